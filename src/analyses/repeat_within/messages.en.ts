import history from '../history.en';

export default {
  ...history,
  title: 'Repeat within a time',
  question: 'How soon do new customers come back?',
  search_words: 'retention second order 30 60 90 days repeat rate loyalty',
  param_count_by: 'Count',
  count_by_order: 'every order',
  count_by_day: 'orders of one day as one',
  finding:
    '{share} of your new customers order again within {days} of their first order{more, select, yes {, {first_share} already within {first_days}} other {}}.',
  finding_few:
    'So far {repeat_count} of {customer_count, plural, one {# new customer} other {# new customers}} ordered again within {days}: the true share may lie anywhere between {low} and {high}.',
  finding_young: 'Your first customers came less than {days} ago: it is too early to see who comes back.',
  trend_up:
    'It is getting better: {recent} of the new customers of the newest twelve months against {earlier} before, more than chance explains.',
  trend_down:
    'It is getting worse: {recent} of the new customers of the newest twelve months against {earlier} before, more than chance explains. Look at what changed in how they find you and what they buy first.',
  trend_same:
    'New customers of the newest twelve months ({recent}) and those before them ({earlier}) do not differ by more than chance.',
  left_out:
    'That comparison leaves out customers who came so early in your files that they may have ordered before; the share above counts them.',
  action:
    'If five more in a hundred of {recent_count, plural, one {the newest customer who has} other {the newest # customers who have}} had {days} came back for one average order of {average}, that would bring about {gain}. “Time to the next order” says when to write to them.',
  action_few: 'A few dozen new customers are needed before this can be planned by.',
  empty:
    'No first order of a known customer lies in this scope, so nobody can be followed from the first order on. Add an export with an e-mail address or a customer number, or widen the dates.',
  chart_name: 'Share of new customers who order again within 30, 60, 90, 180 and 365 days, by month of the first order',
  axis_share: 'share of new customers who ordered again',
  behind: 'new in {month}',
  note_part: 'Hollow dots: months of which only some customers have had that long; only those are counted.',
  point:
    '{month}: within {days} {share} of {customer_count, plural, one {# customer} other {# customers}} ordered again (between {low} and {high})',
  maturity_whole: 'complete',
  maturity_part: 'partly too young',
  maturity_young: 'too young',
  column_month: 'First order in',
  column_within_days: 'Within',
  column_new_count: 'New customers',
  column_customer_count: 'Of them old enough',
  column_repeat_count: 'Ordered again',
  column_repeat_share: 'Share who ordered again',
  column_repeat_low: 'At least',
  column_repeat_high: 'At most',
  column_maturity: 'Month is',
  column_early_count: 'Of them, from the early days of the files',
  column_early_repeat_count: 'Of these, ordered again',
  column_settled_share: 'Share without these',
  column_recent_count: 'Newest twelve months: customers',
  column_recent_share: 'Newest twelve months: share',
  column_earlier_count: 'Before: customers',
  column_earlier_share: 'Before: share',
  column_difference_low: 'Difference, at least',
  column_difference_high: 'Difference, at most',
  column_average_order_value: 'Average order value',
  column_next_ordered_on: 'Ordered again on',
  column_days: 'Days to it, or waited so far',
  table_repeat_within: 'By month of the first order',
  table_repeat_within_shop: 'The whole shop',
  table_first_time_buyers: 'New customers of the month',
};
