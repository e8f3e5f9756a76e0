import history from '../history.ar';
import type en from './messages.en';

export default {
  ...history,
  title: 'المدة حتى الطلب التالي',
  question: 'كم يمضي حتى يطلب العملاء مرة أخرى؟',
  search_words: 'احتفاظ فجوة مدة إعادة الطلب كابلان ماير بقاء متى',
  param_after_order: 'بعد',
  after_order_1: 'الطلب الأول',
  after_order_2: 'الطلب الثاني',
  after_order_3: 'الطلب الثالث',
  after_order_4: 'الطلب الرابع',
  after_order_5: 'الطلب الخامس وما بعده',
  param_count_by: 'العدّ',
  count_by_order: 'كل طلب على حدة',
  count_by_day: 'طلبات اليوم الواحد كطلب واحد',
  finding:
    '{after_order, select, 5 {خلال سنة يتبع طلبٌ آخر {share} من الطلبات الخامسة وما بعدها (بين {low} و{high})؛ ونصف ما جاء منها جاء خلال {gap}.} other {خلال سنة من {after_order, select, 1 {طلبهم الأول} 2 {طلبهم الثاني} 3 {طلبهم الثالث} other {طلبهم الرابع}} يطلب {share} من العملاء مرة أخرى (بين {low} و{high})؛ ونصف من فعلوا احتاجوا {gap} أو أقل.}}',
  finding_young:
    '{after_order, select, 5 {حتى الآن تبع طلبٌ آخر {naive} من {order_count, plural, zero {صفر طلبات} one {طلب واحد} two {طلبين} few {# طلبات} many {# طلبًا} other {# طلب}} هي الخامسة وما بعدها؛ ونصف ما جاء منها جاء خلال {gap}.} other {حتى الآن طلب {naive} من {order_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}} مرة أخرى بعد {after_order, select, 1 {طلبهم الأول} 2 {طلبهم الثاني} 3 {طلبهم الثالث} other {طلبهم الرابع}}؛ ونصف من فعلوا احتاجوا {gap} أو أقل.}} وما تأتي به سنة كاملة لا يُرى بعد.',
  finding_few:
    '{after_order, select, 5 {حتى الآن تبع طلبٌ آخر {returned_count} من {order_count, plural, zero {صفر طلبات} one {طلب واحد} two {طلبين} few {# طلبات} many {# طلبًا} other {# طلب}} هي الخامسة وما بعدها: وهذا أقل من أن يقال متى يأتي.} other {حتى الآن طلب {returned_count} من {order_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}} مرة أخرى بعد {after_order, select, 1 {طلبهم الأول} 2 {طلبهم الثاني} 3 {طلبهم الثالث} other {طلبهم الرابع}}: وهذا أقل من أن يقال متى يعود الناس.}}',
  finding_nobody:
    'لم يضع أحد في هذا النطاق {after_order, select, 1 {طلبًا أول} 2 {طلبًا ثانيًا} 3 {طلبًا ثالثًا} 4 {طلبًا رابعًا} other {طلبًا خامسًا}}.',
  action:
    'من لم تمضِ بعد {gap} على {after_order, select, 1 {طلبهم الأول} 2 {طلبهم الثاني} 3 {طلبهم الثالث} 4 {طلبهم الرابع} other {طلبهم الخامس أو ما بعده}} ولم يعودوا: {open_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}. راسلهم الآن في الوقت الذي يعود فيه غيرهم؛ فواحد من كل عشرة منهم بطلب متوسط قيمته {average} يساوي نحو {gain}.',
  action_later:
    'لا يكاد أحد يكون في هذه المدة الآن. راسل العملاء خلال {gap} من {after_order, select, 1 {طلبهم الأول} 2 {طلبهم الثاني} 3 {طلبهم الثالث} 4 {طلبهم الرابع} other {طلبهم الخامس أو ما بعده}} في الوقت الذي يعود فيه غيرهم: وكل من يعود يأتي بنحو {average}.',
  action_few: 'لا يُرسم منحنى بأقل من عشر عودات.',
  action_nobody: 'اختر طلبًا أسبق، أو وسّع التواريخ.',
  empty:
    'لا يذكر أي طلب في هذا النطاق عميله، فلا يمكن أن يُرى من عاد. أضف ملفًا فيه عنوان البريد الإلكتروني أو رقم العميل، أو وسّع التواريخ.',
  chart_name: 'حصة العملاء الذين طلبوا مرة أخرى، بحسب الأيام منذ الطلب السابق',
  axis_days:
    'الأيام بعد {after_order, select, 1 {الطلب الأول} 2 {الطلب الثاني} 3 {الطلب الثالث} 4 {الطلب الرابع} other {الطلب الخامس أو ما بعده}}',
  axis_share: 'حصة من طلبوا مرة أخرى',
  estimate: 'بوقت متساوٍ للجميع',
  naive: 'العدّ البسيط',
  year: 'خلال سنة: {share}',
  behind:
    '{days} بعد {after_order, select, 1 {الطلب الأول} 2 {الطلب الثاني} 3 {الطلب الثالث} 4 {الطلب الرابع} other {الطلب الخامس أو ما بعده}}',
  note_end: 'يُرسم المنحنى ما دام عدد من نتابعهم لا يقل عن {watched_count}.',
  point:
    'خلال {days}: {share}{known, select, yes { (بين {low} و{high})} other {}}؛ وبالعدّ البسيط {naive}؛ {after_order, select, 5 {وما بقي تحت المتابعة {watched_count, plural, zero {صفر طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}} other {ومن بقوا تحت المتابعة {watched_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}}}',
  column_order_number: 'بعد الطلب',
  column_days: 'الأيام',
  column_watched_count: 'ما زالوا تحت المتابعة',
  column_returned_count: 'طلبوا مرة أخرى',
  column_waiting_count: 'انتهت متابعتهم',
  column_returned_share: 'طلبوا مرة أخرى حتى ذلك اليوم',
  column_returned_low: 'على الأقل',
  column_returned_high: 'على الأكثر',
  column_naive_share: 'العدّ البسيط',
  column_order_count: 'الطلبات المسؤول عنها',
  column_early_count: 'منهم في أول 90 يومًا من الملفات',
  column_first_quartile: 'ربع الجميع حتى اليوم',
  column_median_days: 'نصف الجميع حتى اليوم',
  column_third_quartile: 'ثلاثة أرباع الجميع حتى اليوم',
  column_year_share: 'خلال سنة',
  column_year_low: 'خلال سنة، على الأقل',
  column_year_high: 'خلال سنة، على الأكثر',
  column_year_count: 'من توبعوا سنة',
  column_year_early_count: 'منهم في أول 90 يومًا من الملفات',
  column_year_settled_share: 'خلال سنة، من دون هؤلاء',
  column_gap_p25: 'ممن عادوا: الربع حتى اليوم',
  column_gap_median: 'النصف حتى اليوم',
  column_gap_p75: 'ثلاثة الأرباع حتى اليوم',
  column_gap_p90: 'تسعة من عشرة حتى اليوم',
  column_gap_mean: 'في المتوسط',
  column_open_count: 'ينتظرون في النصف الأول من المدة',
  column_average_order_value: 'متوسط قيمة الطلب',
  column_times: 'عدد المرات',
  column_next_ordered_on: 'تاريخ الطلب التالي',
  column_ordered_on: 'تاريخ الطلب',
  table_time_to_next_order: 'يومًا بيوم',
  table_next_order_times: 'من طلب إلى طلب',
  table_next_orders: 'العملاء',
} satisfies Record<keyof typeof en, string>;
