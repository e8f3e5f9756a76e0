import periods from '../periods.ar';
import type en from './messages.en';

export default {
  ...periods,
  title: 'النمو',
  question: 'ما الذي جعل مبيعاتك تنمو أو تتراجع؟',
  search_words: 'تراجع اتجاه مقارنة سنوية تغيّر خسارة مفقودون',
  finding:
    '{direction, select, up {نمت المبيعات {change}{share, select, none {} other { ({share})}}} down {تراجعت المبيعات {change}{share, select, none {} other { ({share})}}} other {بقيت المبيعات على حالها}}: {now} من {from} إلى {to}، مقابل {before} من {before_from} إلى {before_to}.',
  driver: 'وأكثر ما حرّكها {what}: {now} بدلًا من {before} ({amount}).',
  action:
    '{part, select, new_customers {قلّ العملاء الجدد فخسرت {loss}. انظر ما الذي جلب من قبلهم، وهل ما زلت تفعله.} customers {قلّ العملاء فخسرت {loss}. من اشتروا في الفترة السابقة ولم يشتروا بعدها: {customer_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، وقد جاؤوا فيها بـ{customer_sales}. اكتب إليهم أولًا: لو عاد واحد من كل عشرة لطلب متوسط واحد لكان ذلك {gain}.} returning_customers {قلّ العملاء العائدون فخسرت {loss}. من اشتروا في الفترة السابقة ولم يشتروا بعدها: {customer_count, plural, zero {لا أحد} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، وقد جاؤوا فيها بـ{customer_sales}. اكتب إليهم أولًا: لو عاد واحد من كل عشرة لطلب متوسط واحد لكان ذلك {gain}.} order_frequency {قلّت طلبات العميل الواحد فخسرت {loss}. أعطِ من اشتروا في الفترتين سببًا ليعودوا مرة أخرى: تذكيرًا، أو تجديد ما نفد، أو شيئًا جديدًا.} order_value {صغرت الطلبات فخسرت {loss}. وصفحة «ما الذي يحرّك متوسط الطلب» تقول من أين جاء ذلك.} other {ضع جهدك التالي حيث جاءت أكبر زيادة، ما دامت تأتي.}}',
  chance: 'أما {what}، من {before} إلى {now} ({amount})، فقد يكون تغيّرها مصادفة: انتظر قبل أن تبني عليه.',
  empty:
    'تُقارن هنا فترتان، وإحداهما بلا طلبات. اختر أيامًا أخرى في الأعلى؛ وإن لم تختر يوم البداية قورنت آخر 365 يومًا بالتي قبلها.',
  chart_name: 'ما أضافه كل جزء إلى تغيّر المبيعات',
  part: '{part, select, customers {العملاء} new_customers {العملاء الجدد} returning_customers {العملاء العائدون} order_frequency {طلبات العميل الواحد} order_value {متوسط الطلب} unknown_sales {طلبات لا يُعرف عميلها} other_returns {مرتجعات بلا طلب في الفترة} other {تغيّر المبيعات}}',
  what: '{part, select, customers {العملاء} new_customers {العملاء الجدد} returning_customers {العملاء العائدون} order_frequency {طلبات العميل الواحد} order_value {متوسط الطلب} unknown_sales {الطلبات التي لا تذكر عميلًا} other {المرتجعات بلا طلب في الفترة}}',
  figures: 'من {before} إلى {now}',
  point: '{part}: {amount}، من {before} إلى {now}',
  movement:
    '{movement, select, new {جدد: أول طلب لهم على الإطلاق} back {عادوا: لم يشتروا في الفترة السابقة} kept {باقون: اشتروا في الفترتين} other {لم يشتروا منذ الفترة السابقة}}',
  group:
    '{behind, select, new {جدد: أول طلب لهم على الإطلاق} gained {لم يشتروا في الفترة السابقة} returning {عائدون: سبق أن طلبوا قبل هذه الفترة} lost {لم يشتروا منذ الفترة السابقة} other {كل من طلب في إحدى الفترتين}}',
  column_part: 'الجزء',
  column_behind: 'العملاء وراءه',
  column_movement: 'الحركة',
  column_before_figure: 'قبلُ',
  column_now_figure: 'الآن',
  column_change_low: 'التغيّر، على الأقل (95 %)',
  column_change_high: 'التغيّر، على الأكثر (95 %)',
  column_amount: 'نصيبه من تغيّر المبيعات',
  column_customer_count: 'عدد هؤلاء العملاء',
  column_customer_sales: 'مبيعاتهم (الآن؛ ومن لم يعودوا: قبلُ)',
  column_first_ordered_on: 'أول طلب على الإطلاق',
  column_before_order_count: 'الطلبات قبلُ',
  column_now_order_count: 'الطلبات الآن',
  column_before_sales: 'المبيعات قبلُ',
  column_now_sales: 'المبيعات الآن',
  column_latest_sales: 'المبيعات في آخر فترة اشتروا فيها',
  table_growth: 'ما الذي صنع التغيّر',
  table_growth_periods: 'الفترتان',
  table_growth_behind: 'العملاء: من لم يعودوا، ومن كسبتهم، ومن بقوا',
} satisfies Record<keyof typeof en, string>;
