import type en from './messages.en';

export default {
  title: 'باريتو',
  question: 'هل يحمل عدد قليل من العملاء متجرك؟',
  search_words: 'كبار العملاء الأفضل تركّز جيني لورنز',
  param_steps: 'خطوات المنحنى',
  finding:
    'قاعدتك {ratio}: أفضل {top} من العملاء يحققون {share} {whose, select, known {مما ينفقه العملاء المعروفون} other {من المبيعات}}.',
  finding_few:
    'لديك حتى الآن {customer_count, plural, zero {صفر عملاء معروفين} one {عميل معروف واحد} two {عميلان معروفان} few {# عملاء معروفين} many {# عميلًا معروفًا} other {# عميل معروف}}، وأفضلهم يحقق {share} {whose, select, known {مما ينفقه العملاء المعروفون} other {من المبيعات}}.',
  action:
    'هؤلاء {top_count, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}، ومبيعاتهم {top_sales}. {first_count, plural, zero {ولا أحد في القمة يحقق} one {والأول وحده يحقق} two {وأول اثنين وحدهما يحققان} few {وأول # وحدهم يحققون} many {وأول # وحدهم يحققون} other {وأول # وحدهم يحققون}} {first_sales}: اعرفهم بالاسم، واسأل عن أحوالهم قبل أن تدفع لجلب عملاء جدد.',
  unknown: 'تأتي {share} من المبيعات من طلبات لا تذكر عميلًا، وهي ليست ضمن ما سبق.',
  action_few: 'قيمة ذلك {best_sales}. ويبدأ المنحنى يقول شيئًا مفيدًا مع بضع عشرات من العملاء.',
  empty: 'لا شيء يُقسَّم: لا يوجد في هذا النطاق عميل معروف مبيعاته فوق الصفر. وسّع التواريخ، أو أضف ملفًا يذكر العملاء.',
  chart_name: 'حصة المبيعات التي يحققها أفضل العملاء، من الأفضل إلى الأخير',
  axis_customers: 'حصة العملاء، من الأفضل',
  axis_sales: '{whose, select, known {الحصة مما ينفقه العملاء المعروفون} other {حصة المبيعات}}',
  you: 'أنت: {share}',
  peers: 'متاجر أخرى\n{low}–{high}',
  point:
    '{customer_count, plural, =0 {البداية} zero {البداية} one {أفضل عميل} two {أفضل عميلين} few {أفضل # عملاء} many {أفضل # عميلًا} other {أفضل # عميل}} ({customer_share}): {sales}، أي {sales_share} {whose, select, known {مما ينفقه العملاء المعروفون} other {من المبيعات}}',
  best: '{customer_count, plural, =0 {لا أحد} zero {لا أحد} one {الأفضل} two {أفضل اثنين} few {أفضل #} many {أفضل #} other {أفضل #}}',
  column_customer_count: 'العملاء',
  column_customer_share: 'حصة العملاء',
  column_running_sales: 'مبيعاتهم',
  column_sales_share: 'حصة المبيعات',
  column_top_share: 'الأفضل',
  column_top_count: 'العملاء، من الأفضل',
  column_sales_rank: 'المرتبة',
  column_top_sales: 'مبيعاتهم',
  column_sales: 'مبيعات كل العملاء المعروفين',
  column_gini: 'معامل جيني',
  column_customers_for_80: 'عدد العملاء لتحقيق 80 % من المبيعات',
  column_share_for_80: 'حصة العملاء لتحقيق 80 % من المبيعات',
  column_negative_customer_count: 'عملاء تحت الصفر',
  column_unknown_sales_share: 'حصة المبيعات التي لا يُعرف عميلها',
  table_pareto: 'من أفضل عميل إلى الأخير',
  table_concentration: 'حصص أفضل العملاء',
  table_customers_up_to: 'أفضل العملاء',
} satisfies Record<keyof typeof en, string>;
