import { answerWith } from './worker-side';
import { readZip } from './zip';

answerWith((blob) => readZip(blob));
