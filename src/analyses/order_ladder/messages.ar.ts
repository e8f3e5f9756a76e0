import type en from './messages.en';

export default {
  title: 'سلّم الطلبات',
  question: 'كم من الطلبات يتبعه طلب آخر؟',
  search_words: 'تكرار الطلب الثاني ولاء احتفاظ تحويل قمع درجة',
  param_count_by: 'العدّ',
  count_by_order: 'كل طلب على حدة',
  count_by_day: 'طلبات اليوم الواحد كطلب واحد',
  param_rungs: 'عدد الطلبات المعروضة',
  finding:
    'الخطوة الأولى هي الأصعب: {first_share} من العملاء يطلبون مرة ثانية، لكن {second_share} من هؤلاء يطلبون ثالثة.',
  finding_same:
    '{first_share} من العملاء يطلبون مرة ثانية، و{second_share} من هؤلاء يطلبون ثالثة: ومع قلة العدد لا شيء يدل على أن خطوة أصعب من الأخرى.',
  finding_falling:
    '{first_share} من العملاء يطلبون مرة ثانية، لكن {second_share} فقط من هؤلاء يطلبون ثالثة: يجرّبونك مرة أخرى ولا يبقون.',
  finding_few:
    'طلب أول مرة حتى الآن {customer_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، وطلب ثانيةً منهم {next_count, plural, =0 {لا أحد} zero {لا أحد} one {واحد} two {اثنان} few {#} many {#} other {#}}.',
  finding_late: 'لم يضع أحد طلبه الأول في هذا النطاق: من اشتروا فيه سبق أن طلبوا.',
  action:
    'توقف {lost_count} بعد الطلب الأول. لو خطا واحد آخر من كل مئة الخطوة الثانية لكان ذلك {more_count, plural, zero {صفر طلبات} one {طلبًا واحدًا} two {طلبين} few {# طلبات} many {# طلبًا} other {# طلب}} قيمة كل منها نحو {order_value}، أي {gain} مع من يتابعون بعدها إلى الثالث.',
  action_small:
    'من توقفوا بعد الطلب الأول: {lost_count, plural, =0 {لا أحد} zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}؛ وكل من يخطو الخطوة الثانية يأتي بنحو {order_value}.',
  action_few: 'تبدأ الخطوات تقول شيئًا مفيدًا مع بضع عشرات من العملاء.',
  action_late: 'وسّع التواريخ لترى السلّم كله.',
  empty:
    'لا يذكر أي طلب في هذا النطاق عميله، فلا يمكن أن يُرى من يتقدم. أضف ملفًا فيه عنوان البريد الإلكتروني أو رقم العميل، أو وسّع التواريخ.',
  chart_name: 'حصة العملاء الذين يضعون الطلب التالي، بحسب رقم الطلب',
  axis_step: 'من طلب إلى طلب؛ وتحته عدد من وصلوا إليه',
  axis_share: 'حصة من طلبوا مرة أخرى حتى الآن',
  step: '{from} → {to}',
  step_narrow: '→ {to}',
  behind: 'آخر طلباتهم حتى الآن رقم {order_number}',
  note_year:
    'طلبات أولى لم تمضِ عليها سنة وقد يتبعها طلب بعد: {young_count, plural, zero {لا شيء} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}. أما الأقدم وعددها {year_count} فتبع {share} منها طلب خلال سنة (بين {low} و{high}).',
  point:
    'الطلب {order_number}: {customer_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، بمتوسط {average}؛ {share} منهم وضعوا الطلب {next_number} (بين {low} و{high}){returned, select, some {، نصفهم خلال {gap}} other {}}',
  column_order_number: 'الطلب',
  column_customer_count: 'العملاء الذين وضعوه',
  column_next_count: 'وضعوا التالي حتى الآن',
  column_next_share: 'الحصة',
  column_next_low: 'الحصة، على الأقل',
  column_next_high: 'الحصة، على الأكثر',
  column_year_count: 'وضعوه قبل سنة أو أكثر',
  column_year_share: 'منهم من وضع التالي خلال سنة',
  column_year_low: 'خلال سنة، على الأقل',
  column_year_high: 'خلال سنة، على الأكثر',
  column_average_order_value: 'متوسط قيمة هذا الطلب',
  column_next_order_value: 'متوسط قيمة التالي',
  column_gap_p25: 'الأيام إلى التالي: الربع خلال',
  column_gap_median: 'النصف خلال',
  column_gap_p75: 'ثلاثة الأرباع خلال',
  column_days: 'الأيام منذ ذلك',
  table_order_ladder: 'من طلب إلى طلب',
  table_customers_on_rung: 'العملاء الذين هذا آخر طلباتهم',
} satisfies Record<keyof typeof en, string>;
