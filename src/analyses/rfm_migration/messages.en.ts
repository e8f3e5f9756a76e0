import history from '../history.en';
import groups from '../rfm/groups.en';

export default {
  ...history,
  ...groups,
  title: 'Customers on the move',
  question: 'Who rose, and who slipped away?',
  search_words: 'churn lost vip loyal migration sankey segments change',
  param_days_between: 'Days between',
  finding:
    'Of {before_count, plural, one {the one customer} other {the # customers}} in “{group}” {days} ago, {stayed_count, plural, one {one still is} other {# still are}}: {share}.',
  finding_nobody:
    'None of {before_count, plural, one {the one customer} other {the # customers}} in “{group}” {days} ago is there today.',
  finding_none: 'Nobody was in “{group}” {days} ago.',
  finding_few:
    '{customer_count, plural, =0 {Nobody had} one {Only one known customer had} other {Only # known customers had}} ordered {days} ago: too few to see who moved.',
  action:
    'Of those in “{best}” {days} ago, {count, plural, one {one has} other {# have}} fallen silent (“{gone}”), after {sales} in sales up to then: write to {count, plural, one {this one} other {these}} first.{size, select, many { If one in ten ordered once more, at the size of their usual order, that would add about {gain}.} other {}}',
  action_none:
    'None of them has fallen silent (“{group}”): {stayed, select, yes {thank them, and look again next month} other {see below where they went}}.',
  action_few: 'Choose fewer days between the two, or widen the dates above.',
  risen:
    '{count, plural, =0 {Nobody has come up} one {One customer has come up} other {# customers have come up}} to “{group}” since.',
  empty:
    'No order in this scope names its customer, so nobody can be seen moving. Add an export with an e-mail address or a customer number, or widen the dates.',
  chart_name: 'Customers who moved from each group to each other group',
  then: '{days} ago',
  now: 'now',
  day_then: 'the earlier day',
  colours: 'Green bands rose to a better group, orange ones slipped to a lower one, grey ones stayed or are new.',
  point:
    'From “{from}” to “{to}”: {customer_count, plural, one {# customer} other {# customers}}, {share} of “{from}”; {sales} since.',
  column_from_segment: 'Then',
  column_to_segment: 'Now',
  column_from_place: 'Place then',
  column_to_place: 'Place now',
  column_customer_count: 'Customers',
  column_from_count: 'In the group then',
  column_to_count: 'In the group now',
  column_move_share: 'Share of the group then',
  column_move_low: 'at least',
  column_move_high: 'at most',
  column_orders_before: 'Orders up to then',
  column_history_days: 'Days of orders up to then',
  column_sales_before: 'Sales up to then',
  column_sales_since: 'Sales since',
  column_code_before: 'Scores then',
  column_code: 'Scores now',
  column_recency_days: 'Since the last order',
  table_rfm_migration: 'From group to group',
  column_day: 'On',
  table_rfm_cuts_of_days: 'What the scores mean: the cut-offs in force on the two days',
  table_rfm_moves: 'The customers who made the move',
};
