import periods from '../periods.en';

export default {
  ...periods,
  title: 'Growth',
  question: 'What made your sales grow or shrink?',
  search_words: 'decline trend year over year yoy change waterfall lost lapsed shapley',
  finding:
    'Sales {direction, select, up {grew by {change}{share, select, none {} other { ({share})}}} down {fell by {change}{share, select, none {} other { ({share})}}} other {stayed the same}}: {now} from {from} to {to}, against {before} from {before_from} to {before_to}.',
  driver: 'What moved them most: {what}, {now} instead of {before} ({amount}).',
  action:
    '{part, select, new_customers {Fewer new customers cost you {loss}. Look at what brought the earlier ones, and whether you still do it.} customers {Fewer customers cost you {loss}. {customer_count, plural, one {One customer} other {# customers}} of the period before {customer_count, plural, one {has} other {have}} not bought since and brought {customer_sales} then. Write to them first: if one in ten comes back for one average order, that is {gain}.} returning_customers {Fewer returning customers cost you {loss}. {customer_count, plural, one {One customer} other {# customers}} of the period before {customer_count, plural, one {has} other {have}} not bought since and brought {customer_sales} then. Write to them first: if one in ten comes back for one average order, that is {gain}.} order_frequency {Fewer orders per customer cost you {loss}. Give those who bought in both periods a reason to come once more: a reminder, a refill, something new.} order_value {Smaller orders cost you {loss}. The page on what moves the average order says where that comes from.} other {Put the next effort where the most came from, while it works.}}',
  chance: 'That {what} went from {before} to {now} ({amount}) can be chance: wait before you act on it.',
  empty:
    'Two periods are compared here, and one of them holds no orders. Choose other days above; if no first day is chosen, the last 365 days are compared with the 365 before them.',
  chart_name: 'What each part added to the change of sales',
  part: '{part, select, customers {Customers} new_customers {New customers} returning_customers {Returning customers} order_frequency {Orders per customer} order_value {Average order} unknown_sales {Orders without a known customer} other_returns {Returns without an order in the period} other {Change of sales}}',
  what: '{part, select, customers {customers} new_customers {new customers} returning_customers {returning customers} order_frequency {orders per customer} order_value {the average order} unknown_sales {orders that name no customer} other {returns without an order in the period}}',
  figures: '{before} → {now}',
  point: '{part}: {amount}, from {before} to {now}',
  movement:
    '{movement, select, new {Won: first order ever} back {Won back: not in the period before} kept {Kept: in both periods} other {Not since the period before}}',
  group:
    '{behind, select, new {Won: first order ever} gained {Not in the period before} returning {Returning: ordered before this period} lost {Not since the period before} other {Everyone who ordered in one of the two periods}}',
  column_part: 'Part',
  column_behind: 'Customers behind it',
  column_movement: 'Movement',
  column_before_figure: 'Before',
  column_now_figure: 'Now',
  column_change_low: 'Change, at least (95 %)',
  column_change_high: 'Change, at most (95 %)',
  column_amount: 'Part of the change of sales',
  column_customer_count: 'Number of these customers',
  column_customer_sales: 'Their sales (now; of those lost: before)',
  column_first_ordered_on: 'First order ever',
  column_before_order_count: 'Orders before',
  column_now_order_count: 'Orders now',
  column_before_sales: 'Sales before',
  column_now_sales: 'Sales now',
  column_latest_sales: 'Sales when they last bought',
  table_growth: 'What made the change',
  table_growth_periods: 'The two periods',
  table_growth_behind: 'Customers lost, won and kept',
};
