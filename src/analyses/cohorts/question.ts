import type { Question } from '../define';
import { choice, integer, view } from '../params';

export default {
  group: 'returning',
  rank: 42,
  params: {
    measure: choice(
      ['cumulative_sales', 'sales', 'orders', 'active', 'returned', 'average_order_value'],
      'cumulative_sales',
    ),
    grain: choice(['month', 'quarter', 'year', '30_days', '60_days', '90_days', '180_days', '365_days'], 'month'),
    split: choice(['none', 'country', 'channel', 'first_product', 'coupon', 'discount', 'season'], 'none'),
    picture: view(['heatmap', 'curves'], 'heatmap'),
    begin: choice(['first_period', 'first_order'], 'first_period'),
    periods: integer(12, 0, 60),
    at_age: integer(3, 0, 60),
    back: integer(1, 1, 120),
  },
  behind: { list: 'cohort_customers', by: ['segment', 'cohort', 'age'], order: 'sales_then' },
} as const satisfies Question;
