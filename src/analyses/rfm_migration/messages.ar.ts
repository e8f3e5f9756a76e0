import history from '../history.ar';
import groups from '../rfm/groups.ar';
import type en from './messages.en';

export default {
  ...history,
  ...groups,
  title: 'حركة العملاء',
  question: 'من صعد، ومن انسلّ؟',
  search_words: 'تسرب مفقودون كبار أوفياء انتقال شرائح تغيّر',
  param_days_between: 'الأيام بين اليومين',
  finding:
    'قبل {days} كان في مجموعة «{group}» {before_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، وما زال فيها منهم {stayed_count, plural, zero {لا أحد} one {واحد} two {اثنان} few {#} many {#} other {#}}، أي {share}.',
  finding_nobody:
    'قبل {days} كان في مجموعة «{group}» {before_count, plural, zero {صفر عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، وليس فيها اليوم أحد منهم.',
  finding_none: 'قبل {days} لم يكن في مجموعة «{group}» أحد.',
  finding_few:
    'قبل {days} {customer_count, plural, =0 {لم يكن أحد قد طلب} zero {لم يكن أحد قد طلب} one {كان عميل معروف واحد فقط قد طلب} two {كان عميلان معروفان فقط قد طلبا} few {كان # عملاء معروفين فقط قد طلبوا} many {كان # عميلًا معروفًا فقط قد طلبوا} other {كان # عميل معروف فقط قد طلبوا}}: عدد أقل من أن تُرى فيه الحركة.',
  action:
    'ممن كانوا في «{best}» قبل {days} {count, plural, zero {لم يصمت أحد} one {صمت واحد} two {صمت اثنان} few {صمت #} many {صمت #} other {صمت #}} («{gone}») بعد مبيعات قدرها {sales} حتى ذلك اليوم: {count, plural, zero {اكتب إليهم} one {اكتب إليه} two {اكتب إليهما} few {اكتب إليهم} many {اكتب إليهم} other {اكتب إليهم}} أولًا.{size, select, many { لو طلب واحد من كل عشرة منهم مرة أخرى بقدر طلبه المعتاد لزادت المبيعات نحو {gain}.} other {}}',
  action_none:
    'لم يصمت أحد منهم («{group}»): {stayed, select, yes {اشكرهم، وانظر ثانية بعد شهر} other {انظر أدناه أين صاروا}}.',
  action_few: 'اختر أيامًا أقل بين اليومين، أو وسّع التواريخ أعلاه.',
  risen:
    '{count, plural, =0 {ولم يصعد أحد} zero {ولم يصعد أحد} one {وصعد عميل واحد} two {وصعد عميلان} few {وصعد # عملاء} many {وصعد # عميلًا} other {وصعد # عميل}} إلى «{group}» منذ ذلك اليوم.',
  empty:
    'لا يذكر أي طلب في هذا النطاق عميله، فلا تُرى حركة أحد. أضف ملفًا فيه عنوان البريد الإلكتروني أو رقم العميل، أو وسّع التواريخ.',
  chart_name: 'العملاء الذين انتقلوا من كل مجموعة إلى كل مجموعة أخرى',
  then: 'قبل {days}',
  now: 'الآن',
  day_then: 'اليوم السابق',
  colours: 'الأشرطة الخضراء صعدت إلى مجموعة أفضل، والبرتقالية نزلت إلى أدنى، والرمادية بقيت مكانها أو جديدة.',
  point:
    'من «{from}» إلى «{to}»: {customer_count, plural, zero {لا عملاء} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، أي {share} من «{from}»؛ ومبيعاتهم منذئذٍ {sales}.',
  column_from_segment: 'حينئذٍ',
  column_to_segment: 'الآن',
  column_from_place: 'الترتيب حينئذٍ',
  column_to_place: 'الترتيب الآن',
  column_customer_count: 'العملاء',
  column_from_count: 'عدد المجموعة حينئذٍ',
  column_to_count: 'عدد المجموعة الآن',
  column_move_share: 'الحصة من المجموعة حينئذٍ',
  column_move_low: 'على الأقل',
  column_move_high: 'على الأكثر',
  column_orders_before: 'الطلبات حتى ذلك اليوم',
  column_history_days: 'أيام الطلبات حتى ذلك اليوم',
  column_sales_before: 'المبيعات حتى ذلك اليوم',
  column_sales_since: 'المبيعات منذئذٍ',
  column_code_before: 'الدرجات حينئذٍ',
  column_code: 'الدرجات الآن',
  column_recency_days: 'منذ آخر طلب',
  table_rfm_migration: 'من مجموعة إلى مجموعة',
  column_day: 'في',
  table_rfm_cuts_of_days: 'معنى الدرجات: الحدود المعمول بها في اليومين',
  table_rfm_moves: 'العملاء الذين انتقلوا',
} satisfies Record<keyof typeof en, string>;
