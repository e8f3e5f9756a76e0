export default {
  title: 'Holiday buyers',
  question: 'Do customers won in a season stay?',
  search_words: 'christmas black friday bfcm gift season seasonal retention',
  param_starts_on: 'Season from (month-day)',
  param_ends_on: 'to (month-day)',
  param_horizon: 'Days after the first order',
  param_regular_orders: 'Orders that make a regular',
  finding_more:
    '{season} of the customers won in the season came back within {within}, more than the {rest} of the others ({season_count, plural, one {# customer} other {# customers}} of the season).',
  finding_less:
    '{season} of the customers won in the season came back within {within}, fewer than the {rest} of the others ({season_count, plural, one {# customer} other {# customers}} of the season).',
  finding:
    'Customers won in the season stay like the others, as far as can be told: {season} of {season_count, plural, one {the one} other {#}} came back within {within}, against {rest}.',
  finding_none:
    'Nobody was won in this season: {rest_count, plural, one {the one new customer} other {all # new customers}} came at other times. Try other days.',
  finding_young:
    '{season_count, plural, one {One customer was} other {# customers were}} won in the season, but too lately to say who came back within {within}, or so early in your files that they may have bought before. Try fewer days, or add older exports.',
  finding_season_only:
    '{share} of the {season_count, plural, one {one customer} other {# customers}} won in the season came back within {within}; nobody won in the rest of the year can be compared with them yet.',
  sales_more: 'They bring {season} each in that time, against {rest}: {size} more, all in all.',
  sales_less:
    'They bring {season} each in that time, against {rest}. Had they been like the others, that would be {size} more.',
  sales_even: 'They bring {season} each in that time, the others {rest}; that difference may be chance.',
  days: 'Those who come back take {season} to their second order, the others {rest}.',
  action:
    'Treat them as customers, not as guests: write to the {newest_count} of the newest season in {month} while they still know your name, and again before the next one begins in {start}.',
  action_gain:
    'A season wins you about {season_count} customers: if one in ten of the next ones became like those won in the rest of the year, that would bring {gain}. Write to the {newest_count} of the newest season in {month} with a reason to come again, and spend no more on winning them than they bring in that time.',
  action_less:
    'Write to the {newest_count} of the newest season in {month} with a reason to come again, and spend no more on winning them than they bring in that time.',
  empty: 'No customer’s first order lies in this scope, so nobody can be told apart by when they were won.',
  chart_name: 'Share of the customers won in the season and in the rest of each year who became regulars',
  axis_share: 'became regulars',
  season: 'won in the season',
  rest: 'won in the rest of the year',
  point:
    '{year}, won in {won_in, select, season {the season} other {the rest of the year}}: {share} became regulars ({low} to {high}), of {customer_count, plural, one {# customer} other {# customers}}',
  point_partial:
    '{year}, won in {won_in, select, season {the season} other {the rest of the year}}: {share} became regulars ({low} to {high}), of {customer_count, plural, one {# customer} other {# customers}}; your files hold only a part of that time',
  note_partial: '* Your files begin in the middle of {years}: hollow marks are of what they hold of that time.',
  note_unknown:
    '{left_out_count, plural, one {One customer of these marks was} other {# customers of these marks were}} won so early in your files that regulars of before look new; the sentences above leave them out.',
  state_partial: 'partly in the files',
  state_running: 'not over yet',
  state_complete: 'complete',
  young: 'In {years}, some customers came too lately to be judged; they are left out of the shares.',
  small: 'Fewer than {least} customers are not drawn; they are in the table.',
  won_in_season: 'The season',
  won_in_rest: 'The rest of the year',
  won_in_difference: 'Difference',
  column_year: 'Year',
  column_won_in: 'Won in',
  column_customer_count: 'Customers won',
  column_old_enough_count: 'Old enough to judge',
  column_regular_count: 'Became regulars',
  column_regular_share: 'Share that became regulars',
  column_regular_low: 'Regulars, at least',
  column_regular_high: 'Regulars, at most',
  column_judged_count: 'Of them, to judge by',
  column_repeat_count: 'Came back',
  column_repeat_share: 'Share that came back',
  column_repeat_low: 'Came back, at least',
  column_repeat_high: 'Came back, at most',
  column_mean_days: 'Days to the second order',
  column_days_low: 'Days, at least',
  column_days_high: 'Days, at most',
  column_mean_sales: 'Sales per customer',
  column_sales_low: 'Sales, at least',
  column_sales_high: 'Sales, at most',
  column_state: 'In the files',
  column_won_on: 'First order ever',
  column_second_order_on: 'Second order',
  column_horizon_order_count: 'Orders in that time',
  table_holiday_buyers: 'Regulars by year',
  table_season_comparison: 'The season and the rest',
  table_won_customers: 'Customers by when they were won',
};
