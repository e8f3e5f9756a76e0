/** Texts of all analyses that compare two periods. */
export default {
  uncovered:
    'These two periods cannot be compared: your files hold only {covered} of the {days} days from {from} to {to}, so what looks like growth or decline is mostly missing days. {fits, plural, =0 {Add older exports, or choose fewer days above.} one {Choose the last day above: your files hold it twice over.} other {Choose the last # days above: your files hold those and as many before them.}}',
  covered: 'Your files hold {covered} of the {days} days from {from} to {to}.',
  few_orders:
    'With {before, plural, one {one order} other {# orders}} before and {now, plural, one {one order} other {# orders}} now, single orders decide: take this as a count, not as a trend.',
  column_period: 'Period',
  column_from_on: 'From',
  column_to_on: 'To',
  column_day_count: 'Days',
  column_covered_day_count: 'Days in your files',
  column_order_count: 'Orders',
  column_sales: 'Sales',
  period_now: 'Now',
  period_before: 'Before',
};
