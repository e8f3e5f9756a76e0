import periods from '../periods.ar';
import type en from './messages.en';

export default {
  ...periods,
  title: 'ما الذي يحرّك متوسط الطلب',
  question: 'لماذا كبرت الطلبات أو صغرت عمّا كانت؟',
  search_words: 'متوسط السلة السعر الوحدات الخصم المزيج تحليل',
  param_dimension: 'التقسيم بحسب',
  dimension_driver: 'القطع والسعر والتشكيلة والخصومات',
  dimension_product: 'المنتج',
  dimension_channel: 'قناة البيع',
  dimension_country: 'البلد',
  dimension_discount: 'بخصم وبلا خصم',
  finding:
    'متوسط الطلب {direction, select, up {ارتفع {change}{share, select, none {} other { ({share})}}} down {انخفض {change}{share, select, none {} other { ({share})}}} other {بقي على حاله}}: {now} من {from} إلى {to}، مقابل {before} من {before_from} إلى {before_to}.',
  finding_chance:
    'كان متوسط الطلب {now} من {from} إلى {to}، مقابل {before} من {before_from} إلى {before_to}؛ وفرق كهذا قد تصنعه المصادفة في طلبات كهذه، فلا حاجة إلى فعل شيء.',
  driver: 'وأكثر ما حرّكه {what}: {now} بدلًا من {before} ({amount} لكل طلب).',
  driver_bare: 'وأكثر ما حرّكه {what} ({amount} لكل طلب).',
  action:
    '{part, select, units_per_order {{direction, select, up {زادت القطع في الطلب: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}. حافظ على ما يجعلهم يضيفون قطعة أخرى.} other {قلّت القطع في الطلب: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}. اعرض ما يناسب السلة، أو طقمًا كاملًا.}}} price_per_unit {{direction, select, up {بيعت المنتجات نفسها بأكثر: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}. راقب أن تظل تُباع.} other {بيعت المنتجات نفسها بأقل: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}. فإن لم يكن عرضًا مقصودًا فانظر فيما خفّضته من أسعارك.}}} product_mix {{direction, select, up {أخذت المنتجات الأغلى مكانًا أكبر: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}. قسّم بحسب المنتج لترى أيّها، وقدّمها في العرض.} other {أخذت المنتجات الأرخص مكانًا أكبر: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}. قسّم بحسب المنتج لترى أيّها.}}} discounts {{direction, select, up {قلّ ما أخذته الخصومات: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}. جاءت الطلبات من دونها.} other {زاد ما أخذته الخصومات: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}. تأكد أنها جلبت طلبات ما كانت لتأتي لولاها.}}} returns {{direction, select, up {قلّت المرتجعات: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}.} other {زادت المرتجعات: وعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}. انظر أي المنتجات تُرجَع.}}} other {انظر هناك أولًا: فعلى عدد الطلبات الآن، وهو {orders}، يساوي ذلك {total}.}}',
  empty:
    'تُقارن هنا فترتان، وإحداهما بلا طلبات. اختر أيامًا أخرى في الأعلى؛ وإن لم تختر يوم البداية قورنت آخر 365 يومًا بالتي قبلها.',
  chart_name: 'ما أضافه كل جزء إلى تغيّر متوسط الطلب',
  part: '{part, select, basket {ما في السلة} units_per_order {القطع في الطلب} price_per_unit {سعر المنتجات نفسها} product_mix {تشكيلة المنتجات} discounts {الخصومات} returns {المرتجعات لكل طلب} extras {الشحن والضريبة لكل طلب} with_discount {طلبات بخصم} without_discount {طلبات بلا خصم} other {تغيّر متوسط الطلب}}',
  what: '{part, select, basket {ما في السلة} units_per_order {القطع في الطلب} price_per_unit {سعر المنتجات نفسها} product_mix {تشكيلة المنتجات} discounts {الخصومات} returns {المرتجعات لكل طلب} extras {الشحن والضريبة لكل طلب} with_discount {الطلبات ذات الخصم} other {الطلبات بلا خصم}}',
  apart:
    '{part, select, unknown {غير مذكور} rest {الخصومات والمرتجعات وما لا يخص منتجًا} returns {مرتجعات بلا طلب في الملفات} other {كل ما عداها}}',
  figures:
    'من {before} إلى {now}{of, select, order { للطلب} unit { للقطعة} share { من الطلبات} units { قطعة في كل 100 طلب} other {}}',
  point: '{part}: {amount}، من {before} إلى {now}',
  point_bare: '{part}: {amount}',
  column_part: 'الجزء',
  column_before_counted: 'الطلبات (أو القطع) قبلُ',
  column_now_counted: 'الطلبات (أو القطع) الآن',
  column_before_sales: 'المبيعات قبلُ',
  column_now_sales: 'المبيعات الآن',
  column_before_value: 'قبلُ',
  column_now_value: 'الآن',
  column_before_weight: 'حصته من الطلبات، أو قطعه في الطلب، قبلُ',
  column_now_weight: 'حصته من الطلبات، أو قطعه في الطلب، الآن',
  column_value_amount: 'من ذلك بسبب متوسطه أو سعره',
  column_mix_amount: 'من ذلك بسبب حصته أو قطعه',
  column_change_low: 'التغيّر، على الأقل (95 %)',
  column_change_high: 'التغيّر، على الأكثر (95 %)',
  column_amount: 'نصيبه من تغيّر متوسط الطلب',
  table_aov_drivers: 'ما الذي صنع التغيّر',
  table_aov_periods: 'الفترتان',
  table_customers_of_part: 'عملاء الجزء',
} satisfies Record<keyof typeof en, string>;
