import { describe, expect, test } from 'vitest';
import { testShop } from '../../test/support/test-shop';
import { planFile, withMapping } from './plan';

const { query, load, loadPlan, orders, reasons } = testShop();

describe('statuses', () => {
  test.each([
    [
      'cancelled',
      [
        'Canceled',
        'Annulée',
        'Cancelado',
        'Storniert',
        'Annullato',
        'ملغي',
        'لغو شده',
        'ยกเลิกแล้ว',
        'Dibatalkan',
        'Đã hủy',
      ],
    ],
    ['voided', ['voided', 'Échouée', 'Fallido', 'Falhou', 'Fehlgeschlagen', 'فشل']],
    [
      'unpaid',
      [
        'pending_payment',
        'En attente de paiement',
        'Pendiente de pago',
        'Aguardando pagamento',
        'Zahlung ausstehend',
        'بإنتظار الدفع',
        'Belum dibayar',
      ],
    ],
    ['draft', ['checkout-draft', 'Brouillon', 'Borrador', 'مسودة']],
    [
      undefined,
      ['paid', 'pending', 'authorized', 'Terminée', 'Completado', 'تم التسليم', 'Dikirim', 'จัดส่งแล้ว', 'In Bearbeitung'],
    ],
  ])('%s', async (reason, statuses) => {
    const lines = statuses.map((status, i) => `${i},2024-01-05,a@example.com,10,${status}`);
    await load(`Order ID,Date,Email,Total,Status\n${lines.join('\n')}\nlast,2024-01-05,a@example.com,10,paid\n`);
    expect(await reasons()).toEqual(reason ? statuses.map(() => reason) : []);
  });

  test.each(['Refunded', 'Remboursé', 'Reembolsado', 'Erstattet', 'مسترجع'])(
    '%s gives the whole back',
    async (status) => {
      await load(`Order ID,Date,Email,Total,Status\n1,2024-01-05,a@example.com,10,${status}\n`);
      expect(await orders('net_sales, returns')).toEqual([{ net_sales: 0, returns: 10 }]);
    },
  );

  test('test orders, by gateway, tag or address', async () => {
    await load(
      'Order ID,Date,Email,Total,Payment Method,Tags\n1,2024-01-05,a@example.com,1,Bogus Gateway,\n2,2024-01-06,a@example.com,50,Card,latest\n3,2024-01-07,o@example.com,999999,Manual,"vip, internal"\n4,2024-01-07,test@test.com,5,Card,\n5,2024-01-07,a@example.com,5,Card,"gift, Test order"\n6,2024-01-08,a@example.com,7,Card,"test drive, a/b test"\n7,2024-01-09,Test@TEST.com,9,Card,\n',
    );
    expect(await orders('order_id')).toEqual([{ order_id: '2' }, { order_id: '6' }]);
    expect(await reasons()).toEqual(['test', 'test', 'test', 'test', 'test']);
  });

  test('tags are taken apart at their commas, a source in digits is an app', async () => {
    await load(
      'Name,Email,Total,Created at,Tags,Source\n#1,a@example.com,20,2024-01-05,"Subscription, Subscription First Order",web\n#2,a@example.com,20,2024-02-05,"Subscription, Subscription Recurring Order",5690175\n#3,a@example.com,20,2024-02-06,"Subscription,internal",web\n',
    );
    expect(await orders('order_id, channel, total')).toEqual([
      { order_id: '#1', channel: 'web', total: 20 },
      { order_id: '#2', channel: 'app 5690175', total: 20 },
    ]);
    expect(await reasons()).toEqual(['test']);
  });
});

test('cancelled, failed and draft orders are out, in the words of several languages', async () => {
  const statuses = [
    'Cancelled',
    'Canceled',
    'Annulé',
    'Storniert',
    'Voided',
    'FAILED',
    'Declined',
    'Draft',
    'checkout-draft',
    'Abandoned',
    'Completed',
  ];
  const lines = statuses.map((status, i) => `${i},2024-01-05,a@example.com,10,${status}`);
  await load(`Order ID,Date,Email,Total,Status\n${lines.join('\n')}\n`);
  const found = await query('select reason from excluded_rows order by record');
  expect(found.map(({ reason }) => reason)).toEqual([
    ...Array<string>(4).fill('cancelled'),
    ...Array<string>(3).fill('voided'),
    ...Array<string>(3).fill('draft'),
  ]);
});

test('orders cancelled on a day, or paid through a test gateway, are out where the owner names those columns', async () => {
  const text =
    'Number,Order date,Email,Total,Stopped,Paid by\n1,2024-01-05,a@example.com,10,,card\n2,2024-01-06,b@example.com,20,2024-01-07,card\n3,2024-01-08,c@example.com,30,,(for testing) Bogus Gateway\n';
  const plan = await planFile(new Blob([text]));
  await loadPlan(withMapping(plan, { ...plan.mapping, order_ref: 0, cancelled_at: 4, payment_method: 5 }));
  expect(await orders('order_id')).toEqual([{ order_id: '1' }]);
  expect(await query('select order_id, reason from excluded_rows order by record')).toEqual([
    { order_id: '2', reason: 'cancelled' },
    { order_id: '3', reason: 'test' },
  ]);
});
