export interface ChartSpec {
  mark: 'bar' | 'line' | 'dot' | 'area';
  x: string;
  y: string;
  colour?: string | undefined;
  facet?: string | undefined;
}
