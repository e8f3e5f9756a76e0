export default {
  title: 'Order ladder',
  question: 'How many orders lead to another one?',
  search_words: 'repeat second order loyal loyalty retention conversion funnel step',
  param_count_by: 'Count',
  count_by_order: 'every order',
  count_by_day: 'orders of one day as one',
  param_rungs: 'Orders to show',
  finding:
    'The first step is the hard one: {first_share} of customers place a second order, but {second_share} of those place a third.',
  finding_same:
    '{first_share} of customers place a second order and {second_share} of those a third: with so few, nothing says that one step is harder than the other.',
  finding_falling:
    '{first_share} of customers place a second order, but only {second_share} of those a third: they try you again, and do not stay.',
  finding_few:
    '{customer_count, plural, one {One customer has} other {# customers have}} placed a first order so far, and {next_count, plural, =0 {none} one {one} other {#}} of them a second.',
  finding_late: 'Nobody placed a first order in this scope: those who bought here had ordered before.',
  action:
    '{lost_count} stopped after the first order. If one more in a hundred took the second step, that would be {more_count, plural, one {one order} other {# orders}} of about {order_value}, and {gain} with those who then go on to a third.',
  action_small:
    '{lost_count, plural, =0 {Nobody} one {One person} other {# people}} stopped after the first order; each who takes the second step brings about {order_value}.',
  action_few: 'The steps begin to mean something from a few dozen customers on.',
  action_late: 'Widen the dates to see the whole ladder.',
  empty:
    'No order in this scope names its customer, so nobody can be seen climbing. Add an export with an e-mail address or a customer number, or widen the dates.',
  chart_name: 'Share of customers who place the next order, by order',
  axis_step: 'from order to order; below, how many stood there',
  axis_share: 'share who ordered again so far',
  step: '{from} → {to}',
  step_narrow: '→ {to}',
  behind: 'last order so far: number {order_number}',
  note_year:
    '{young_count, plural, one {One first order is} other {# first orders are}} less than a year old and may still be followed. Of the {year_count} older ones, {share} were within a year (between {low} and {high}).',
  point:
    'Order {order_number}: {customer_count, plural, one {# customer} other {# customers}}, {average} on average; {share} placed order {next_number} (between {low} and {high}){returned, select, some {, half of them within {gap}} other {}}',
  column_order_number: 'Order',
  column_customer_count: 'Customers who placed it',
  column_next_count: 'Placed the next one so far',
  column_next_share: 'Share',
  column_next_low: 'Share, at least',
  column_next_high: 'Share, at most',
  column_year_count: 'Placed it a year ago or earlier',
  column_year_share: 'Of them, next one within a year',
  column_year_low: 'Within a year, at least',
  column_year_high: 'Within a year, at most',
  column_average_order_value: 'Average value of this order',
  column_next_order_value: 'Average value of the next',
  column_gap_p25: 'Days to the next: a quarter by',
  column_gap_median: 'Half by',
  column_gap_p75: 'Three quarters by',
  column_days: 'Days since then',
  table_order_ladder: 'From order to order',
  table_customers_on_rung: 'Customers whose last order this is',
};
