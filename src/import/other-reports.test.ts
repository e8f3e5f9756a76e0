import { describe, expect, test } from 'vitest';
import { testShop } from '../../test/support/test-shop';
import { planFile } from './plan';

const { load, orders } = testShop();
const plan = (...lines: string[]) => planFile(new Blob([lines.join('\n')]));
const refusal = (id: string, platform: string) => ({ reason: 'other_report', report: { id, platform } });

describe('lists of subscriptions are named for what they are', () => {
  test.each([
    [
      'stripe',
      'id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Canceled At (UTC)',
      'sub_1,cus_1,,ann@example.com,gold,1,usd,month,20.00,active,2024-01-05 10:00,2024-01-05 10:00,2024-03-05 10:00,2024-04-05 10:00,,,',
    ],
    [
      'woocommerce',
      'subscription_id,customer_id,customer_email,subscription_status,start_date,trial_end_date,next_payment_date,end_date,billing_period,billing_interval,order_total',
      '7,1,ann@example.com,wc-active,2024-01-05 10:00:00,,2024-04-05 10:00:00,,month,1,20.00',
    ],
    [
      'shopify',
      'handle,upcoming_billing_date,customer_id,currency_code,status,cadence_interval,cadence_interval_count,line_variant_id,line_quantity,line_current_price',
      'a-1,2024-04-05T10:00:00Z,1,USD,ACTIVE,MONTH,1,11,1,20.00',
    ],
    [
      'table',
      'Subscription ID,Subscriber,Email,Plan name,Amount,Status,Start date,Next billing date',
      'I-1,Ann,ann@example.com,Gold,20.00,Active,2024-01-05,2024-04-05',
    ],
    [
      'table',
      'Subscription ID,Subscription Creation Date,Subscription Currency,Subscription Period 1,Period 1 Amount,Subscriber Email',
      'I-1,2024-01-05,USD,1 M,20.00,ann@example.com',
    ],
    [
      'table',
      'subscription_id,customer_email,product_title,price,charge_interval_frequency,order_interval_unit,next_charge_date,created_at,cancelled_at',
      '9,ann@example.com,Tea,20.00,30,day,2024-04-05,2024-01-05,',
    ],
  ])('%s', async (platform, header, row) => {
    await expect(plan(header, row)).rejects.toMatchObject(refusal('subscriptions', platform));
  });

  test.each([
    'Payment ID,Payment date,Email,Subscription ID,Plan,Interval,Amount',
    'Order ID,Created at,Email,Subscription ID,Plan,Interval,Total',
    'Reference,Date,Email,Subscription ID,Plan,Interval,Total',
  ])('but payments for them are orders: %s', async (header) => {
    await load(`${header}\nP1,2024-01-05,ann@example.com,I-1,Gold,month,20.00\n`);
    expect(await orders('gross_sales')).toEqual([{ gross_sales: 20 }]);
  });
});

describe('lists of refunds are named for what they are', () => {
  test.each([
    ['a refunded amount alone', 'Refund ID,Refund Date,Order ID,Refund Amount', 'R1,2024-01-05,1001,10.00'],
    ['of orders', 'Order ID,Date,Email,Refund Amount,Reason', '1001,2024-01-05,ann@example.com,10.00,late'],
    ['dated by the refund', 'Refunded at,Order,Customer,Amount', '2024-01-05,1001,Ann,10.00'],
    ['numbered by the refund', 'Refund no.,Order ID,Date,Amount,Agent', 'R1,1001,2024-01-05,10.00,Bob'],
    ['returns without amounts', 'Return ID,Return Date,Order ID,SKU,Quantity', 'R1,2024-01-05,1001,M,1'],
    ['German', 'Rückerstattungsnr;Bestellnummer;Datum der Erstattung;Erstattungsbetrag', 'R1;1001;05.01.2024;10,00'],
    ['Arabic', 'رقم الطلب,تاريخ الاسترداد,المبلغ المسترد', '1001,2024-01-05,10.00'],
  ])('%s', async (_, header, row) => {
    await expect(plan(header, row)).rejects.toMatchObject(refusal('refunds', 'table'));
  });

  test.each([
    [
      'refunds beside sales',
      'Order ID,Order Date,Email,Total,Refund Amount',
      '1001,2024-01-05,ann@example.com,40.00,10.00',
    ],
    [
      'only refunded orders',
      'Order ID,Order Date,Email,Total,Refund ID,Refund Date,Refund Amount',
      '1001,2024-01-05,ann@example.com,40.00,R1,2024-01-09,10.00',
    ],
    [
      'an amount after refunds',
      'Order ID,Order Date,Email,Total after refunds',
      '1001,2024-01-05,ann@example.com,30.00',
    ],
    [
      'sales with a day by another name',
      'Order,Placed,Customer,Total,Refund date',
      '1001,2024-01-05,Ann,40.00,2024-01-09',
    ],
    ['sales by another name', 'Order,Date,Customer,Paid in,Refund', '1001,2024-01-05,Ann,40,10'],
  ])('but not %s', async (_, header, row) => {
    expect(await plan(header, row)).toMatchObject({ format: { id: 'table' } });
  });
});
