export default {
  title: 'Overview',
  question: 'How is your shop doing?',
  finding:
    '{order_count, plural, one {One order on {first}} other {# orders from {first} to {last}}} brought {net} after discounts and returns.',
  action:
    'The best {top} of your {customer_count, plural, one {# customer} other {# customers}} bring {top_share} of {whose, select, known {what known customers spend} other {sales}}, and {repeat_share} have ordered more than once: look after these first.',
  action_few:
    'So far {customer_count, plural, one {# customer is} other {# customers are}} known: too few to split into best and rest.',
  action_unknown:
    'No order names its customer, so the pages about customers stay empty. An export with an e-mail address or a customer number fills them.',
  empty: 'There are no orders in this scope. Widen the dates, or choose another currency, country or channel.',
  orders: 'Orders',
  orders_sentence:
    '{order_count, plural, one {On {first}.} other {From {first} to {last}.}} {unknown_count, plural, =0 {Each names its customer.} one {One names no customer.} other {# name no customer.}}',
  customers: 'Customers',
  customers_sentence:
    '{customer_count, plural, =0 {No order names its customer.} one {One known customer with {order_count, plural, one {one order} other {# orders}}.} other {Known customers with {order_count, plural, one {one order} other {# orders}}, {average} each on average.}}',
  sales: 'Net sales',
  sales_sentence: '{gross} before discounts and returns took {taken_off} off.',
  sales_sentence_whole: 'These orders hold no discounts and no returns.',
  average_order_value: 'Average order',
  average_order_value_sentence: 'Mean of all orders {basis}; half are {median} or less.',
  repeat_customers: 'Came back',
  repeat_customers_sentence:
    'These customers ordered more than once and bring {repeat_sales_share} of what known customers spend.',
  repeat_customers_sentence_none: 'Nobody has ordered more than once so far.',
  top_20: 'Best {top}',
  top_20_sentence: 'This much of what known customers spend comes from the best {top} of them.',
  lifetime_value: 'Lifetime value so far',
  lifetime_value_sentence: 'Mean per customer {basis}; half have brought {median} or less.',
  unknown: 'Customer not known',
  unknown_sentence:
    '{order_count, plural, =0 {Every order names its customer.} one {One order names no customer; it brings {sales}.} other {# orders name no customer; they bring {sales}.}}',
  column_order_count: 'Orders',
  column_first_order_on: 'First order',
  column_last_order_on: 'Last order',
  column_gross_sales: 'Gross sales',
  column_net_sales: 'Net sales',
  column_average_order_value: 'Average order value',
  column_median_order_value: 'Median order value',
  column_unknown_sales: 'Sales without a known customer',
  column_unknown_order_count: 'Orders without a known customer',
  column_customer_count: 'Customers',
  column_repeat_customer_share: 'Repeat customers, share of customers',
  column_repeat_sales_share: "Repeat customers, share of known customers' sales",
  column_lifetime_value_mean: 'Lifetime value, mean',
  column_lifetime_value_median: 'Lifetime value, median',
  column_top_20_sales_share: "Best 20 %, share of known customers' sales",
  column_unknown_sales_share: 'Share of sales without a known customer',
  column_month: 'Month',
  table_overview: 'The shop at a glance',
  table_overview_by_month: 'The shop month by month',
};
