import type en from './messages.en';

export default {
  title: 'شرائح متوسط الطلب',
  question: 'من ينفق القليل في الطلب، ومن يرفع المتوسط؟',
  param_cuts: 'حدود الشرائح، مضروبةً في المتوسط',
  param_unit: 'العدّ بحسب',
  unit_customer: 'متوسط طلب كل عميل',
  unit_customer_total: 'مجموع كل عميل',
  unit_order: 'كل طلب وحده',
  finding:
    'نسبة {low_share} من {unit, select, order {{whose, select, known {طلبات العملاء المعروفين} other {طلباتك}}} other {عملائك}} تقع دون {low_bound} وتمثّل {low_sales_share} من {whose, select, known {المبيعات للعملاء المعروفين} other {المبيعات}}؛ ونسبة {high_share} تقع فوق {high_bound} وتمثّل {high_sales_share}.',
  action:
    '{whose, select, known {متوسط طلب العملاء المعروفين} other {متوسط الطلب لديك}} {average}. {low_count, plural, =0 {ولا شيء دون الحد الأدنى.} zero {ولا شيء دون الحد الأدنى.} one {في الشريحة الدنيا واحد فقط، ولو قطع عُشر الطريق إلى المتوسط لزادت مبيعاتك نحو {gain}.} two {في الشريحة الدنيا اثنان، ولو قطع كل منهما عُشر الطريق إلى المتوسط لزادت مبيعاتك نحو {gain}.} few {العدد في الشريحة الدنيا #، ولو بلغ عُشره المتوسط لزادت مبيعاتك نحو {gain}.} many {العدد في الشريحة الدنيا #، ولو بلغ عُشره المتوسط لزادت مبيعاتك نحو {gain}.} other {العدد في الشريحة الدنيا #، ولو بلغ عُشره المتوسط لزادت مبيعاتك نحو {gain}.}}',
  empty: 'لا توجد في هذا النطاق طلبات يُعرف صاحبها، فلا شيء يقارَن بالمتوسط.',
  chart_name: 'حصة {unit, select, order {الطلبات} other {العملاء}} وحصة المبيعات في كل شريحة من قيمة الطلب',
  axis_share: 'الحصة',
  members: '{unit, select, order {الطلبات} other {العملاء}}',
  sales: 'المبيعات',
  band_below: 'دون {upper}',
  band_between: 'من {lower} إلى {upper}',
  band_above: 'فوق {lower}',
  column_band: 'الشريحة',
  column_lower_bound: 'من',
  column_upper_bound: 'إلى',
  column_member_count: 'العدد',
  column_member_share: 'الحصة من العدد',
  column_order_count: 'الطلبات',
  column_sales: 'المبيعات',
  column_sales_share: 'الحصة من المبيعات',
  column_average_order_value: 'متوسط قيمة الطلب',
  column_unknown_sales_share: 'حصة المبيعات التي لا يُعرف عميلها من جميع المبيعات',
  table_aov_bands: 'شرائح قيمة الطلب',
} satisfies Record<keyof typeof en, string>;
