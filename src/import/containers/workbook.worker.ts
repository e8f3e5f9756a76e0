import { answerWith } from './worker-side';
import { readWorkbook } from './workbook';

answerWith((blob) => readWorkbook(blob));
