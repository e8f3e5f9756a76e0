import history from '../history.ar';
import type en from './messages.en';

export default {
  ...history,
  title: 'القيمة بحسب العمر',
  question: 'كم يساوي العميل بعد شهر وربع سنة وسنة؟',
  search_words: 'القيمة العمرية استرداد تكلفة الاكتساب',
  finding:
    'بعد {age, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} يكون العميل قد أتى بـ {value} في المتوسط {basis}، منها {first} في اليوم الأول.',
  range:
    'هذا من {customer_count, plural, zero {لا عملاء} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}} مضى عليهم هذا الوقت، ويقع المتوسط بين {low} و{high} بثقة 95%.',
  few: 'من مضى عليهم هذا الوقت أقل من 30 عميلًا، فقد يحرّك واحد منهم المتوسط.',
  action:
    'لتسترد خلال {age, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} ما يكلّفه كسب عميل جديد، لا تنفق أكثر من {limit} مطروحًا منها تكلفة البضاعة.',
  finding_young: 'في اليوم الأول يأتي العميل بـ {value} في المتوسط {basis}، ولم يمضِ على أحد معك 30 يومًا بعد.',
  action_young: 'عد حين يمضي شهر على أول العملاء.',
  empty:
    'لا يوجد في هذا النطاق طلب أول لعميل معروف، فلا يمكن تتبّع أحد. أضف ملفًا فيه عنوان البريد الإلكتروني أو رقم العميل، أو وسّع التواريخ.',
  chart_name: 'ما أتى به العميل بحسب الأيام منذ الطلب الأول',
  axis_age: 'الأيام منذ الطلب الأول',
  axis_value: 'مبيعات العميل حتى الآن، {basis}',
  point:
    'بعد {age, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}: {value} للعميل، من {customer_count, plural, zero {لا عملاء} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}} مضى عليهم هذا الوقت.',
  point_interval:
    'بعد {age, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}: {value} للعميل (من {low} إلى {high})، من {customer_count, plural, zero {لا عملاء} one {عميل واحد} two {عميلين} few {# عملاء} many {# عميلًا} other {# عميل}} مضى عليهم هذا الوقت.',
  early:
    'ابتداءً من {age} فإن معظم من مضى عليهم هذا الوقت جاؤوا في أول 90 يومًا من ملفاتك، وفيها يبدو الزبائن القدامى جددًا: فقد تكون هذه القيم أعلى مما يأتي به عميل جديد.',
  note_old: 'الأعمار التي لم يبلغها أي عميل بعد غير معروضة.',
  old_enough:
    '{age, plural, =0 {كلهم} zero {كلهم} one {كُسبوا قبل يوم واحد أو أكثر} two {كُسبوا قبل يومين أو أكثر} few {كُسبوا قبل # أيام أو أكثر} many {كُسبوا قبل # يومًا أو أكثر} other {كُسبوا قبل # يوم أو أكثر}}',
  column_age_days: 'الأيام منذ الطلب الأول',
  column_customer_count: 'العملاء الذين بلغوا العمر',
  column_early_count: 'منهم في أول 90 يومًا من الملفات',
  column_value: 'مبيعات العميل حتى الآن',
  column_first_day_value: 'منها في اليوم الأول',
  column_value_low: 'الحد الأدنى لمجال 95%',
  column_value_high: 'الحد الأعلى لمجال 95%',
  column_won_on: 'أول طلب على الإطلاق',
  column_sales_by_age: 'المبيعات حتى ذلك العمر',
  table_ltv_by_age: 'ما أتى به العميل بحسب العمر',
  table_customers_by_age: 'العملاء الذين بلغوا العمر',
} satisfies Record<keyof typeof en, string>;
