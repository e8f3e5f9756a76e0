import { answerWith } from './worker-side';
import { readJson } from './json';

answerWith(readJson);
