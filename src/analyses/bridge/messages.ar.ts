import type en from './messages.en';

const ORDERS = '{count, plural, zero {لا طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبًا} other {# طلب}}';

export default {
  title: 'من الملف إلى الرقم',
  question: 'كيف تصير ملفاتك هذه الأرقام؟',
  search_words: 'تسوية ضريبة شحن استرداد مرتجعات خصم إجمالي صاف مستبعد',
  finding:
    '{file_count, plural, zero {ملفاتك تذكر} one {ملفك يذكر} two {ملفاك يذكران} few {ملفاتك الـ# تذكر} many {ملفاتك الـ# تذكر} other {ملفاتك الـ# تذكر}} {stated}؛ وصافي المبيعات {net}، وكل خطوة بينهما مذكورة هنا حتى آخر قرش.',
  finding_open:
    'الفرق بين «{figure}» والخطوات المؤدية إليه {gap}. هذا خطأ منا: لا تثق بهذا الرقم، واحتفظ بالملف للإبلاغ عن الخطأ.',
  action: 'أكبر خطوة هي «{step}»: {amount}. يمكنك تغيير ما يُحسب في صفحة «الملفات والصفوف»، وفيها كل صف استُبعد.',
  action_none: 'لم يُستبعد أي صف ولم يُخصم شيء.',
  empty: 'لا توجد طلبات في هذا النطاق. وسّع التواريخ، أو اختر عملة أو بلدًا أو قناة أخرى.',
  differs: 'تقرير المبيعات في {platform} يعرض أرقامًا غير هذه، لأنه:',
  differs_not: 'ليس في هذه الطلبات ما يجعل تقرير المبيعات في {platform} يعرض أرقامًا أخرى.',
  differs_cancelled: `يحسب الطلبات الملغاة ضمن إجمالي المبيعات (${ORDERS}، {amount}، مستبعدة هنا)؛`,
  differs_voided: `يحسب الطلبات التي أُبطل دفعها أو فشل (${ORDERS}، {amount}، مستبعدة هنا)؛`,
  differs_test: `يحسب الطلبات التجريبية (${ORDERS}، {amount}، مستبعدة هنا)؛`,
  differs_pending: `يستبعد الطلبات غير المدفوعة (${ORDERS}، {amount}، محسوبة هنا)؛`,
  differs_gift_cards: 'يحسب بطاقة الهدية عند استعمالها لا عند بيعها (بيع منها {amount})؛',
  differs_returns: `يخصم المبالغ المردودة يوم ردها، وهنا تُخصم من طلبها (${ORDERS}، {amount}، وقد تقع في شهر آخر)؛`,
  differs_zero_value: `يعد الطلبات التي لا قيمة لها ضمن عدد الطلبات (${ORDERS}).`,
  chart_name: 'مما تذكره الملفات إلى الأرقام، خطوة خطوة',
  point: '{name}: {amount}',
  step_of_file: '{step} – {file}',
  step: `{step, select,
    stated {كل الصفوف كما يذكرها الملف}
    blank {مستبعد: صفوف فارغة}
    duplicate {مستبعد: سطور موجودة في ملف آخر}
    no_date {مستبعد: بلا تاريخ مقروء}
    no_amount {مستبعد: بلا مبلغ مقروء}
    zero_value {مستبعد: طلبات بلا قيمة}
    cancelled {مستبعد: ملغاة}
    voided {مستبعد: أُبطل الدفع أو فشل أو رُفض}
    draft {مستبعد: مسودات أو متروكة}
    unpaid {مستبعد: غير مدفوعة}
    test {مستبعد: طلبات تجريبية}
    adjustment {مستبعد: تسويات محاسبية}
    stock_write_off {مستبعد: تصحيحات المخزون}
    zero_price {مستبعد: سعر صفر}
    return_rows {صفوف المرتجعات، تُخصم في الأسفل}
    repeated_totals {إجماليات مكتوبة على أكثر من سطر من الطلب}
    other_files {سطور طلبات موزعة على عدة ملفات}
    total_unstated {طلبات لا يذكر الملف إجماليها}
    shipping {الشحن}
    taxes {الضريبة}
    discounts {الخصومات، تُخصم في الأسفل}
    beside_total {شحن وضريبة لا تشملهما الإجماليات}
    items_differ {إكراميات ورسوم وتقريب: إجماليات تخالف بنودها}
    all_gross_sales {إجمالي مبيعات كل الطلبات}
    outside_scope {طلبات خارج الأيام أو البلد أو القناة المختارة}
    gross_sales {إجمالي المبيعات}
    shop_discounts {الخصومات}
    order_returns {مرتجعات هذه الطلبات}
    unlinked_returns {مرتجعات لا تخص أي طلب في الملفات}
    net_sales {صافي المبيعات}
    returns_kept {المرتجعات التي تبقيها المبيعات المختارة}
    discounts_kept {الخصومات التي تبقيها المبيعات المختارة}
    shipping_added {الشحن، بعد طرح ما رُدّ منه}
    taxes_added {الضريبة، بعد طرح ما رُدّ منها}
    converted_orders {طلبات بعملات أخرى، محوّلة}
    detail {صفوف تزيد طلبات بنودها في موضع آخر بيانًا}
    customer {صفوف العملاء}
    pending {مستبعد: دفع معلّق}
    repeated_header {مستبعد: تكرار صف العناوين}
    summary_row {مستبعد: صفوف المجاميع}
    note {مستبعد: أسطر نص}
    description {مستبعد: شروح الأعمدة}
    sales {المبيعات كما اختيرت في الشريط أعلاه}
    unknown_orders {طلبات لا يُعرف عميلها}
    returns_of_nobody {مرتجعات أشخاص لا طلب لهم هنا}
    customer_sales {مبيعات العملاء المعروفين}
    other {مستبعد لسبب آخر}
  }`,
  column_place: '#',
  column_step: 'الخطوة أو الرقم',
  column_file_name: 'الملف',
  column_row_count: 'الصفوف أو الطلبات',
  column_amount: 'تضيف',
  column_total: 'الرقم',
  column_gap: 'بلا تفسير',
  column_platform: 'المنصة',
  column_order_count: 'الطلبات',
  column_cancelled_count: 'طلبات ملغاة، مستبعدة',
  column_cancelled_amount: 'قيمة بنودها',
  column_voided_count: 'طلبات أُبطل دفعها، مستبعدة',
  column_voided_amount: 'قيمة بنودها',
  column_test_count: 'طلبات تجريبية، مستبعدة',
  column_test_amount: 'قيمة بنودها',
  column_zero_value_count: 'طلبات بلا قيمة، مستبعدة',
  column_pending_count: 'طلبات غير مدفوعة، محسوبة',
  column_pending_amount: 'إجمالي مبيعاتها',
  column_return_count: 'طلبات فيها مرتجع',
  column_return_amount: 'مرتجعات خُصمت من طلبها',
  column_gift_card_amount: 'بطاقات هدايا بيعت',
  table_bridge: 'من الملف إلى الرقم',
  table_platform_reports: 'ما يحسبه تقرير المنصة بطريقة أخرى',
} satisfies Record<keyof typeof en, string>;
