import type en from './messages.en';

export default {
  title: 'القيمة العمرية للعميل',
  question: 'كم يساوي العميل عندك؟',
  param_bars: 'عدد الأعمدة',
  finding:
    'أتى العميل حتى الآن بـ {mean} في المتوسط {money, select, net {بعد الخصومات والمرتجعات} other {قبل الخصومات والمرتجعات}}؛ ونصف العملاء أتوا بـ {median} أو أقل.',
  finding_one:
    'أتى عميلك المعروف الوحيد حتى الآن بـ {mean} {money, select, net {بعد الخصومات والمرتجعات} other {قبل الخصومات والمرتجعات}}.',
  action:
    'عدد قليل من كبار المشترين يرفع المتوسط، فخطّط لما قد يكلّفه العميل الجديد بحسب الوسيط {median} لا بحسب المتوسط.',
  action_even: 'خطّط لما قد يكلّفه العميل الجديد بحسب {mean}، واترك لنفسك هامشًا دونه.',
  formula: 'معادلة «متوسط الطلب × السنوات» تعطي {formula}. وهي تُسقط عدد مرات الشراء، فلا تنفق بحسبها.',
  empty:
    'لا يذكر أي طلب في هذا النطاق عميله، فليس لأي عميل قيمة بعد. أضف ملفًا فيه عنوان البريد الإلكتروني أو رقم العميل، أو وسّع التواريخ.',
  chart_name: 'كم من العملاء أتى بكم حتى الآن',
  axis_value: '{money, select, net {صافي المبيعات} other {إجمالي المبيعات}} للعميل حتى الآن',
  axis_customers: 'العملاء',
  median: 'النصف: {median} أو أقل',
  mean: 'المتوسط {mean}',
  above: 'فوق {lower}',
  bar_below:
    'تحت الصفر: {customer_count, plural, zero {لا عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، {sales}',
  bar_between:
    'من {lower} إلى {upper}: {customer_count, plural, zero {لا عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، {sales}',
  bar_above:
    'فوق {lower}: {customer_count, plural, zero {لا عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، {sales}',
  column_customer_count: 'العملاء',
  column_net_value: 'الصافي حتى الآن',
  column_net_mean: 'الصافي، المتوسط',
  column_net_median: 'الصافي، الوسيط',
  column_net_p90: 'الصافي، تسعة من كل عشرة دونه',
  column_gross_mean: 'الإجمالي، المتوسط',
  column_gross_median: 'الإجمالي، الوسيط',
  column_gross_p90: 'الإجمالي، تسعة من كل عشرة دونه',
  column_formula_mean: 'متوسط الطلب × السنوات، المتوسط',
  column_formula_median: 'متوسط الطلب × السنوات، الوسيط',
  column_years_mean: 'السنوات منذ أول طلب، المتوسط',
  column_lower_bound: 'من',
  column_upper_bound: 'إلى',
  column_sales: 'المبيعات',
  column_customer_id: 'العميل',
  column_customer_name: 'الاسم',
  column_email: 'البريد الإلكتروني',
  column_phone: 'الهاتف',
  column_first_order_on: 'أول طلب',
  column_last_order_on: 'آخر طلب',
  column_order_count: 'الطلبات',
  column_gross_value: 'الإجمالي حتى الآن',
  column_returns: 'المرتجعات',
  column_average_order_value: 'متوسط قيمة الطلب',
  column_years: 'السنوات منذ أول طلب',
  column_formula_value: 'متوسط الطلب × السنوات',
  table_lifetime_value: 'قيمة العميل في المتجر كله',
  table_value_histogram: 'توزّع قيم العملاء',
  table_customer_value: 'كل عميل',
} satisfies Record<keyof typeof en, string>;
