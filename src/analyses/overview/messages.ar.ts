import type en from './messages.en';

export default {
  title: 'نظرة عامة',
  question: 'كيف حال متجرك؟',
  search_words: 'لوحة ملخص مؤشرات إيرادات المجموع البداية الخطوات التالية',
  finding:
    '{order_count, plural, zero {لا طلبات} one {طلب واحد في {first}} two {طلبان من {first} إلى {last}} few {# طلبات من {first} إلى {last}} many {# طلبًا من {first} إلى {last}} other {# طلب من {first} إلى {last}}}، وصافي المبيعات بعد الخصومات والمرتجعات {net}.',
  action:
    'لديك {customer_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}؛ أفضل {top} منهم يحققون {top_share} {whose, select, known {مما ينفقه العملاء المعروفون} other {من المبيعات}}، {repeat, select, none {ولم يطلب أحد أكثر من مرة حتى الآن: الطلب الثاني أول ما يستحق العمل.} other {وقد طلب {repeat_share} منهم أكثر من مرة: اعتنِ بهؤلاء أولًا.}}',
  action_few:
    'العملاء المعروفون حتى الآن: {customer_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، وهذا أقل من أن يُقسم إلى أفضل وبقية.',
  action_unknown:
    'لا يذكر أي طلب عميله، فتبقى صفحات العملاء فارغة. ويملؤها ملف فيه عنوان البريد الإلكتروني أو رقم العميل.',
  empty: 'لا توجد طلبات في هذا النطاق. وسّع التواريخ، أو اختر عملة أو بلدًا أو قناة أخرى.',
  orders: 'الطلبات',
  orders_sentence:
    '{order_count, plural, one {في {first}.} zero {من {first} إلى {last}.} two {من {first} إلى {last}.} few {من {first} إلى {last}.} many {من {first} إلى {last}.} other {من {first} إلى {last}.}} {unknown_count, plural, =0 {كل طلب يذكر عميله.} zero {كل طلب يذكر عميله.} one {طلب واحد لا يذكر عميله.} two {طلبان لا يذكران عميلًا.} few {# طلبات لا تذكر عميلًا.} many {# طلبًا لا تذكر عميلًا.} other {# طلب لا تذكر عميلًا.}}',
  customers: 'العملاء',
  customers_sentence:
    '{customer_count, plural, =0 {لا يذكر أي طلب عميله.} zero {لا يذكر أي طلب عميله.} one {عميل معروف واحد، وله {order_count, plural, zero {صفر طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}.} two {عميلان معروفان، ولهما {order_count, plural, zero {صفر طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}، بمعدل {average} لكل منهما.} few {عملاء معروفون، ولهم {order_count, plural, zero {صفر طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}، بمعدل {average} لكل منهم.} many {عملاء معروفون، ولهم {order_count, plural, zero {صفر طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}، بمعدل {average} لكل منهم.} other {عملاء معروفون، ولهم {order_count, plural, zero {صفر طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}، بمعدل {average} لكل منهم.}}',
  sales: 'صافي المبيعات',
  sales_sentence: 'كان الإجمالي {gross}، وخصمت منه الخصومات والمرتجعات {taken_off}.',
  sales_sentence_whole: 'ليس في هذه الطلبات خصومات ولا مرتجعات.',
  average_order_value: 'متوسط الطلب',
  average_order_value_sentence: 'متوسط كل الطلبات {basis}؛ ونصفها {median} أو أقل.',
  repeat_customers: 'عادوا للشراء',
  repeat_customers_sentence:
    'هؤلاء العملاء طلبوا أكثر من مرة، ومنهم يأتي {repeat_sales_share} من إنفاق العملاء المعروفين.',
  repeat_customers_sentence_none: 'لم يطلب أحد أكثر من مرة حتى الآن.',
  top_20: 'أفضل {top}',
  top_20_sentence: 'هذا القدر من إنفاق العملاء المعروفين يأتي من أفضل {top} منهم.',
  lifetime_value: 'قيمة العميل حتى الآن',
  lifetime_value_sentence: 'متوسط ما أتى به العميل {basis}؛ ونصف العملاء أتوا بـ {median} أو أقل.',
  unknown: 'العميل غير معروف',
  unknown_sentence:
    '{order_count, plural, =0 {كل طلب يذكر عميله.} zero {كل طلب يذكر عميله.} one {طلب واحد لا يذكر عميله، وقيمته {sales}.} two {طلبان لا يذكران عميلًا، وقيمتهما {sales}.} few {# طلبات لا تذكر عميلًا، وقيمتها {sales}.} many {# طلبًا لا تذكر عميلًا، وقيمتها {sales}.} other {# طلب لا تذكر عميلًا، وقيمتها {sales}.}}',
  column_order_count: 'الطلبات',
  column_first_order_on: 'أول طلب',
  column_last_order_on: 'آخر طلب',
  column_gross_sales: 'إجمالي المبيعات',
  column_net_sales: 'صافي المبيعات',
  column_average_order_value: 'متوسط قيمة الطلب',
  column_median_order_value: 'وسيط قيمة الطلب',
  column_unknown_sales: 'مبيعات لا يُعرف عميلها',
  column_unknown_order_count: 'طلبات لا يُعرف عميلها',
  column_customer_count: 'العملاء',
  column_repeat_customer_share: 'العائدون، حصتهم من العملاء',
  column_repeat_sales_share: 'العائدون، حصتهم من مبيعات العملاء المعروفين',
  column_lifetime_value_mean: 'قيمة العميل، المتوسط',
  column_lifetime_value_median: 'قيمة العميل، الوسيط',
  column_top_20_sales_share: 'أفضل 20 %، حصتهم من مبيعات العملاء المعروفين',
  column_unknown_sales_share: 'حصة المبيعات التي لا يُعرف عميلها',
  partial: 'لا تشمل الخطوط الصغيرة ما لا يُحتسب إلا جزء منه: {months}.',
  column_covered_days: 'الأيام المشمولة',
  column_month: 'الشهر',
  table_overview: 'المتجر في لمحة',
  table_overview_by_month: 'المتجر شهرًا بعد شهر',
} satisfies Record<keyof typeof en, string>;
