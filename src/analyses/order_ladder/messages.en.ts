import history from '../history.en';

export default {
  ...history,
  title: 'Order ladder',
  question: 'How many orders lead to another one?',
  search_words: 'repeat second order loyal loyalty retention conversion funnel step',
  param_count_by: 'Count',
  count_by_order: 'every order',
  count_by_day: 'orders of one day as one',
  param_rungs: 'Orders to show',
  finding:
    'The first step is the hard one: {first_share} of customers place a second order within {within}, but {second_share} of those place a third in as long.',
  finding_same:
    '{first_share} of customers place a second order within {within}, and {second_share} of those a third in as long: nothing says that one step is harder than the other.',
  finding_falling:
    '{first_share} of customers place a second order within {within}, but only {second_share} of those a third in as long: they try you again, and do not stay.',
  finding_young:
    '{first_share} of customers place a second order within {within}; too few second orders are that old to say how many lead to a third.',
  finding_few:
    '{customer_count, plural, one {One customer has} other {# customers have}} placed a first order so far, and {next_count, plural, =0 {none} one {one} other {#}} of them a second.',
  finding_late: 'Nobody placed a first order in this scope: those who bought here had ordered before.',
  action:
    'Had one more in a hundred of the {recent_count} new customers of the last 365 days placed a second order, of about {order_value} each, that would have been {second_gain}, and {gain} with those who then go on to a third.',
  action_small:
    '{once_count, plural, =0 {Nobody has} one {One person has} other {# people have}} placed one order so far; each who takes the second step brings about {order_value}.',
  action_none:
    'A second order is the step to work on: write to those who bought most lately, and suggest what goes with their first.',
  action_few: 'The steps begin to mean something from a few dozen customers on.',
  action_late: 'Widen the dates to see the whole ladder.',
  empty:
    'No order in this scope names its customer, so nobody can be seen climbing. Add an export with an e-mail address or a customer number, or widen the dates.',
  chart_name: 'Share of customers who place the next order, by order',
  axis_step: 'from order to order; below, how many had that long',
  axis_share: 'share who ordered again within {within}',
  step: '{from} → {to}',
  step_narrow: '→ {to}',
  behind: 'last order so far: number {order_number}',
  note_young:
    'Every step is given {within}. {young_count, plural, one {One first order is} other {# first orders are}} younger than that and not asked about yet.',
  point:
    'Order {order_number}, {average} on average: {share} placed order {next_number} within {within} (between {low} and {high}), of {asked_count, plural, one {# customer} other {# customers}} who had that long',
  column_order_number: 'Order',
  column_within_days: 'Every step is given',
  column_asked_count: 'Placed it that long ago',
  column_within_count: 'Of them, next one in that time',
  column_within_share: 'Share',
  column_within_low: 'Share, at least',
  column_within_high: 'Share, at most',
  column_early_count: 'Of them, from the early days of the files',
  column_settled_share: 'Share without these',
  column_customer_count: 'All who placed it',
  column_next_count: 'Next one so far',
  column_recent_count: 'Placed it in the last 365 days',
  column_average_order_value: 'Average value of this order',
  column_next_order_value: 'Average value of the next',
  column_gap_p25: 'Days to the next: a quarter by',
  column_gap_median: 'Half by',
  column_gap_p75: 'Three quarters by',
  column_days: 'Days since then',
  table_order_ladder: 'From order to order',
  table_customers_on_rung: 'Customers whose last order this is',
};
