import type en from './messages.en';

export default {
  title: 'مشترو الموسم',
  question: 'هل يبقى العملاء الذين جاؤوا في موسم؟',
  search_words: 'عيد رمضان الجمعة البيضاء هدايا موسم موسمي احتفاظ',
  param_starts_on: 'الموسم من (شهر-يوم)',
  param_ends_on: 'إلى (شهر-يوم)',
  param_horizon: 'الأيام بعد الطلب الأول',
  param_regular_orders: 'الطلبات التي تجعله زبونًا دائمًا',
  finding_more:
    'عاد خلال {within} {season} من العملاء الذين جاؤوا في الموسم، أي أكثر من غيرهم ({rest}). وعددهم في الموسم: {season_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}.',
  finding_less:
    'عاد خلال {within} {season} من العملاء الذين جاؤوا في الموسم، أي أقل من غيرهم ({rest}). وعددهم في الموسم: {season_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}.',
  finding:
    'يبقى من جاؤوا في الموسم مثل غيرهم بقدر ما يمكن القول: عاد خلال {within} {season} من {season_count, plural, zero {لا أحد} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}}، مقابل {rest} من غيرهم.',
  finding_none:
    'لم يأتِ أحد في هذا الموسم: {rest_count, plural, zero {ولا عملاء جدد في غيره} one {والعميل الجديد الوحيد جاء في غيره} two {والعميلان الجديدان جاءا في غيره} few {و# عملاء جدد جاؤوا في غيره} many {و# عميلًا جديدًا جاؤوا في غيره} other {و# عميل جديد جاؤوا في غيره}}. جرّب أيامًا أخرى.',
  finding_young:
    '{season_count, plural, zero {لم يأتِ أحد في الموسم} one {جاء عميل واحد في الموسم} two {جاء عميلان في الموسم} few {جاء # عملاء في الموسم} many {جاء # عميلًا في الموسم} other {جاء # عميل في الموسم}}، لكن الوقت أبكر من أن يُعرف من عاد خلال {within}، أو أن مجيئهم قريب من بداية ملفاتك فقد يكونون اشتروا قبلها. جرّب أيامًا أقل أو أضف ملفات أقدم.',
  finding_season_only:
    'عاد خلال {within} {share} ممن جاؤوا في الموسم ({season_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}})؛ ولا أحد بعد ممن جاؤوا في بقية السنة يصلح للمقارنة بهم.',
  sales_more: 'ويأتي كل منهم في هذه المدة بـ{season}، مقابل {rest}: أي {size} زيادة في المجموع.',
  sales_less: 'ويأتي كل منهم في هذه المدة بـ{season}، مقابل {rest}. ولو كانوا مثل غيرهم لزادت المبيعات {size}.',
  sales_even: 'ويأتي كل منهم في هذه المدة بـ{season}، وغيرهم بـ{rest}، وقد يكون هذا الفرق مصادفة.',
  days: 'ومن يعود منهم يحتاج {season} حتى طلبه الثاني، وغيرهم {rest}.',
  action:
    'عاملهم معاملة العملاء لا الضيوف: اكتب في شهر {month} إلى من جاؤوا في آخر موسم، وعددهم {newest_count}، وهم يذكرون اسمك، ومرة أخرى قبل أن يبدأ الموسم القادم في {start}.',
  action_gain:
    'يأتيك الموسم بنحو {season_count} من العملاء: لو صار واحد من كل عشرة من القادمين مثل من جاؤوا في بقية السنة لأتى ذلك بـ{gain}. اكتب في شهر {month} إلى من جاؤوا في آخر موسم، وعددهم {newest_count}، بسبب يدعوهم إلى العودة، ولا تنفق على كسبهم أكثر مما يأتون به في هذه المدة.',
  action_less:
    'اكتب في شهر {month} إلى من جاؤوا في آخر موسم، وعددهم {newest_count}، بسبب يدعوهم إلى العودة، ولا تنفق على كسبهم أكثر مما يأتون به في هذه المدة.',
  empty: 'لا يقع الطلب الأول لأي عميل في هذا النطاق، فلا يمكن التمييز بين العملاء بحسب وقت مجيئهم.',
  chart_name: 'حصة من صاروا زبائن دائمين ممن جاؤوا في الموسم وفي بقية كل سنة',
  axis_share: 'صاروا زبائن دائمين',
  season: 'جاؤوا في الموسم',
  rest: 'جاؤوا في بقية السنة',
  point:
    '{year}، جاؤوا في {won_in, select, season {الموسم} other {بقية السنة}}: صار {share} زبائن دائمين (من {low} إلى {high})، والعدد {customer_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}',
  point_partial:
    '{year}، جاؤوا في {won_in, select, season {الموسم} other {بقية السنة}}: صار {share} زبائن دائمين (من {low} إلى {high})، والعدد {customer_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}؛ وليس في ملفاتك إلا جزء من تلك المدة',
  note_partial: '* تبدأ ملفاتك في أثناء {years}: والعلامات المفرغة لما فيها من تلك المدة.',
  note_unknown:
    'من العملاء في هذه العلامات {left_out_count, plural, zero {لا أحد جاء} one {عميل واحد جاء} two {عميلان جاءا} few {# عملاء جاؤوا} many {# عميلًا جاؤوا} other {# عميل جاؤوا}} في وقت قريب من بداية ملفاتك يبدو فيه الزبائن القدامى جددًا، ولا تشملهم الجمل أعلاه.',
  state_partial: 'بعضه في الملفات',
  state_running: 'لم ينتهِ بعد',
  state_complete: 'مكتمل',
  young: 'في {years} جاء بعض العملاء متأخرين فلا يُحكم عليهم بعد، وهم خارج الحصص.',
  small: 'ما كان عملاؤه أقل من {least} لا يُرسم، وهو في الجدول.',
  won_in_season: 'الموسم',
  won_in_rest: 'بقية السنة',
  won_in_difference: 'الفرق',
  column_year: 'السنة',
  column_won_in: 'جاؤوا في',
  column_customer_count: 'العملاء الجدد',
  column_old_enough_count: 'من يمكن الحكم عليهم',
  column_regular_count: 'صاروا زبائن دائمين',
  column_regular_share: 'حصة الزبائن الدائمين',
  column_regular_low: 'الدائمون، على الأقل',
  column_regular_high: 'الدائمون، على الأكثر',
  column_judged_count: 'منهم من يُحكم عليهم',
  column_repeat_count: 'من عادوا',
  column_repeat_share: 'حصة من عادوا',
  column_repeat_low: 'من عادوا، على الأقل',
  column_repeat_high: 'من عادوا، على الأكثر',
  column_mean_days: 'الأيام حتى الطلب الثاني',
  column_days_low: 'الأيام، على الأقل',
  column_days_high: 'الأيام، على الأكثر',
  column_mean_sales: 'المبيعات لكل عميل',
  column_sales_low: 'المبيعات، على الأقل',
  column_sales_high: 'المبيعات، على الأكثر',
  column_state: 'في الملفات',
  column_won_on: 'أول طلب على الإطلاق',
  column_second_order_on: 'الطلب الثاني',
  column_horizon_order_count: 'الطلبات في هذه المدة',
  table_holiday_buyers: 'الزبائن الدائمون بحسب السنة',
  table_season_comparison: 'الموسم وبقية السنة',
  table_won_customers: 'العملاء بحسب وقت مجيئهم',
} satisfies Record<keyof typeof en, string>;
