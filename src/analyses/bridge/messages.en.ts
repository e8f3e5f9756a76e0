export default {
  title: 'From file to figure',
  question: 'How do your files become these figures?',
  search_words: 'reconciliation tax shipping refund returns discount gross net excluded ledger',
  finding:
    '{file_count, plural, one {Your file states} other {Your # files state}} {stated}; net sales are {net}, and every step between the two is here, to the cent.',
  finding_open:
    '“{figure}” and the steps to it differ by {gap}. This is a mistake of ours: do not trust that figure, and keep the file to report the mistake.',
  action:
    'The largest step is “{step}”: {amount}. What counts can be switched on the page “Files and rows”, where each row left out is listed.',
  action_none: 'No row was left out and nothing was taken off.',
  empty: 'There are no orders in this scope. Widen the dates, or choose another currency, country or channel.',
  differs: '{platform}’s own sales report shows other figures than these pages, because:',
  differs_not: 'Nothing in these orders makes {platform}’s own sales report show other figures.',
  differs_cancelled:
    'it counts cancelled orders as gross sales ({count, plural, one {one order} other {# orders}}, {amount}, left out here);',
  differs_voided:
    'it counts orders whose payment was voided or failed ({count, plural, one {one order} other {# orders}}, {amount}, left out here);',
  differs_test: 'it counts test orders ({count, plural, one {one order} other {# orders}}, {amount}, left out here);',
  differs_pending:
    'it leaves unpaid orders out ({count, plural, one {one order} other {# orders}}, {amount}, counted here);',
  differs_gift_cards: 'it counts a gift card when it is used, not when it is sold ({amount} sold);',
  differs_returns:
    'it takes refunds off on the day they are paid back, here they come off their order ({count, plural, one {one order} other {# orders}}, {amount}, perhaps in another month);',
  differs_zero_value:
    'it counts orders of no value in the number of orders ({count, plural, one {one order} other {# orders}}).',
  chart_name: 'From what the files state to the figures, step by step',
  point: '{name}: {amount}',
  step_of_file: '{step} – {file}',
  step: `{step, select,
    stated {All rows, as the file states them}
    blank {Left out: blank rows}
    duplicate {Left out: the same lines in another file}
    no_date {Left out: no readable date}
    no_amount {Left out: no readable amount}
    zero_value {Left out: orders of no value}
    cancelled {Left out: cancelled}
    voided {Left out: voided, failed or declined}
    draft {Left out: draft or abandoned}
    unpaid {Left out: not paid}
    test {Left out: test orders}
    adjustment {Left out: bookkeeping adjustments}
    stock_write_off {Left out: stock corrections}
    zero_price {Left out: price of zero}
    return_rows {Rows of returns, taken off further down}
    repeated_totals {Totals written on more than one line of an order}
    other_files {Lines of orders that stand in several files}
    total_unstated {Orders whose total the file does not state}
    shipping {Shipping}
    taxes {Tax}
    discounts {Discounts, taken off further down}
    beside_total {Shipping and tax that the totals do not hold}
    items_differ {Tips, duties, rounding: totals that differ from their items}
    all_gross_sales {Gross sales of all orders}
    outside_scope {Orders outside the chosen days, country or channel}
    gross_sales {Gross sales}
    shop_discounts {Discounts}
    order_returns {Returns of these orders}
    unlinked_returns {Returns that belong to no order in the files}
    net_sales {Net sales}
    returns_kept {Returns, which the chosen sales leave in}
    discounts_kept {Discounts, which the chosen sales leave in}
    shipping_added {Shipping, less what was given back of it}
    taxes_added {Tax, less what was given back of it}
    converted_orders {Orders in other currencies, converted}
    detail {Rows that tell more of orders that have their lines elsewhere}
    customer {Rows of customers}
    pending {Left out: payment pending}
    repeated_header {Left out: the header once more}
    summary_row {Left out: rows of totals}
    note {Left out: lines of text}
    description {Left out: descriptions of the columns}
    sales {Sales, as chosen in the bar above}
    unknown_orders {Orders without a known customer}
    returns_of_nobody {Returns of people without an order here}
    customer_sales {Sales of known customers}
    other {Left out for another reason}
  }`,
  column_place: '#',
  column_step: 'Step or figure',
  column_file_name: 'File',
  column_row_count: 'Rows or orders',
  column_amount: 'Adds',
  column_total: 'Figure',
  column_gap: 'Unexplained',
  column_platform: 'Platform',
  column_order_count: 'Orders',
  column_cancelled_count: 'Cancelled orders, left out',
  column_cancelled_amount: 'Their items',
  column_voided_count: 'Voided orders, left out',
  column_voided_amount: 'Their items',
  column_test_count: 'Test orders, left out',
  column_test_amount: 'Their items',
  column_zero_value_count: 'Orders of no value, left out',
  column_pending_count: 'Unpaid orders, counted',
  column_pending_amount: 'Their gross sales',
  column_return_count: 'Orders with a return',
  column_return_amount: 'Returns, taken off with the order',
  column_gift_card_amount: 'Gift cards sold',
  table_bridge: 'From file to figure',
  table_platform_reports: 'What the platform’s own report counts otherwise',
};
