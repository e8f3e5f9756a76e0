import type en from '../en/mistakes';

export default {
  sql_error_column: 'لا يوجد هنا عمود اسمه «{name}».',
  sql_error_table: 'لا يوجد جدول اسمه «{name}».',
  sql_error_function: 'لا توجد دالة اسمها «{name}».',
  sql_error_table_function: '«{name}» يعطي جدولًا: اكتبه بعد FROM هكذا: {call}',
  sql_error_group:
    'يجب أن يرد العمود «{name}» في GROUP BY أيضًا، أو داخل sum أو count أو any_value. وعبارة group by all تكفيك ذلك.',
  sql_error_syntax: 'تنقطع العبارة عند «{name}»: قبله شيء ناقص أو زائد.',
  sql_error_end: 'تنتهي العبارة قبل أوانها: ينقصها شيء في آخرها.',
  sql_error_convert: 'لا يمكن قراءة «{name}» بوصفه {type}. استعمل try_cast لتحصل على قيمة فارغة بدل الخطأ.',
  sql_error_parameters: 'لا يقبل «{name}» هذه الإعدادات. يُستدعى هكذا: {call}',
  sql_error_ambiguous: 'العمود «{name}» موجود في أكثر من جدول: اذكر أيها تقصد، باسم الجدول ونقطة قبله.',
  sql_error_type: 'لا يوجد نوع اسمه «{name}». من الأنواع الشائعة integer وdouble وdate وtimestamp وvarchar وboolean.',
  sql_error_over: 'تنظر «{name}» إلى الصفوف من حولها، فتحتاج إلى OVER بعدها، مثل: rank() over (order by sales desc)',
  sql_error_extension: 'الدالة «{name}» ليست في هذه الصفحة.',
  sql_error_today: '«{name}» ليست في هذه الصفحة. لليوم الحاضر خذ as_of_on من الجدول «scope».',
  sql_error_where_sum: 'تختار WHERE الصفوف قبل جمعها، فلا يصح فيها مجموع ولا عدّ. ضع هذا الشرط في HAVING بعد GROUP BY.',
  sql_error_group_sum: 'لا يصح التجميع حسب مجموع أو عدّ. اجمع حسب الأعمدة التي بجانبه، وعبارة group by all تكفيك ذلك.',
  sql_error_window: 'لا يصح في {clause} استعمال دالة مع OVER. ضع هذا الشرط في QUALIFY بعد WHERE وGROUP BY.',
  sql_error_nested: 'مجموع المجاميع يحتاج إلى خطوتين: اجعل الداخلي خطوة مستقلة، with step as (select …)، ثم اجمع منها.',
  sql_error_compare:
    "لا تمكن المقارنة بين {left} و{right}. اكتب اليوم هكذا: date '2024-01-31'، وتحويلٌ مثل ‎::double أو ‎::varchar يجعلهما من نوع واحد.",
  sql_error_cast:
    "لا يمكن تحويل {left} إلى {right}. اكتب اليوم هكذا: date '2024-01-31'، ولمقارنة السنوات خذ year(…) من اليوم.",
  sql_error_date:
    "لا يمكن قراءة «{name}» بوصفه يومًا. اكتب السنة ثم الشهر ثم اليوم: '2024-01-31'. ولكتابة أخرى: strptime(…, '%d.%m.%Y')",
  sql_error_value: '«{name}» ليس من الكلمات الممكنة هنا.',
  sql_error_call: '«{name}» تحليل يُستدعى بقوسين، هكذا: from {call}',
  sql_error_step_twice: 'في الاستعلام خطوتان باسم «{name}». سمِّ إحداهما باسم آخر.',
  sql_error_no_columns: 'لم يُذكر شيء بين SELECT وFROM. اكتب الأعمدة التي تريدها، أو * لها كلها.',
  sql_error_union: 'يجب أن يتساوى عدد الأعمدة في طرفي UNION، وبالترتيب نفسه.',
  sql_error_limit: 'تأخذ LIMIT عددًا واحدًا. لتجاوز صفوف قبلها اكتب: limit 20 offset 10',
  sql_error_character: 'العلامة «{name}» ليست من علامات SQL؛ تضعها برامج الكتابة والمحادثة.',
  sql_error_space: 'هنا علامة لا تُرى ({name}) وليست مسافة عادية.',
  sql_error_comment: 'التعليق الذي يبدأ هنا بلا نهاية، أو في داخله تعليق آخر. ينتهي التعليق بعلامة */.',
  sql_error_quote: 'النص الذي يبدأ هنا بلا علامة إغلاق. تُكتب العلامة داخل النص مرتين.',
  sql_error_name_quote: 'الاسم الذي يبدأ هنا بلا علامة إغلاق مزدوجة.',
  sql_error_bracket_open: 'القوس «{name}» المفتوح هنا لا يُغلق.',
  sql_error_bracket_close: 'القوس «{name}» لا يغلق شيئًا: ينقصه قوس قبله، أو هو زائد.',
  sql_error_clause: 'لا تبدأ عبارة بكلمة «{name}». إن كانت تابعة لما قبلها فاحذف الفاصلة المنقوطة بينهما.',
  sql_error_only_reads: 'جاء هذا النص من مكان آخر، فهو يقرأ فقط ولا تُشغَّل فيه «{name}». احفظ النص ليصير لك.',
  sql_error_reserved:
    '«{name}» كلمة من كلمات SQL. إن كانت اسمًا فضعها بين علامتين مزدوجتين: {quoted}. وإلا فقبلها اسم ناقص.',
  sql_error_in: 'يأتي بعد IN قائمة بين قوسين.',
  sql_error_comma: 'ينقص شيء قبل «{name}»، مثل فاصلة أو عامل؛ أو أن الكلمة التي قبله مكتوبة خطأً.',
  sql_error_text_as_name:
    'لا يوجد عمود اسمه «{name}». العلامات المزدوجة للأسماء؛ فإن كان نصًا فاكتبه بين علامتين مفردتين: {text}',
  sql_error_arguments:
    'لا يعمل «{name}» مع هذه الأنواع من القيم: {types}. قد يفيد تحويل مثل ‎::double أو ‎::date أو ‎::interval.',
  sql_error_refused:
    'هذه الصفحة لا تشغّل «{name}». العبارة هنا إما أن تقرأ (SELECT وFROM وWITH وDESCRIBE وSUMMARIZE وPIVOT …) أو تحفظ شيئًا خاصًا بك (CREATE وINSERT وUPDATE وDROP …).',
  sql_error_outside: 'تحاول هذه العبارة الخروج من بياناتك: الملفات والعناوين والإعدادات مقفلة في هذه الصفحة.',
  sql_error_other: '{message}',
  sql_error_model_changed: 'كانت هذه العبارة ستغيّر جداول المتجر نفسها، فأُلغي أثرها كله. احتفظ بنسخة لتغيّرها: {copy}',
  sql_error_name_taken: 'الاسم «{name}» لجداول المتجر أو لتحليلاته. لم يُحفظ شيء: اختر اسمًا آخر.',
  sql_error_cancelled: 'أُلغيت، ولم يتغير شيء.',
  sql_error_timeout: 'استغرقت أكثر من 30 ثانية فأُوقفت. اطلب أيامًا أو صفوفًا أقل.',
  sql_error_memory:
    'تحتاج هذه العبارة إلى ذاكرة أكبر مما في علامة التبويب. اطلب صفوفًا أو أعمدة أقل، أو اجمعها في مجموعات.',
  sql_error_crashed:
    'توقفت قاعدة البيانات عند هذه الجملة. يجري تشغيلها من جديد وتُقرأ ملفاتك مرة أخرى. وذهبت جداولك الخاصة معها، ويمكن إنشاؤها من جديد أعلى المحرر.',
  sql_lost:
    '{count, plural, one {شُغّلت قاعدة البيانات من جديد، وذهب ما حفظته جملتك الخاصة.} two {شُغّلت قاعدة البيانات من جديد، وذهب ما حفظته جملتاك الخاصتان.} few {شُغّلت قاعدة البيانات من جديد، وذهب ما حفظته جملك الخاصة وعددها #.} many {شُغّلت قاعدة البيانات من جديد، وذهب ما حفظته جملك الخاصة وعددها #.} other {شُغّلت قاعدة البيانات من جديد، وذهب ما حفظته جملك الخاصة وعددها #.}}',
  sql_make_again: 'شغّلها من جديد',
  sql_not_made_again: 'لم يكن ممكنًا إنشاء كل شيء من جديد. أول ما أخفق:',
} satisfies Record<keyof typeof en, string>;
