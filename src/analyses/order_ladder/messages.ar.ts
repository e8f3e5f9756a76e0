import history from '../history.ar';
import type en from './messages.en';

export default {
  ...history,
  title: 'سلّم الطلبات',
  question: 'كم من الطلبات يتبعه طلب آخر؟',
  search_words: 'تكرار الطلب الثاني ولاء احتفاظ تحويل قمع درجة',
  param_count_by: 'العدّ',
  count_by_order: 'كل طلب على حدة',
  count_by_day: 'طلبات اليوم الواحد كطلب واحد',
  param_rungs: 'عدد الطلبات المعروضة',
  finding:
    'الخطوة الأولى هي الأصعب: {first_share} من العملاء يطلبون مرة ثانية خلال {within}، لكن {second_share} من هؤلاء يطلبون ثالثة في مثل هذه المدة.',
  finding_same:
    '{first_share} من العملاء يطلبون مرة ثانية خلال {within}، و{second_share} من هؤلاء يطلبون ثالثة في مثل هذه المدة: لا شيء يدل على أن خطوة أصعب من الأخرى.',
  finding_falling:
    '{first_share} من العملاء يطلبون مرة ثانية خلال {within}، لكن {second_share} فقط من هؤلاء يطلبون ثالثة في مثل هذه المدة: يجرّبونك مرة أخرى ولا يبقون.',
  finding_young:
    '{first_share} من العملاء يطلبون مرة ثانية خلال {within}؛ أما الطلبات الثانية التي مضت عليها هذه المدة فأقل من أن تقول كم منها يتبعه ثالث.',
  finding_few:
    'طلب أول مرة حتى الآن {customer_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، وطلب ثانيةً منهم {next_count, plural, =0 {لا أحد} zero {لا أحد} one {واحد} two {اثنان} few {#} many {#} other {#}}.',
  finding_late: 'لم يضع أحد طلبه الأول في هذا النطاق: من اشتروا فيه سبق أن طلبوا.',
  action:
    'لو طلب مرة ثانية واحد آخر من كل مئة من العملاء الجدد في آخر 365 يومًا، وعددهم {recent_count}، بطلب قيمته نحو {order_value}، لأتى ذلك بـ{second_gain}، أو بـ{gain} مع من يتابعون بعدها إلى الثالث.',
  action_small:
    'من طلبوا مرة واحدة حتى الآن: {once_count, plural, =0 {لا أحد} zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}؛ وكل من يخطو الخطوة الثانية يأتي بنحو {order_value}.',
  action_none: 'الطلب الثاني هو الخطوة التي تستحق العمل: اكتب إلى من اشتروا أخيرًا، واقترح ما يناسب طلبهم الأول.',
  action_few: 'تبدأ الخطوات تقول شيئًا مفيدًا مع بضع عشرات من العملاء.',
  action_late: 'وسّع التواريخ لترى السلّم كله.',
  empty:
    'لا يذكر أي طلب في هذا النطاق عميله، فلا يمكن أن يُرى من يتقدم. أضف ملفًا فيه عنوان البريد الإلكتروني أو رقم العميل، أو وسّع التواريخ.',
  chart_name: 'حصة العملاء الذين يضعون الطلب التالي، بحسب رقم الطلب',
  axis_step: 'من طلب إلى طلب؛ وتحته عدد من مضت عليهم هذه المدة',
  axis_share: 'حصة من طلبوا مرة أخرى خلال {within}',
  step: '{from} → {to}',
  step_narrow: '→ {to}',
  behind: 'آخر طلباتهم حتى الآن رقم {order_number}',
  note_young:
    'لكل خطوة {within}. وطلبات أولى أحدث من ذلك فلم يُسأل عنها بعد: {young_count, plural, zero {لا شيء} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}.',
  point:
    'الطلب {order_number}، بمتوسط {average}: {share} وضعوا الطلب {next_number} خلال {within} (بين {low} و{high})، من {asked_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}} مضت عليهم هذه المدة',
  column_order_number: 'الطلب',
  column_within_days: 'مدة كل خطوة',
  column_asked_count: 'وضعوه قبل هذه المدة أو أكثر',
  column_within_count: 'منهم من وضع التالي خلالها',
  column_within_share: 'الحصة',
  column_within_low: 'الحصة، على الأقل',
  column_within_high: 'الحصة، على الأكثر',
  column_early_count: 'منهم من أول أيام الملفات',
  column_settled_share: 'الحصة من دون هؤلاء',
  column_customer_count: 'كل من وضعوه',
  column_next_count: 'وضعوا التالي حتى الآن',
  column_recent_count: 'وضعوه في آخر 365 يومًا',
  column_average_order_value: 'متوسط قيمة هذا الطلب',
  column_next_order_value: 'متوسط قيمة التالي',
  column_gap_p25: 'الأيام إلى التالي: الربع خلال',
  column_gap_median: 'النصف خلال',
  column_gap_p75: 'ثلاثة الأرباع خلال',
  column_days: 'الأيام منذ ذلك',
  table_order_ladder: 'من طلب إلى طلب',
  table_customers_on_rung: 'العملاء الذين هذا آخر طلباتهم',
} satisfies Record<keyof typeof en, string>;
