import type en from './periods.en';

/** نصوص كل التحليلات التي تقارن فترتين. */
export default {
  uncovered:
    'لا تصحّ المقارنة بين هاتين الفترتين: ليس في ملفاتك إلا {covered} من أصل {days} من الأيام من {from} إلى {to}، فما يبدو نموًا أو تراجعًا إنما هو في معظمه أيام ناقصة. {fits, plural, =0 {أضف ملفات أقدم، أو اختر أيامًا أقل في الأعلى.} zero {أضف ملفات أقدم، أو اختر أيامًا أقل في الأعلى.} one {اختر في الأعلى آخر يوم: ففي ملفاتك هو ومثله قبله.} two {اختر في الأعلى آخر يومين: ففي ملفاتك هما ومثلهما قبلهما.} few {اختر في الأعلى آخر # أيام: ففي ملفاتك هي ومثلها قبلها.} many {اختر في الأعلى آخر # يومًا: ففي ملفاتك هي ومثلها قبلها.} other {اختر في الأعلى آخر # يوم: ففي ملفاتك هي ومثلها قبلها.}}',
  covered: 'في ملفاتك {covered} من أصل {days} من الأيام من {from} إلى {to}.',
  few_orders:
    'الطلبات قبلُ {before, plural, zero {لا شيء} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}، والآن {now, plural, zero {لا شيء} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}: طلبات قليلة يغيّر الواحد منها النتيجة، فخذها عددًا لا اتجاهًا.',
  column_period: 'الفترة',
  column_from_on: 'من',
  column_to_on: 'إلى',
  column_day_count: 'الأيام',
  column_covered_day_count: 'الأيام التي في ملفاتك',
  column_order_count: 'الطلبات',
  column_sales: 'المبيعات',
  period_now: 'الآن',
  period_before: 'قبلُ',
} satisfies Record<keyof typeof en, string>;
