import type en from './messages.en';

export default {
  title: 'الشحن المجاني والكوبونات',
  question: 'من أي قيمة للطلب يكون الشحن مجانيًا؟',
  search_words: 'كوبون خصم قسيمة رمز ترويجي حد أدنى توصيل',
  param_threshold: 'مجاني من (فارغ: يُستخرج من طلباتك)',
  param_reach: 'دونه بقليل: حتى كذا % تحته',
  param_uplift: '% منهم ممن سيكملون',
  param_margin: 'هامش ما يضيفون، %',
  param_parcel: 'تكلفة الطرد (فارغ: ما يدفعه المشترون الآن)',
  param_horizon: 'الكوبونات: الأيام بعد الطلب الأول',
  finding:
    '{under} من طلباتك دون {free_from}؛ {near_count, plural, =0 {ولا شيء منها دونه بقليل.} one {وواحد منها دونه بقليل ({near} من كل الطلبات)، وينقصه {missing}.} two {واثنان منها دونه بقليل ({near} من كل الطلبات)، وينقصهما {missing} في المتوسط.} few {و# منها دونه بقليل ({near} من كل الطلبات)، وينقصها {missing} في المتوسط.} many {و# منها دونه بقليل ({near} من كل الطلبات)، وينقصها {missing} في المتوسط.} other {و# منها دونه بقليل ({near} من كل الطلبات)، وينقصها {missing} في المتوسط.}}',
  finding_now:
    'يبدو أنك تشحن مجانًا من نحو {free_from} أصلًا: في آخر 365 يومًا دفع الشحنَ تسعة على الأقل من كل عشرة طلبات دونه، ولم يدفعه تسعة من كل عشرة من غيرها. وما يلي يغيّر ذلك.',
  action_nobody: 'لا أحد قريب بما يكفي لينجذب إليه. جرّب قيمة أقل أو مدى أوسع.',
  action_nothing_given:
    'لو أكمل {uplift} منهم لزادت المبيعات {extra}{span, select, year { في السنة} other { في مدة هذه الطلبات وهي {days}}}، أي {gain} بهامش {margin}. ولا تُظهر ملفاتك شحنًا مدفوعًا على الطلبات التي فوقه، فاذكر كم يكلفك الطرد قبل أن تقرر.',
  action_less:
    'لو أكمل {uplift} منهم لزادت المبيعات {extra}{span, select, year { في السنة} other { في مدة هذه الطلبات وهي {days}}}، لكن ما تكسبه بهامش {margin} أقل بـ{loss} من الشحن الذي لن يدفعوه بعدها. فاتركه أو جرّب قيمة أخرى.',
  action_never:
    'لا تعرضه: ستتنازل عن {given} من الشحن{span, select, year { في السنة} other { في مدة هذه الطلبات وهي {days}}} على طلبات هي فوقه أصلًا، ولن يعوّض ذلك ولو أكمل كل من هم دونه بقليل.',
  action:
    'هو مجدٍ: ستتنازل عن {given} من الشحن{span, select, year { في السنة} other { في مدة هذه الطلبات وهي {days}}} على الطلبات التي فوقه، ويكفي لتعويضها أن يكمل {break_even} ممن هم دونه بقليل. فإن أكمل {uplift} بهامش {margin} ربحت {gain} في المدة نفسها. جرّبه شهرًا.',
  action_costs:
    'سيكلفك {loss}{span, select, year { في السنة} other { في مدة هذه الطلبات وهي {days}}} بهذه الفروض: ستتنازل عن {given} من الشحن على الطلبات التي فوقه، ويلزم أن يكمل {break_even} ممن هم دونه بقليل لا {uplift}، بهامش {margin}.',
  coupon_more:
    'العملاء الذين جاؤوا بخصم يأتون بعد ذلك بأكثر: {discount} لكل منهم ({discount_count})، مقابل {full} لمن جاؤوا بالسعر الكامل ({full_count}).',
  coupon_less:
    'العملاء الذين جاؤوا بخصم يأتون بأقل: {discount} لكل منهم ({discount_count})، مقابل {full} لمن جاؤوا بالسعر الكامل ({full_count}). صغّر الخصم الأول أو اربطه بطلب ثانٍ.',
  coupon_even:
    'العملاء الذين جاؤوا بخصم يأتون بـ{discount} لكل منهم ({discount_count})، ومن جاؤوا بالسعر الكامل بـ{full} ({full_count})، وقد يكون هذا الفرق مصادفة.',
  coupon_later:
    'ومن طلباتهم اللاحقة {discount} بالسعر الكامل، مقابل {full}{is_sure, select, true {} other {، وقد يكون ذلك مصادفة}}.',
  nobody_to_judge:
    'لا يوجد بعدُ عميل مضى عليه وقت كافٍ للحكم وجاء بعد بداية ملفاتك بمدة تؤكد أنه جديد، فلا تمكن مقارنة الكوبونات.',
  no_discounts:
    'لا يوجد بين العملاء الذين يُحكم عليهم (مضى عليهم الوقت، وليسوا من أول أيام ملفاتك) من كان في طلبه الأول خصم، فلا تمكن مقارنة الكوبونات.',
  empty: 'لا توجد في هذا النطاق طلبات ذات مبيعات، فلا قيمة يُجعل الشحن مجانيًا منها.',
  chart_name: 'حصة الطلبات دون كل قيمة، مع القيمة المختارة للشحن المجاني',
  axis_threshold: 'قيمة الطلب عند إتمامه، قبل المرتجعات',
  axis_under: 'الطلبات دونها',
  you: '{under} دون {free_from}',
  near: 'دونه بقليل: {near} من الطلبات',
  point:
    'مجاني من {free_from}: {under} من الطلبات دونه، و{near_count} دونه بقليل{gain, select, none {} other {؛ والربح بهذه الفروض {gain}{span, select, year { في السنة} other { في مدة هذه الطلبات وهي {days}}}}}',
  won_with_discount: 'بخصم',
  won_with_full_price: 'بالسعر الكامل',
  won_with_difference: 'الفرق',
  won_discount: 'عملاء جاؤوا بخصم',
  won_full_price: 'عملاء جاؤوا بالسعر الكامل',
  just_under: 'طلبات دون {free_from} بقليل',
  column_later_orders: 'الطلبات اللاحقة',
  column_full_price_orders: 'اللاحقة بالسعر الكامل',
  column_sales_then: 'المبيعات في هذه الأيام',
  column_step: 'القيمة رقم',
  column_near_orders: 'طلبات دونه بقليل',
  column_last_near_on: 'آخر طلب منها',
  column_missing: 'مجموع ما نقصها',
  column_free_now_from: 'مجاني أصلًا من',
  column_free_from: 'مجاني من',
  column_order_count: 'الطلبات',
  column_under_count: 'الطلبات دونه',
  column_under_share: 'الحصة دونه',
  column_near_count: 'دونه بقليل',
  column_near_share: 'حصة ما دونه بقليل',
  column_mean_missing: 'ينقصها في المتوسط',
  column_shipping_given: 'الشحن المتنازل عنه فوقه',
  column_extra_sales: 'المبيعات المضافة بالفروض',
  column_gain: 'الربح بالفروض',
  column_break_even_uplift: 'الحصة التي يلزم أن تكمل',
  column_sum_days: 'المبالغ عن',
  column_chosen_free_from: 'القيمة المختارة',
  column_won_with: 'الطلب الأول',
  column_customer_count: 'العملاء',
  column_repeat_count: 'من عادوا',
  column_later_count: 'الطلبات اللاحقة',
  column_repeat_share: 'حصة من عادوا',
  column_repeat_low: 'من عادوا، على الأقل',
  column_repeat_high: 'من عادوا، على الأكثر',
  column_full_price_share: 'اللاحقة بالسعر الكامل',
  column_full_price_low: 'بالسعر الكامل، على الأقل',
  column_full_price_high: 'بالسعر الكامل، على الأكثر',
  column_mean_sales: 'المبيعات لكل عميل',
  column_sales_low: 'المبيعات، على الأقل',
  column_sales_high: 'المبيعات، على الأكثر',
  table_free_shipping_threshold: 'مقارنة القيم',
  table_customers_by_first_discount: 'العملاء بحسب طلبهم الأول',
  table_first_order_discounts: 'عملاء جاؤوا بخصم وعملاء بالسعر الكامل',
  table_customers_just_under: 'عملاء دونه بقليل',
} satisfies Record<keyof typeof en, string>;
