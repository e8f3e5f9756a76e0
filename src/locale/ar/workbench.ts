import type en from '../en/workbench';

export default {
  sql_title: 'SQL',
  sql_question: 'اطرح أسئلتك بنفسك',
  sql_page_intro:
    'كل ما هنا يعمل داخل هذه النافذة وعلى طلباتك. يمكنك قراءة الجداول كلها والاحتفاظ بجداول خاصة بك؛ أما جداول المتجر نفسها فلا تتغير.',
  sql_waiting: 'تظهر الجداول هنا حين تكون هناك طلبات. أضف ملف طلباتك، أو جرّب متجرًا نموذجيًا.',
  sql_editor: 'محرر SQL',
  sql_run: 'تشغيل',
  sql_run_all: 'تشغيل الكل',
  sql_running: 'قيد التشغيل: {seconds} ث',
  sql_results: 'النتائج',
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
  sql_error_arguments: 'لا توجد دالة تقبل هذه الأنواع من القيم: {name}. قد يفيد تحويل مثل ‎::double أو ‎::date.',
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
    'توقفت قاعدة البيانات عند هذه العبارة. تُشغَّل من جديد وتُقرأ ملفاتك مرة أخرى؛ أما جداولك الخاصة فقد زالت.',
} satisfies Record<keyof typeof en, string>;
