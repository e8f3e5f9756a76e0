import { defineAnalysis, whose, type Figure } from '../define';
import { isPartial, partialMonths } from '../months';
import type messages from './messages.en';
import question from './question';

/** Below this, the best fifth is less than one person. */
const FEW_CUSTOMERS = 5;

/** The shop in eight figures, each a way into the page that explains it. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    overview: {
      params: [],
      columns: {
        order_count: 'count',
        first_order_on: 'date',
        last_order_on: 'date',
        gross_sales: 'money',
        net_sales: 'money',
        average_order_value: 'money',
        median_order_value: 'money',
        unknown_sales: 'money',
        unknown_order_count: 'count',
        customer_count: 'count',
        repeat_customer_share: 'share',
        repeat_sales_share: 'share',
        lifetime_value_mean: 'money',
        lifetime_value_median: 'money',
        top_20_sales_share: 'share',
        unknown_sales_share: 'share',
      },
    },
    overview_by_month: {
      params: [],
      columns: {
        month: 'month',
        order_count: 'count',
        customer_count: 'count',
        gross_sales: 'money',
        net_sales: 'money',
        average_order_value: 'money',
        covered_days: 'count',
      },
    },
  },
  isEmpty: ({ overview }) => !overview[0]?.order_count,
  sentence({ overview }, _params, { t, format }) {
    const shop = overview[0]!;
    const customer_count = shop.customer_count!;
    const finding = t('finding', {
      order_count: shop.order_count!,
      first: format.date(shop.first_order_on!),
      last: format.date(shop.last_order_on!),
      net: format.money(shop.net_sales!),
    });
    if (customer_count === 0) return [finding, t('action_unknown')];
    if (customer_count < FEW_CUSTOMERS || shop.top_20_sales_share === null) {
      return [finding, t('action_few', { customer_count })];
    }
    return [
      finding,
      t('action', {
        customer_count,
        whose: whose(shop.unknown_sales_share),
        top: format.share(0.2),
        top_share: format.share(shop.top_20_sales_share),
        repeat: shop.repeat_customer_share === 0 ? 'none' : 'some',
        repeat_share: format.share(shop.repeat_customer_share!),
      }),
    ];
  },
  note({ overview_by_month }, { t, format }) {
    const months = partialMonths(overview_by_month, format);
    return months && t('partial', { months });
  },
  figures({ overview, overview_by_month }, { t, format, basis }) {
    const shop = overview[0];
    if (!shop?.order_count) return [];
    const knownOrders = shop.order_count - shop.unknown_order_count!;
    const trend = (column: 'order_count' | 'customer_count' | 'net_sales' | 'average_order_value') =>
      overview_by_month
        .filter((row) => !isPartial(row))
        .map((row) => row[column])
        .filter((value) => value !== null);
    const figures: Figure[] = [
      {
        label: t('orders'),
        value: format.count(shop.order_count),
        sentence: t('orders_sentence', {
          order_count: shop.order_count,
          unknown_count: shop.unknown_order_count!,
          first: format.date(shop.first_order_on!),
          last: format.date(shop.last_order_on!),
        }),
        trend: trend('order_count'),
      },
      {
        label: t('sales'),
        value: format.money(shop.net_sales!),
        sentence:
          shop.gross_sales === shop.net_sales
            ? t('sales_sentence_whole')
            : t('sales_sentence', {
                gross: format.money(shop.gross_sales!),
                taken_off: format.money(shop.gross_sales! - shop.net_sales!),
              }),
        trend: trend('net_sales'),
      },
      {
        label: t('average_order_value'),
        value: format.money(shop.average_order_value!),
        sentence: t('average_order_value_sentence', { basis, median: format.money(shop.median_order_value!) }),
        trend: trend('average_order_value'),
        href: '#/aov_bands',
      },
      {
        label: t('customers'),
        value: format.count(shop.customer_count!),
        sentence: t('customers_sentence', {
          customer_count: shop.customer_count!,
          order_count: knownOrders,
          average: format.number(knownOrders / Math.max(1, shop.customer_count!)),
        }),
        trend: trend('customer_count'),
      },
    ];
    if (shop.repeat_customer_share !== null) {
      figures.push({
        label: t('repeat_customers'),
        value: format.share(shop.repeat_customer_share),
        sentence:
          shop.repeat_customer_share === 0
            ? t('repeat_customers_sentence_none')
            : t('repeat_customers_sentence', { repeat_sales_share: format.share(shop.repeat_sales_share ?? 0) }),
        href: '#/repeat_customers',
      });
    }
    if (shop.top_20_sales_share !== null && shop.customer_count! >= FEW_CUSTOMERS) {
      figures.push({
        label: t('top_20', { top: format.share(0.2) }),
        value: format.share(shop.top_20_sales_share),
        sentence: t('top_20_sentence', { top: format.share(0.2) }),
        href: '#/pareto',
      });
    }
    if (shop.lifetime_value_mean !== null) {
      figures.push({
        label: t('lifetime_value'),
        value: format.money(shop.lifetime_value_mean),
        sentence: t('lifetime_value_sentence', { basis, median: format.money(shop.lifetime_value_median!) }),
        href: '#/lifetime_value',
      });
    }
    if (shop.unknown_sales_share !== null) {
      figures.push({
        label: t('unknown'),
        value: format.share(shop.unknown_sales_share),
        sentence: t('unknown_sentence', {
          order_count: shop.unknown_order_count!,
          sales: format.money(shop.unknown_sales!),
        }),
      });
    }
    return figures;
  },
});
