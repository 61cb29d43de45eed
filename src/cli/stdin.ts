/** `distance --stdin`: many pairs of points at once. All lines are read before the first result is written. */
import { inverse } from '../core/measure/index.ts';
import { InputError } from './input-error.ts';
import { wrongs } from './words.ts';

export const MOST_LINES = 1_000_000;
const LONGEST_LINE = 1000;
const SHOWN_OF_LINE = 60;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MOST_LONGITUDE = 540;

export type Result = readonly [
  metres: number,
  initialBearing: number | null,
  finalBearing: number | null,
];

/**
 * Metres and bearings in degrees, [0, 360), for each line "lat1 lon1 lat2 lon2". Blank lines may stand at the end only.
 * @throws InputError for the first line that is anything else, and for too many lines.
 */
export async function resultsOf(
  chunks: AsyncIterable<string>,
  mostLines = MOST_LINES,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let blankAt = 0;
  let number = 0;
  const take = (line: string) => {
    number++;
    if (line.trim() === '') {
      blankAt ||= number;
      return;
    }
    if (blankAt > 0) throw new InputError(wrongs.line(blankAt, ''));
    if (number > mostLines) throw new InputError(wrongs.lines(mostLines));
    results.push(resultOf(line, number));
  };
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
    if (rest.length > LONGEST_LINE) throw badLine(rest, number + 1);
  }
  if (rest !== '') take(rest);
  return results;
}

function resultOf(line: string, number: number): Result {
  const fields = line.trim().split(/\s+/);
  const [lat1 = NaN, lon1 = NaN, lat2 = NaN, lon2 = NaN] = fields.map((field) =>
    NUMBER.test(field) ? Number(field) : NaN,
  );
  const isGood =
    fields.length === 4 &&
    [lat1, lat2].every((lat) => Math.abs(lat) <= 90) &&
    [lon1, lon2].every((lon) => Math.abs(lon) <= MOST_LONGITUDE);
  if (!isGood) throw badLine(line, number);
  const solved = inverse([lon1, lat1], [lon2, lat2]);
  const { metres, initialBearingDegrees, finalBearingDegrees } = solved;
  // Between two points that are one there is no direction.
  return metres > 0 ? [metres, initialBearingDegrees, finalBearingDegrees] : [0, null, null];
}

function badLine(line: string, number: number): InputError {
  const text = line.trim();
  const shown = text.length > SHOWN_OF_LINE ? `${text.slice(0, SHOWN_OF_LINE)}…` : text;
  return new InputError(wrongs.line(number, shown));
}

/** One line of output, with every digit that a double has. */
export const resultLine = (
  [metres, initialBearing, finalBearing]: Result,
  json: boolean,
): string =>
  json
    ? JSON.stringify({ metres, initialBearing, finalBearing })
    : `${metres} ${initialBearing ?? '-'} ${finalBearing ?? '-'}`;
