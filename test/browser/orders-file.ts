import type { TestFile } from './page';

/** A shop's orders, one a line, such as `ann 2024-01-05 10`, as a file whose columns the page knows. */
export function ordersFile(name: string, orders: readonly string[]): TestFile {
  const lines = orders.map((order, i) => {
    const [who, day, amount] = order.split(' ');
    return `${name}-${i + 1},${day},${who}@example.com,${amount}`;
  });
  return { name: `${name}.csv`, content: `order id,order date,email,order total\n${lines.join('\n')}\n` };
}

/** Many orders of a thousand customers over four years. */
export function longFile(name: string, lines: number): TestFile {
  const start = Date.UTC(2021, 0, 1);
  const order = (_: unknown, i: number) => {
    const day = new Date(start + ((i * 7919) % 1461) * 86_400_000).toISOString().slice(0, 10);
    return `c${(i * i) % 1009} ${day} ${((i * 37) % 9000) / 100 + 1}`;
  };
  return ordersFile(name, Array.from({ length: lines }, order));
}
