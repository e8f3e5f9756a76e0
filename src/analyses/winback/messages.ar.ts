import history from '../history.ar';
import type en from './messages.en';

export default {
  ...history,
  title: 'استعادة العملاء',
  question: 'من كان يُفترض أن يعود حتى الآن؟',
  search_words: 'تسرب مفقودون غير نشطين خاملون إعادة تنشيط متأخرون استعادة',
  param_late_after: 'متأخر',
  late_after_p80: 'حين يكون 8 من 10 قد عادوا قبله',
  late_after_p90: 'حين يكون 9 من 10 قد عادوا قبله',
  late_after_flattening: 'حين تصبح العودة نادرة',
  late_after_30: 'بعد 30 يومًا',
  late_after_60: 'بعد 60 يومًا',
  late_after_90: 'بعد 90 يومًا',
  late_after_180: 'بعد 180 يومًا',
  late_after_365: 'بعد 365 يومًا',
  param_count_by: 'العدّ',
  count_by_order: 'كل طلب على حدة',
  count_by_day: 'طلبات اليوم الواحد كطلب واحد',
  times:
    '{order_number, select, 1 {اشترى مرة واحدة} 2 {اشترى مرتين} 3 {اشترى ثلاث مرات} 4 {اشترى أربع مرات} other {اشترى خمس مرات أو أكثر}}',
  finding:
    'من {times} يُعدّ متأخرًا بعد {days}{late_after, select, p80 {: فثمانية من كل عشرة ممن عادوا عادوا قبل ذلك} p90 {: فتسعة من كل عشرة ممن عادوا عادوا قبل ذلك} flattening {: فبعدها تصبح العودة أندر مما كانت} other {}}. وقد تجاوز هذا اليوم {late_count} من {customer_count}.',
  finding_nobody: 'لا أحد متأخر: من {times} يُعدّ متأخرًا بعد {days}، ولم يغب أي عميل هذه المدة.',
  finding_unknown: 'لم يطلب أحد هنا مرة أخرى إلا أقل من 20 مرة، وهذا أقل من أن يقال متى يتأخر العميل.',
  finding_steady: 'يعود العملاء هنا متأخرين كما يعودون مبكرين تقريبًا، فلا يوم تصبح العودة بعده نادرة.',
  alone:
    'ممن {times} وطال انتظارهم هذه المدة يومًا ما، وعددهم {ever_count}، عاد حتى الآن {back_count, plural, =0 {لا أحد} zero {لا أحد} one {واحد} two {اثنان} few {#} many {#} other {#}} ({share}).',
  action:
    'عدد المتأخرين جميعًا {late_count}. طلب واحد من كل منهم بحجمه المعتاد يساوي {stake}؛ {hope, select, some {فإن عادوا بقدر ما عاد من طال غيابهم هكذا قبلهم، كلٌّ بحسب عدد طلباته، فذلك {gain} ({share} منه)} other {لكن أحدًا ممن طال غيابهم هكذا لم يعد حتى الآن}}. ابدأ بمراسلة من تأخروا منذ قليل.',
  action_few:
    'المتأخرون جميعًا: {late_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}؛ وطلب واحد من كل منهم بحجمه المعتاد يساوي {stake}. راسلهم واحدًا واحدًا.',
  action_nobody: 'عد إلى هذه الصفحة بعد شهر.',
  action_short: 'أضف ملفات أقدم، أو عد حين يكون هناك ما يُرى أكثر.',
  action_unknown: 'اختر عددًا ثابتًا من الأيام، مثل 90، لترى قائمة من غاب هذه المدة.',
  empty:
    'لا يذكر أي طلب في هذا النطاق عميله، فلا يمكن أن يُفتقد أحد. أضف ملفًا فيه عنوان البريد الإلكتروني أو رقم العميل، أو وسّع التواريخ.',
  chart_name: 'الأيام التي يُعدّ العميل بعدها متأخرًا، بحسب عدد مرات شرائه',
  axis_days: 'الأيام منذ آخر طلب',
  label:
    'متأخر بعد {days} · {late_count, plural, zero {لا متأخرين} one {متأخر واحد} two {متأخران} few {# متأخرين} many {# متأخرًا} other {# متأخر}}',
  unknown: 'عودات أقل من أن تقول شيئًا',
  note: 'الفرضة في كل عمود: حتى ذلك اليوم كان نصف من عادوا قد عادوا.',
  note_borrowed: 'الأعمدة الباهتة: لم يعد منهم إلا القليل، فالأيام أيام كل العملاء.',
  point:
    'من {times} يُعدّ متأخرًا بعد {days}: {late_count} من {customer_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}}، وعلى المحك {stake}',
  point_unknown:
    'من {times}: {customer_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، والعودات أقل من أن تقول متى يتأخرون',
  gap_source_own: 'هؤلاء العملاء',
  gap_source_all: 'كل العملاء',
  gap_source_none: 'أقل من اللازم',
  column_order_number: 'الطلبات حتى الآن (5: فأكثر)',
  column_customer_count: 'العملاء',
  column_gap_source: 'مصدر الأيام',
  column_gap_count: 'عدد العودات وراءها',
  column_gap_median: 'عاد النصف حتى اليوم',
  column_gap_p80: 'ثمانية من عشرة حتى اليوم',
  column_gap_p90: 'تسعة من عشرة حتى اليوم',
  column_early_gap_count: 'منها بعد طلبات أول 90 يومًا من الملفات',
  column_settled_p80: 'من دونها، ثمانية من عشرة حتى اليوم',
  column_settled_p90: 'من دونها، تسعة من عشرة حتى اليوم',
  column_flattening_days: 'تصبح العودة نادرة من اليوم',
  column_history_days: 'أيام الملفات',
  column_late_after_days: 'متأخر بعد',
  column_late_count: 'متأخرون الآن',
  column_late_share: 'حصة المتأخرين',
  column_late_return_count: 'عادوا بعد تأخر كهذا',
  column_value_at_stake: 'القيمة على المحك',
  column_days_since_last_order: 'الأيام منذ آخر طلب',
  column_days_late: 'أيام التأخر',
  table_winback: 'متى يتأخر العملاء',
  table_late_customers: 'العملاء المتأخرون',
} satisfies Record<keyof typeof en, string>;
