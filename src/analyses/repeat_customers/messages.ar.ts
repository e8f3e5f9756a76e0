import type en from './messages.en';

export default {
  title: 'العملاء العائدون',
  question: 'من يعود للشراء، وبكم يأتي؟',
  search_words: 'احتفاظ ولاء أوفياء عائدون مرة واحدة تسرب معدل التكرار',
  param_grain: 'العدّ على',
  grain_all: 'النطاق كله',
  grain_year: 'كل سنة',
  finding:
    '{share} من عملائك طلبوا أكثر من مرة، ومنهم يأتي {sales_share} {whose, select, known {مما ينفقه العملاء المعروفون} other {من المبيعات}}.',
  finding_range:
    '{share} من عملائك طلبوا أكثر من مرة في هذا النطاق، ومنهم يأتي {sales_share} {whose, select, known {مما ينفقه العملاء المعروفون فيه} other {من مبيعاته}}؛ وإذا حُسبت الطلبات التي قبله وبعده فقد عاد {ever_share} ومنهم يأتي {ever_sales_share}.',
  finding_year:
    'في {year} كان {share} من عملائك ممن يطلبون أكثر من مرة، ومنهم جاء {sales_share} {whose, select, known {مما أنفقه العملاء المعروفون} other {من المبيعات}}.',
  finding_years:
    'في كل سنة يأتي ما بين {low} و{high} {whose, select, known {مما ينفقه عملاؤك المعروفون} other {من مبيعاتك}} ممن يطلبون أكثر من مرة؛ وفي {year} كانوا {share} من العملاء ومنهم جاء {sales_share}.',
  finding_none:
    '{customer_count, plural, zero {لا عملاء معروفين بعد، فلم يطلب أحد مرة ثانية.} one {عميلك المعروف الوحيد لم يطلب مرة ثانية بعد.} two {لم يطلب أي من عميليك المعروفَين مرة ثانية بعد.} few {لم يطلب أي من عملائك المعروفين (#) مرة ثانية بعد.} many {لم يطلب أي من عملائك المعروفين (#) مرة ثانية بعد.} other {لم يطلب أي من عملائك المعروفين (#) مرة ثانية بعد.}}',
  action:
    'من اشتروا مرة واحدة فقط: {once_count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}. لو عاد واحد من كل عشرة منهم لطلب متوسط واحد قيمته {average} لزادت مبيعاتك نحو {gain}.',
  action_few:
    'من اشتروا مرة واحدة فقط: {once_count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}. ومن يعُد منهم لطلب متوسط واحد يزد مبيعاتك {average}.',
  action_everyone: 'لا أحد هنا اشترى مرة واحدة فقط: ما ينمّي المتجر الآن هو العملاء الجدد والطلبات الأكبر.',
  unknown: 'تأتي {share} من المبيعات من طلبات لا تذكر عميلًا، وهي ليست ضمن ما سبق.',
  empty:
    'لا يذكر أي طلب في هذا النطاق عميله، فلا يمكن أن يُرى من عاد. أضف ملفًا فيه عنوان البريد الإلكتروني أو رقم العميل، أو وسّع التواريخ.',
  chart_name: 'المبيعات في كل شهر من الطلبات الأولى ومن العملاء الذين عادوا',
  axis_sales: 'المبيعات في الشهر',
  returning: 'عادوا',
  new: 'طلبات أولى',
  point: '{month}: {returning} من العملاء الذين عادوا، و{new} من الطلبات الأولى',
  column_period: 'السنة',
  column_customer_count: 'العملاء',
  column_order_count: 'الطلبات',
  column_sales: 'المبيعات',
  column_within_customer_count: 'طلبان ضمن الفترة: العملاء',
  column_within_customer_share: 'ضمن الفترة: حصة العملاء',
  column_within_sales_share: 'ضمن الفترة: حصة المبيعات',
  column_by_end_customer_count: 'طلبان معروفان عند نهايتها: العملاء',
  column_by_end_customer_share: 'معروف عند نهايتها: حصة العملاء',
  column_by_end_sales_share: 'معروف عند نهايتها: حصة المبيعات',
  column_ever_customer_count: 'طلبان في أي وقت: العملاء',
  column_ever_customer_share: 'في أي وقت: حصة العملاء',
  column_ever_sales_share: 'في أي وقت: حصة المبيعات',
  column_unknown_sales_share: 'حصة كل المبيعات التي لا يُعرف عميلها',
  partial: 'بخط متقطع ما لا يُحتسب إلا جزء منه: {months}.',
  column_covered_days: 'الأيام المشمولة',
  column_month: 'الشهر',
  column_came_as: 'أول مرة أم عودة',
  column_orders_then: 'الطلبات في الشهر',
  column_sales_then: 'المبيعات في الشهر',
  column_new_sales: 'مبيعات الطلبات الأولى',
  column_returning_sales: 'مبيعات الطلبات اللاحقة',
  column_unknown_sales: 'مبيعات لا يُعرف عميلها',
  table_repeat_customers: 'العملاء الذين عادوا',
  table_sales_by_month: 'المبيعات بحسب الشهر',
  table_buyers_by_month: 'العملاء بحسب الشهر',
  column_bought_on: 'تاريخ الشراء',
  table_one_time_buyers: 'من اشتروا مرة واحدة فقط',
  table_month_buyers: 'عملاء الشهر',
} satisfies Record<keyof typeof en, string>;
