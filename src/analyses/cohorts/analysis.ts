import { defineAnalysis, type TypedRow } from '../define';
import { cellLabel, drawnCells } from './cells';
import { cohortChart } from './chart';
import type messages from './messages.en';
import { chosen, comparison, winBetter } from './comparison';
import question from './question';
import { COLUMN_OF, periodOf, segmentName, valueColumns, valueOf, written, type Measure } from './values';

const averageColumns = {
  segment: 'text',
  age: 'count',
  cohort_count: 'count',
  customer_count: 'count',
  ...valueColumns,
} as const;

type Average = TypedRow<typeof averageColumns>;

const oldEnough = (averages: readonly Average[], age: number | null, measure: Measure) =>
  averages.filter((row) => row.age === age && valueOf(row, measure) !== null);

const WORDS = ['complete', 'partial', 'more', 'less', 'few', 'unclear'] as const;

/** How customers won at the same time, or in the same way, do as they grow older: a triangle, or a curve for each. */
export default defineAnalysis<typeof messages>()({
  ...question,
  queries: {
    cohorts: {
      params: ['grain', 'split', 'begin', 'periods'],
      columns: {
        segment: 'text',
        cohort: 'month',
        age: 'count',
        state: 'text',
        customer_count: 'count',
        order_count: 'count',
        sales: 'money',
        ...valueColumns,
      },
    },
    cohort_averages: { params: ['grain', 'split', 'begin', 'periods'], columns: averageColumns },
    compare_cohorts: {
      params: ['grain', 'split', 'begin', 'measure', 'periods', 'at_age', 'back'],
      columns: {
        segment: 'text',
        cohort: 'month',
        against_segment: 'text',
        against_cohort: 'month',
        compared_age: 'count',
        customer_count: 'count',
        value: 'number',
        value_low: 'number',
        value_high: 'number',
        difference: 'number',
        difference_low: 'number',
        difference_high: 'number',
        verdict: 'text',
      },
    },
  },
  lists: {
    cohort_customers: {
      params: ['grain', 'split', 'begin', 'periods', 'measure'],
      columns: {
        customer_key: 'count',
        segment: 'text',
        cohort: 'month',
        age: 'count',
        orders_then: 'count',
        sales_then: 'money',
      },
      sums: ['orders_then', 'sales_then'],
    },
  },
  steps: {
    cohort_moves: {
      params: ['grain', 'split', 'begin'],
      columns: {
        customer_key: 'count',
        segment: 'text',
        cohort: 'month',
        age: 'count',
        customer_count: 'count',
        active_count: 'count',
        returned_count: 'count',
        order_count: 'count',
        sales: 'money',
      },
    },
    cohort_grain: { params: ['grain'], columns: { length_days: 'days', group_by: 'text' } },
    cohort_ages: { params: ['grain', 'begin', 'periods'], columns: { cohort: 'month', age: 'count', state: 'text' } },
  },
  isEmpty: ({ cohorts }) => cohorts.length === 0,
  // Curves leave out what is not over.
  isBlank: (results, params, telling) =>
    drawnCells(results, params, telling).every(({ isPartial }) => isPartial && params.picture === 'curves'),
  sentence({ cohort_averages, compare_cohorts }, params, telling) {
    const { t, format } = telling;
    const { grain, measure } = params;
    const age = compare_cohorts[0]!.compared_age;
    const old = oldEnough(cohort_averages, age, measure);
    if (age === null || old.length === 0) return [t('finding_young', { grain }), t('action_young')];
    const weight = (row: (typeof old)[number]) =>
      row.customer_count! * (measure === 'average_order_value' ? row.orders_per_customer! : 1);
    const total = old.reduce((sum, row) => sum + weight(row), 0);
    const mean = old.reduce((sum, row) => sum + weight(row) * valueOf(row, measure)!, 0) / total;
    return [
      t('finding', {
        measure,
        when: t('when', { ...periodOf(grain, telling), age: format.count(age) }),
        value: written(mean, measure, telling),
        customer_count: old.reduce((sum, row) => sum + row.customer_count!, 0),
      }),
      ...comparison(compare_cohorts, old, params, telling),
    ];
  },
  advice({ cohort_averages, compare_cohorts }, params, telling) {
    const old = oldEnough(cohort_averages, compare_cohorts[0]!.compared_age, params.measure);
    return winBetter(compare_cohorts, old, params, telling);
  },
  targets({ compare_cohorts }, { split }) {
    const better = split === 'none' ? chosen(compare_cohorts, split) : undefined;
    if (better?.verdict !== 'more') return [];
    return [{ row: { ...better, age: 0 }, customer_count: better.customer_count! }];
  },
  chart: ({ cohorts, cohort_averages }, params, drawing) => cohortChart({ cohorts, cohort_averages }, params, drawing),
  points: (results, telling, params) =>
    drawnCells(results, params, telling).map((cell) => ({ label: cellLabel(cell, params, telling) })),
  note({ cohorts }, { t }, { split, picture }) {
    if (picture === 'curves') return `${t('note_few')} ${t('note_first')}`;
    if (split !== 'none') return `${t('note_grey')} ${t('note_first')}`;
    const partial = cohorts.some(({ state }) => state === 'partial') ? [t('note_partial')] : [];
    return [...partial, t('note_grey'), t('note_first')].join(' ');
  },
  kindOf: (column, _row, { measure }) =>
    /^(value|difference)/.test(column) ? valueColumns[COLUMN_OF[measure]] : undefined,
  label(_column, word, telling) {
    const own = WORDS.find((known) => known === word);
    return own ? telling.t(`word_${own}`) : segmentName(word, telling);
  },
});
