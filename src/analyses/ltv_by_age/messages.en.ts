import history from '../history.en';

export default {
  ...history,
  title: 'Value by age',
  question: 'What is a customer worth a month, a quarter, a year on?',
  search_words: 'ltv clv payback cac acquisition cost lifetime',
  finding:
    'After {age, plural, one {# day} other {# days}} a customer has brought you {value} on average, {basis}; {first} of it came on the first day.',
  range:
    'That is from the {customer_count, plural, one {# customer} other {# customers}} who are that old; the average lies between {low} and {high} with a confidence of 95%.',
  few: 'Fewer than 30 customers are that old, so one of them can move the average.',
  action:
    'To have back within {age, plural, one {# day} other {# days}} what a new customer costs you, spend no more than {limit}, less what the goods cost you.',
  action_more:
    'One in ten more new customers than the {won_count} of the last 365 days would bring {gain} {age, plural, =0 {on their first day} one {within # day} other {within # days of their first orders}}, if they buy like those before them; what winning them costs, and the goods, come off that.',
  finding_young:
    'On the first day a customer brings you {value} on average, {basis}; nobody has been with you for 30 days yet.',
  action_young: 'Come back when the first customers are a month old.',
  empty:
    'No order in this scope is a known customer’s first, so nobody can be followed. Add an export with an e-mail address or a customer number, or widen the dates.',
  chart_name: 'What a customer has brought by days since the first order',
  axis_age: 'days since the first order',
  axis_value: 'sales per customer so far, {basis}',
  point:
    'After {age, plural, one {# day} other {# days}}: {value} per customer, of {customer_count, plural, one {# customer} other {# customers}} that old.',
  point_interval:
    'After {age, plural, one {# day} other {# days}}: {value} per customer ({low} to {high}), of {customer_count, plural, one {# customer} other {# customers}} that old.',
  early:
    'From {age} on, nearly all customers old enough came so early in your files that they may be regulars of before: these values may be too high for a new customer.',
  note_old: 'Ages that no customer has reached yet are left out.',
  old_enough: '{age, plural, =0 {all of them} one {won one day ago or earlier} other {won # days ago or earlier}}',
  column_age_days: 'Days since the first order',
  column_customer_count: 'Customers old enough',
  column_early_count: 'Of them, from the early days of the files',
  column_value: 'Sales per customer so far',
  column_first_day_value: 'Of it on the first day',
  column_settled_value: 'Without the early ones',
  column_value_low: 'Low end of the 95% interval',
  column_value_high: 'High end of the 95% interval',
  column_won_on: 'First order ever',
  column_sales_by_age: 'Sales by that age',
  table_ltv_by_age: 'What a customer has brought by age',
  table_customers_by_age: 'Customers old enough',
};
