import type { Markish } from '@observablehq/plot';
import type { Drawing } from './define';

type Frame = Pick<Drawing<string>, 'plot' | 'width' | 'colour'>;

/** A horizontal axis with its label in the middle below. */
export const axisBelow = (label: string) => ({ label, labelAnchor: 'center', labelArrow: 'none' }) as const;

/** A vertical axis with its label on top, and lines across. */
export const axisBeside = (label: string) => ({ label, labelArrow: 'none', grid: true }) as const;

/** A value marked on the horizontal axis: where, how high its rule stands, what it says. */
export interface LabelledRule {
  at: number;
  top: number;
  text: string;
  colour: string;
}

/** Dashed rules with their labels at the top, on the side away from the edge: left of those beyond `turn`. */
export function labelledRules(rules: readonly LabelledRule[], turn: number, { plot }: Frame): Markish[] {
  const colour = (rule: LabelledRule) => rule.colour;
  const labels = (isRight: boolean) =>
    plot.text(
      rules.filter(({ at }) => at > turn === isRight),
      {
        x: 'at',
        y: 'top',
        text: 'text',
        fontSize: 13,
        fontWeight: 600,
        fill: colour,
        stroke: 'var(--surface)',
        strokeWidth: 4,
        textAnchor: isRight ? 'end' : 'start',
        dx: isRight ? -6 : 6,
      },
    );
  return [
    plot.ruleX(rules, { x: 'at', y1: 0, y2: 'top', stroke: colour, strokeWidth: 1.5, strokeDasharray: '3,3' }),
    labels(true),
    labels(false),
  ];
}

/** The one point of a curve that the page speaks of, with what it says beside it: to its left where `isRight`. */
export function chosenPoint(
  point: { x: number; y: number; text: string; isRight: boolean },
  { plot, width, colour }: Frame,
): Markish[] {
  const { isRight } = point;
  return [
    plot.dot([point], { x: 'x', y: 'y', r: 6, fill: colour.highlight }),
    plot.text([point], {
      x: 'x',
      y: 'y',
      text: 'text',
      textAnchor: isRight ? 'end' : 'start',
      dx: isRight ? -12 : 12,
      dy: isRight ? -14 : 18,
      fill: colour.highlight,
      stroke: 'var(--surface)',
      strokeWidth: 4,
      fontSize: width < 500 ? 14 : 16,
      fontWeight: 600,
    }),
  ];
}
