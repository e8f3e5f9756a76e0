import history from '../history.ar';
import type en from './messages.en';

export default {
  ...history,
  title: 'العودة خلال مدة',
  question: 'بعد كم من الوقت يعود العملاء الجدد؟',
  search_words: 'احتفاظ الطلب الثاني أيام معدل التكرار ولاء',
  param_count_by: 'العدّ',
  count_by_order: 'كل طلب على حدة',
  count_by_day: 'طلبات اليوم الواحد كطلب واحد',
  finding:
    '{share} من عملائك الجدد يطلبون مرة أخرى خلال {days} من طلبهم الأول{more, select, yes {، منهم {first_share} خلال {first_days}} other {}}.',
  finding_few:
    'حتى الآن طلب {repeat_count} من {customer_count, plural, zero {صفر عملاء جدد} one {عميل جديد واحد} two {عميلين جديدين} few {# عملاء جدد} many {# عميلًا جديدًا} other {# عميل جديد}} مرة أخرى خلال {days}: والحصة الحقيقية قد تقع في أي موضع بين {low} و{high}.',
  finding_young: 'لم تمضِ على طلب أول عملائك {days} بعد: ما زال الوقت مبكرًا لمعرفة من يعود.',
  trend_up: 'الأمر يتحسن: {recent} من عملاء آخر اثني عشر شهرًا مقابل {earlier} قبلهم، وهو فرق أكبر مما تفسره الصدفة.',
  trend_down:
    'الأمر يسوء: {recent} من عملاء آخر اثني عشر شهرًا مقابل {earlier} قبلهم، وهو فرق أكبر مما تفسره الصدفة. انظر ما الذي تغيّر في طريقة وصولهم إليك وفي أول ما يشترون.',
  trend_same: 'لا يختلف عملاء آخر اثني عشر شهرًا ({recent}) عمن قبلهم ({earlier}) بأكثر مما تفسره الصدفة.',
  left_out:
    'ولا تشمل هذه المقارنة من جاؤوا في وقت قريب من بداية ملفاتك فقد يكونون زبائن قدامى؛ أما الحصة المذكورة أولًا فتشملهم.',
  action:
    'أحدث من مضت على طلبهم الأول {days}: {recent_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}. لو عاد خمسة أكثر من كل مئة منهم لطلب متوسط واحد قيمته {average} لزادت مبيعاتك نحو {gain}. وصفحة «المدة حتى الطلب التالي» تقول متى تراسلهم.',
  action_few: 'يلزم بضع عشرات من العملاء الجدد قبل أن يُبنى على هذا قرار.',
  empty:
    'لا يقع في هذا النطاق طلب أول لعميل معروف، فلا يمكن متابعة أحد منذ طلبه الأول. أضف ملفًا فيه عنوان البريد الإلكتروني أو رقم العميل، أو وسّع التواريخ.',
  chart_name: 'حصة العملاء الجدد الذين يطلبون مرة أخرى خلال 30 و60 و90 و180 و365 يومًا، بحسب شهر الطلب الأول',
  axis_share: 'حصة العملاء الجدد الذين طلبوا مرة أخرى',
  behind: 'جدد في {month}',
  note_part: 'النقاط المفرغة: أشهر لم تمضِ هذه المدة إلا على بعض عملائها، ولا يُعدّ سواهم.',
  point:
    '{month}: خلال {days} طلب مرة أخرى {share} من {customer_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}} (بين {low} و{high})',
  maturity_whole: 'مكتمل',
  maturity_part: 'بعضه حديث',
  maturity_young: 'حديث جدًا',
  column_month: 'شهر الطلب الأول',
  column_within_days: 'خلال',
  column_new_count: 'العملاء الجدد',
  column_customer_count: 'منهم من مضت عليه المدة',
  column_repeat_count: 'طلبوا مرة أخرى',
  column_repeat_share: 'حصة من طلبوا مرة أخرى',
  column_repeat_low: 'على الأقل',
  column_repeat_high: 'على الأكثر',
  column_maturity: 'حال الشهر',
  column_early_count: 'منهم من أول أيام الملفات',
  column_early_repeat_count: 'من هؤلاء، طلبوا مرة أخرى',
  column_settled_share: 'الحصة من دون هؤلاء',
  column_recent_count: 'آخر اثني عشر شهرًا: العملاء',
  column_recent_share: 'آخر اثني عشر شهرًا: الحصة',
  column_earlier_count: 'قبلها: العملاء',
  column_earlier_share: 'قبلها: الحصة',
  column_difference_low: 'الفرق، على الأقل',
  column_difference_high: 'الفرق، على الأكثر',
  column_average_order_value: 'متوسط قيمة الطلب',
  column_next_ordered_on: 'تاريخ الطلب التالي',
  column_days: 'الأيام إليه، أو مدة الانتظار حتى الآن',
  table_repeat_within: 'بحسب شهر الطلب الأول',
  table_repeat_within_shop: 'المتجر كله',
  table_first_time_buyers: 'عملاء الشهر الجدد',
} satisfies Record<keyof typeof en, string>;
