export default {
  title: 'Repeat customers',
  question: 'Who comes back, and how much do they bring?',
  search_words: 'retention loyal loyalty returning one-time churn repeat rate',
  param_grain: 'Count over',
  grain_all: 'the whole range',
  grain_year: 'each year',
  finding:
    '{share} of your customers ordered more than once, and they bring {sales_share} of {whose, select, known {what known customers spend} other {sales}}.',
  finding_range:
    '{share} of your customers ordered more than once in this range and bring {sales_share} of {whose, select, known {what known customers spend in it} other {its sales}}; counting orders before and after it, {ever_share} came back and bring {ever_sales_share}.',
  finding_year:
    'In {year}, {share} of your customers were people who order more than once, and they brought {sales_share} of {whose, select, known {what known customers spent} other {sales}}.',
  finding_years:
    'Every year, people who order more than once bring {low} to {high} of {whose, select, known {what your known customers spend} other {your sales}}; in {year} they were {share} of customers and brought {sales_share}.',
  finding_none:
    '{customer_count, plural, one {Your one known customer has not} other {None of your # known customers has}} ordered a second time so far.',
  action:
    '{once_count, plural, one {One person has} other {# people have}} bought only once. If one in ten of them came back for one average order of {average}, that would add about {gain}.',
  action_few:
    '{once_count, plural, one {One person has} other {# people have}} bought only once. Each who comes back for one average order adds {average}.',
  action_everyone: 'Nobody here bought only once: what grows the shop now is new customers and larger orders.',
  unknown: '{share} of sales come from orders that name no customer; they are not part of this.',
  empty:
    'No order in this scope names its customer, so nobody can be seen coming back. Add an export with an e-mail address or a customer number, or widen the dates.',
  chart_name: 'Sales per month from first orders and from customers who came back',
  axis_sales: 'sales per month',
  returning: 'came back',
  new: 'first orders',
  point: '{month}: {returning} from customers who came back, {new} from first orders',
  column_period: 'Year',
  column_customer_count: 'Customers',
  column_order_count: 'Orders',
  column_sales: 'Sales',
  column_within_customer_count: 'Two orders within the period: customers',
  column_within_customer_share: 'Within the period: share of customers',
  column_within_sales_share: 'Within the period: share of sales',
  column_by_end_customer_count: 'Two orders known by its end: customers',
  column_by_end_customer_share: 'Known by its end: share of customers',
  column_by_end_sales_share: 'Known by its end: share of sales',
  column_ever_customer_count: 'Two orders ever: customers',
  column_ever_customer_share: 'Ever: share of customers',
  column_ever_sales_share: 'Ever: share of sales',
  column_unknown_sales_share: 'Share of all sales without a known customer',
  partial: 'Dashed: {months}, of which only a part is counted.',
  column_covered_days: 'Days covered',
  column_month: 'Month',
  column_new_sales: 'Sales of first orders',
  column_returning_sales: 'Sales of later orders',
  column_unknown_sales: 'Sales without a known customer',
  table_repeat_customers: 'Customers who came back',
  table_sales_by_month: 'Sales by month',
};
