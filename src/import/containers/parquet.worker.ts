import { answerWith } from './worker-side';
import { readParquet } from './parquet';

answerWith((blob) => readParquet(blob));
