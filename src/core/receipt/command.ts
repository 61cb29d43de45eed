/** The shell command that repeats a number. */
import type { NamedPoint } from '../find/gazetteer.ts';
import { FINEST_DATASET } from '../border/border-lines.ts';

const PROGRAM = 'npm run -s measure --';
const MOST_DECIMALS = 12;

/** A point as an argument: its id, else latitude and longitude without loss. */
export function pointArgument({ position, kind, id }: NamedPoint): string {
  if (kind !== null && id !== null) return `${kind}/${id}`;
  const [longitude = 0, latitude = 0] = position;
  return `${plainNumber(latitude)},${plainNumber(longitude)}`;
}

/** A ruler as an argument: "200m". */
export const rulerArgument = (metres: number): string => `${plainNumber(metres)}m`;

/** The command for a verb with its arguments, and the dataset unless it is the finest. */
export function commandOf(
  verb: string,
  parts: readonly string[],
  datasetId: string = FINEST_DATASET,
): string {
  const dataset = datasetId === FINEST_DATASET ? [] : ['--dataset', datasetId];
  return [PROGRAM, verb, ...parts, ...dataset].join(' ');
}

/** Without an exponent, which no reader of coordinates understands. */
const plainNumber = (value: number): string => {
  const text = String(value);
  return text.includes('e')
    ? value
        .toFixed(MOST_DECIMALS)
        .replace(/\.?0+$/, '')
        .replace(/^-0$/, '0')
    : text;
};
