export default {
  title: 'Pareto',
  question: 'Do a few customers carry your shop?',
  search_words: '80/20 vip top best customers concentration gini lorenz',
  param_steps: 'Steps of the curve',
  finding:
    'Your {ratio}: the best {top} of customers bring {share} of {whose, select, known {what known customers spend} other {sales}}.',
  finding_few:
    'You have {customer_count, plural, one {# known customer} other {# known customers}} so far; the best one brings {share} of {whose, select, known {what known customers spend} other {sales}}.',
  action:
    'That is {top_count, plural, one {# person} other {# people}} and {top_sales}. {first_count, plural, one {The very best one brings} other {The best # alone bring}} {first_sales}: know them by name, and ask how they are before you pay for new customers.',
  unknown: '{share} of sales come from orders that name no customer; they are not part of this.',
  action_few: 'That is {best_sales}. The curve begins to mean something from a few dozen customers on.',
  empty:
    'There is nothing to split: no known customer in this scope has sales above zero. Widen the dates, or add an export that names the customers.',
  chart_name: 'Share of sales that the best customers bring, from the best to the last',
  axis_customers: 'share of customers, best first',
  axis_sales: '{whose, select, known {share of what known customers spend} other {share of sales}}',
  you: 'you: {share}',
  peers: 'other shops\n{low}–{high}',
  point:
    '{customer_count, plural, =0 {Start} one {The best customer} other {The best # customers}} ({customer_share}): {sales}, {sales_share} of {whose, select, known {what known customers spend} other {sales}}',
  column_customer_count: 'Customers, best first',
  column_customer_share: 'Share of customers',
  column_running_sales: 'Their sales',
  column_sales_share: 'Share of sales',
  column_top_share: 'Best',
  column_top_count: 'Customers in it',
  column_top_sales: 'Their sales',
  column_sales: 'Sales of all known customers',
  column_gini: 'Gini coefficient',
  column_customers_for_80: 'Customers for 80 % of sales',
  column_share_for_80: 'Share of customers for 80 % of sales',
  column_negative_customer_count: 'Customers below zero',
  column_unknown_sales_share: 'Share of sales without a known customer',
  table_pareto: 'From the best customer to the last',
  table_concentration: 'Shares of the best customers',
};
