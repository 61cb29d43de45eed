/** A figure and the bar that it has to meet: a ratio, a part or a size, never a time. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'x' | '%' | 'kB';
  readonly bar: number;
  readonly better: 'lower' | 'higher';
  readonly note?: string;
}

/** How many times as long as something else, or as much of it; to stay at or below the bar. */
export const ratioRow = (name: string, value: number, bar: number, note?: string): Row => ({
  name,
  value,
  unit: 'x',
  bar,
  better: 'lower',
  ...(note !== undefined && { note }),
});
