import type en from '../en/data';

export default {
  data_title: 'الملفات والصفوف',
  data_question: 'هل يُحسب كل صف في ملفاتي؟',
  data_intro: 'كل صف في الملف إما جزء من طلب، وإما مرتجع، وإما مستبعد لسبب مذكور هنا.',
  file_taken_for: 'قُرئ على أنه: {format}. {size}، {encoding}.',
  file_range: 'من {from} إلى {to}',
  sheet_question:
    'في المصنّف {name} {count, plural, zero {لا أوراق} one {ورقة واحدة} two {ورقتان} few {# أوراق} many {# ورقة} other {# ورقة}}. تُقرأ منه هذه الورقة:',
  sheet_choice:
    '{sheet} ({rows, plural, zero {بلا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}})',
  change_columns: 'تعديل الأعمدة',
  remove: 'إزالة',
  remove_file: 'إزالة {name}',
  remove_own_too: 'جداولك الخاصة في صفحة SQL تُحذف مع آخر ملف.',
  ledger_caption: 'أين ذهبت صفوف {name}',
  ledger_items: 'بنود الطلبات المحسوبة',
  ledger_returns: 'المرتجعات',
  ledger_details: 'صفوف تكمّل بيانات الطلبات أو العملاء',
  ledger_rows: 'صفوف الملف',
  ledger_amount: '({amount})',
  ledger_closes: '✓ لم يضِع أي صف.',
  ledger_open:
    'أعداد الصفوف لا تتطابق، فلا يمكن الوثوق بأرقام هذا الملف. من فضلك أبلغ عن شكل الملف بوصفه خللًا في البرنامج.',
  reason_blank: 'مستبعد: صف فارغ',
  reason_repeated_header: 'مستبعد: أسماء الأعمدة مكررة',
  reason_summary_row: 'مستبعد: صف يجمع صفوفًا أخرى',
  reason_note: 'مستبعد: سطر نص ليس من الجدول',
  reason_description: 'مستبعد: صف يشرح الأعمدة',
  reason_other_table: 'مستبعد: من جدول آخر في الملف نفسه',
  reason_pending: 'مستبعد: دفع معلّق',
  reason_unpaid: 'مستبعد: لم يُدفع',
  reason_conversion: 'مستبعد: تحويل بين العملات',
  reason_hold: 'مستبعد: مبلغ محتجز أو أُفرج عنه',
  reason_withdrawal: 'مستبعد: تحويل أو سحب',
  reason_other_event: 'مستبعد: رسوم أو حركة مالية أخرى ليست بيعًا',
  reason_duplicate: 'مستبعد: السطر نفسه في ملف آخر',
  reason_no_date: 'مستبعد: بلا تاريخ مقروء',
  reason_no_amount: 'مستبعد: بلا مبلغ مقروء',
  reason_zero_value: 'مستبعد: طلب بلا قيمة',
  reason_cancelled: 'مستبعد: طلب ملغى',
  reason_voided: 'مستبعد: دفع ملغى أو فاشل أو مرفوض',
  reason_draft: 'مستبعد: مسودة أو طلب متروك',
  reason_test: 'مستبعد: طلب اختباري',
  reason_adjustment: 'مستبعد: تسوية محاسبية',
  reason_stock_write_off: 'مستبعد: تصحيح للمخزون',
  reason_zero_price: 'مستبعد: السعر صفر',
  unread_summary:
    '{count, plural, zero {لا توجد خلايا تعذّرت قراءتها} one {تعذّرت قراءة خلية واحدة} two {تعذّرت قراءة خليتين} few {تعذّرت قراءة # خلايا} many {تعذّرت قراءة # خلية} other {تعذّرت قراءة # خلية}}',
  unread_cell: 'السطر {line}، العمود {column}: «{value}»',
  unread_not_listed:
    'لا يمكن عرض الخلايا التي تعذّرت قراءتها: نُقل الملف أو تغيّر بعد أن اخترته. الأرقام كما هي؛ اختر الملف مرة أخرى لترى القائمة.',
  unread_beyond: 'السطر {line}، خلية زائدة على أعمدة صف العناوين ({column}): «{value}»',
  dates_ambiguous:
    '{name}: كل تاريخ فيه يمكن أن يُقرأ واليوم أولًا أو الشهر أولًا. قُرئت الآن على أن {style, select, mdy {الشهر} other {اليوم}} أولًا إلى أن تحدّد؛ وإن كان ذلك خطأً فالطلبات في غير شهورها.',
  dates_settle: 'حدّد',
  date_order: 'اليوم أولًا أم الشهر',
  date_order_question: 'كل تاريخ هنا يمكن أن يُقرأ بطريقتين ({example}). ما الذي يأتي أولًا؟',
  date_order_dmy: 'اليوم (31/01)',
  date_order_mdy: 'الشهر (01/31)',
  currency_question: 'بعض ملفاتك لا يذكر العملة. ما عملة مبالغها؟',
  file_currency: 'مبالغه بعملة',
  currency_assumed: '{names}: العملة غير مذكورة، فعُدّت المبالغ بعملة {currency} التي حددتها في المرة السابقة.',
  that_is_right: 'هذا صحيح',
  change: 'تغيير',
  currency_choose: 'اختر عملة',
  file_identity:
    '{count, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}؛ العميل معروف في {orders} من الطلبات و{sales} من المبيعات.',
  file_identity_orders:
    '{count, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}؛ العميل معروف في {orders} من الطلبات.',
  file_currencies: 'العملة: {currencies}',
  taken_for_why: 'عُرف بهذه الأعمدة: {columns}',
  taken_for_guess: 'خُمّن من أسماء الأعمدة وقيمها: {columns}',
  taken_for_named: 'قُرئ كما سُمّيت أعمدته: {columns}',
  warnings_title: 'ما ينبغي النظر فيه',
  warnings_none: 'لا شيء يبدو خطأ في هذا الملف.',
  warning_at_stake: 'المبلغ المعني {amount}',
  warning_unread_cells:
    'خلايا تعذرت قراءتها رقمًا أو تاريخًا: {count, number} ({example}). تُحسب صفوفها من دونها أو تُستبعد: صححها في الملف، أو قل ما معنى العمود.',
  warning_rounded_ids:
    '{count, plural, zero {لا صفوف فيها أرقام طلبات} one {في صف واحد رقم طلب} two {في صفين أرقام طلبات} few {في # صفوف أرقام طلبات} many {في # صفًا أرقام طلبات} other {في # صف أرقام طلبات}} قرّبها برنامج جداول، مثل {example}. لا يُعدّ أي اثنين منها طلبًا واحدًا، فقد يُحسب الطلب المتعدد البنود أكثر من مرة. صدّر الملف من جديد، ولا تحفظه في برنامج جداول أولًا.',
  warning_broken_text:
    'صفوف فيها حروف مكسورة: {count, number}، مثل «{example}». المبالغ سليمة؛ صدّر الملف من جديد بترميز UTF-8 لتُقرأ الأسماء.',
  warning_cut_off: 'ينتهي الملف في وسط صف، كأن تنزيله انقطع. ربما تنقصه طلبات لاحقة: صدّره من جديد.',
  warning_items_differ:
    'طلبات يخالف إجماليها مجموع بنودها وخصمها وشحنها وضريبتها: {count, number}، مثل {example}. سبب ذلك إكراميات أو رسوم أو سطور ناقصة؛ والمبيعات تتبع البنود.',
  warning_over_refunded:
    '{count, plural, zero {لا طلب رُدّ عنه} one {طلب واحد رُدّ عنه} two {طلبان رُدّ عنهما} few {# طلبات رُدّ عنها} many {# طلبًا رُدّ عنها} other {# طلب رُدّ عنها}} أكثر مما دُفع، مثل {example}. تُحسب المرتجعات حتى قيمة الطلب، وما زاد لا يدخل في أي رقم. راجع عمود المبالغ المردودة.',
  warning_other_table:
    '{count, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} تحت عنوان جدول آخر في الملف نفسه، وهي مستبعدة: إن كانت طلبات فضعها في ملف مستقل.',
  warning_future_dates:
    'طلبات بتاريخ بعد اليوم: {count, number}، وآخرها في {last}. وهي محسوبة؛ تحقق من أن اليوم والشهر غير مقلوبين.',
  warning_no_customer: 'طلبات لا تذكر عميلها: {count, number}. تُحسب في مجاميع المتجر، ولا تُحسب في شيء عن العملاء.',
  warning_several_currencies:
    'الطلبات بأكثر من عملة، وعددها {count} ({example}). لا تُجمع أبدًا: اختر إحداها في الشريط أعلاه.',
  warning_idle_days:
    '{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}} بلا أي طلب في متجر يبيع في مثل هذه الأيام؛ وأطول انقطاع من {first} إلى {last}. إن كان المتجر مفتوحًا فجزء من التصدير ناقص.',
  warning_short_last_day:
    'في آخر يوم، {last}، {count, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}، وفي مثله عادة نحو {example}. الأرجح أن التصدير جرى أثناء ذلك اليوم: استبعده من التواريخ عند المقارنة.',
  warning_partial_last_month: 'ينتهي الشهر الأخير في {last}. لا تقارنه بشهر كامل.',
  policies_orders: 'أي الطلبات تُحسب؟',
  policies_orders_intro: 'تختلف المتاجر في هذه. يسري التغيير على كل الملفات معًا، ويُحفظ على هذا الجهاز.',
  policies_identity: 'من هو العميل الواحد؟',
  policies_identity_intro:
    'عنوان البريد الإلكتروني شخص واحد أينما ورد؛ أما أرقام المنصة الخاصة وعناوين الأسواق المقنّعة فلا تصلح إلا فيها. فعّل ما يصح في متجرك. والطلب الذي لا يسمّي أحدًا يُحسب في المجاميع وحدها.',
  policy_accounts: 'رقم العميل شخص واحد مهما كانت العناوين التي يطلب بها',
  policy_phones: 'رقم الهاتف وحده هو الشخص الواحد الذي أعطاه مع عنوان بريد أو رقم عميل',
  policy_placeholders: 'العنوان الذي يطلب به خمسة أسماء أو أكثر ليس لأحد، وكذلك رقم العميل الذي يطلب بخمسة عناوين',
  policy_plus_tags: '‎ann+shop@example.com هو ‎ann@example.com',
  policy_dots: 'النقاط قبل ‎@gmail.com لا تغيّر شيئًا',
  policy_names: 'من لم يعطِ عنوان بريد ولا رقمًا يُعرف باسمه ورمزه البريدي',
  merged_none: 'بحسب هذه القواعد لا يُكتب أي عميل بأكثر من صورة.',
  merged_local_numbers:
    '{count, plural, zero {لا عملاء لا يُعرفون} one {عميل واحد لا يُعرف} two {عميلان لا يُعرفان} few {# عملاء لا يُعرفون} many {# عميلًا لا يُعرفون} other {# عميل لا يُعرفون}} إلا برقم هاتف بلا رمز الدولة، مثل {example}، ولا شيء يدل على الدولة. سمِّ دولة المتجر أعلاه ليكون الرقم المكتوب بصورتين لعميل واحد.',
  merged_phones:
    '{count, plural, zero {لا أرقام هواتف} one {رقم هاتف واحد} two {رقما هاتف} few {# أرقام هواتف} many {# رقم هاتف} other {# رقم هاتف}} نُسب إلى شخص معروف بغيره، مثل {example}.',
  merged_accounts:
    '{count, plural, zero {لا عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}} طلب برقم عميل مع أكثر من عنوان أو بلا عنوان، مثل {example}.',
  merged_names:
    '{count, plural, zero {لا أسماء} one {اسم واحد} two {اسمان} few {# أسماء} many {# اسمًا} other {# اسم}} مع رمز بريدي وراءه أكثر من طلب، مثل {example}.',
  merged_phone_numbers:
    '{count, plural, zero {لا عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}} كُتب رقم هاتفه بأكثر من صورة، مثل {example}.',
  merged_addresses:
    '{count, plural, zero {لا عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}} كُتب عنوانه بأكثر من صورة أو استُعمل في أكثر من منصة، مثل {example}.',
  merged_placeholders:
    '{count, plural, zero {لا عناوين} one {عنوان واحد} two {عنوانان} few {# عناوين} many {# عنوانًا} other {# عنوان}} ليس لأحد: تطلب به أسماء كثيرة، مثل {example}.',
  policy_test: 'الطلبات التجريبية',
  policy_cancelled: 'الطلبات الملغاة',
  policy_voided: 'الطلبات التي أُبطل دفعها أو فشل أو رُفض',
  policy_draft: 'المسودات والطلبات المتروكة',
  policy_pending: 'طلبات دفعها معلّق',
  policy_unpaid: 'الطلبات التي لم تُدفع بعد',
  policy_zero_value: 'الطلبات التي لا قيمة لها',
  policy_note_counted: 'محسوبة بطلب منك: {kinds}.',
  policy_note_left_out: 'مستبعدة بطلب منك: {kinds}.',
  policy_change: 'تغيير',
  excluded_title: 'الصفوف المستبعدة',
  excluded_intro: 'كل صف برقم سطره في الملف وسبب استبعاده.',
  excluded_none: 'لم يُستبعد أي صف.',
  excluded_no_match: 'لا صف يوافق هذا البحث.',
  excluded_file: 'الملف',
  excluded_all_files: 'كل الملفات',
  excluded_reason: 'السبب',
  excluded_all_reasons: 'كل الأسباب',
  excluded_search: 'ابحث عن طلب أو يوم أو مبلغ',
  excluded_line: 'السطر',
  excluded_order: 'الطلب',
  excluded_on: 'اليوم',
  excluded_amount: 'المبلغ',
  excluded_count: '{count, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}}',
  excluded_download: 'تنزيل CSV',
  profile_open: 'انظر في الأعمدة',
  profile_close: 'أخفِ الأعمدة',
  profile_reading: 'قراءة الأعمدة: {done}',
  profile_title: 'أعمدة {name}',
  profile_column: 'العمود',
  profile_meaning: 'معناه',
  profile_filled: 'المملوء',
  profile_distinct: 'قيم مختلفة',
  profile_values: 'من وإلى، أو الأكثر تكرارًا',
  profile_range: '{low} – {high}',
  profile_top: '{value} ({share})',
  profile_spread: 'توزع القيم',
  copy_table: 'انسخ لبرنامج جداول: {name}',
  bridge_link: 'كيف تصير الملفات هذه الأرقام، خطوة خطوة',
  country_question: 'في أي دولة يقع المتجر؟',
  country_from_files: 'كما تدل الملفات',
  country_hint:
    'أرقام الهواتف التي لا تحمل رمز الدولة تُعدّ من الدولة التي يُرسل إليها الطلب، وإلا فمن هذه الدولة. فيكون ‎050…‎ و‎+966 50…‎ عميلًا واحدًا.',
  zone_question: 'في أي منطقة زمنية يقع المتجر؟',
  zone_as_written: 'الأوقات كما هي في الملفات',
  zone_here: '{zone} (حيث أنت)',
  zone_hint:
    'الأوقات التي تذكر منطقتها، مثل ‎+0500 أو PST أو UTC، تُحوَّل إلى ساعة المتجر، فيقع كل طلب في يومه هناك. وما عداها يُعدّ بتوقيت المتجر نفسه.',
  note_open_decimals:
    'العمود «{column}»: يمكن أن تُقرأ القيمة «{example}» بطريقتين، ولا شيء آخر في الملف يحسم الأمر. عُدّت النقطة فاصلة عشرية والفاصلة فاصلًا للآلاف؛ فإن بدت المبالغ أصغر أو أكبر بألف مرة فصدّر الملف من جديد بخانتين عشريتين.',
  note_shared_sign:
    'العمود «{column}»: تُكتب عدة عملات كما في «{example}». أُخذت أشهرها؛ فإن كان المتجر يبيع بغيرها فاخترها أعلاه.',
  note_persian_calendar: 'التواريخ مثل {example} تُقرأ على أنها من التقويم الفارسي.',
  note_epoch:
    'الأوقات مثل {example} محسوبة بالتوقيت العالمي (UTC)، فقد تقع الطلبات القريبة من منتصف الليل في يوم آخر. حدّد منطقة المتجر الزمنية لتُحسب بأيامه.',
  warning_cut_ids:
    'كل أرقام الطلبات الطويلة تنتهي بأصفار، مثل {example}: أبقى برنامج جداول 15 خانة منها، فقد تصير طلبات مختلفة طلبًا واحدًا. صدّر الملف من جديد، ولا تحفظه في برنامج جداول أولًا.',
  take_along_title: 'خذ البيانات المنقّاة معك',
  take_along: 'الطلبات كما حُسبت هنا، لتفتحها في جدول بيانات أو قاعدة بيانات أخرى.',
  take_along_all: 'الكل في ملف zip واحد',
  take_along_writing: 'يُكتب {file}',
  take_along_run:
    'في ملف zip أيضًا regulars.sql، وفيه كل التحليلات بنطاق الاحتساب الحالي. لتتابع السؤال في DuckDB على حاسوبك:',

  nothing_counts: 'لا يُحتسب أي طلب من {name}. {reasons}.',
  left_out: 'غير محسوب هنا: {parts}.',
  left_out_other_currency:
    '{count, plural, zero {لا طلبات بعملات أخرى} one {طلب واحد بعملة أخرى} two {طلبان بعملات أخرى} few {# طلبات بعملات أخرى} many {# طلبًا بعملات أخرى} other {# طلب بعملات أخرى}}',
  left_out_excluded:
    '{count, plural, zero {لا صفوف مستبعدة} one {صف واحد مستبعد لسبب} two {صفان مستبعدان لسبب} few {# صفوف مستبعدة لسبب} many {# صفًا مستبعدًا لسبب} other {# صف مستبعد لسبب}}',
  left_out_unread:
    '{count, plural, zero {لا خلايا تعذّرت قراءتها} one {خلية واحدة تعذّرت قراءتها} two {خليتان تعذّرت قراءتهما} few {# خلايا تعذّرت قراءتها} many {# خلية تعذّرت قراءتها} other {# خلية تعذّرت قراءتها}}',

  name_currency: 'سمِّ العملة',
} satisfies Record<keyof typeof en, string>;
