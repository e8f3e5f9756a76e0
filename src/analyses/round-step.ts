import { scalar, type Macro } from './macros';

/** Steps of a scale as people would choose them, so that a bar ends at 50 and not at 48.37. */
export const ROUND_STEP: Macro = scalar(
  'round_step',
  ['rough'],
  'The next of 1, 2, 2.5, 5 and 10 times a power of ten from a rough width of steps on; 0.01 or more.',
  `list_min(list_filter(
    list_transform([1, 2, 2.5, 5, 10], lambda part: part * pow(10, floor(log10(greatest(rough, 0.01))))),
    lambda step: round(step, 4) >= round(greatest(rough, 0.01), 4)
))::decimal(18, 4)`,
);
