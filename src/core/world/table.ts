/** The table of all land borders: one row for each, from the files of geo/world/; sorted and filtered. */
import { fold } from '../words/text.ts';
import { nameOrder } from '../words/collation.ts';
import { newestFigure, type NewestFigure } from './published.ts';
import type { Dispute } from '../model/types.ts';
import type { Slope, WorldFiles } from './types.ts';

export interface BorderRow {
  readonly id: string;
  readonly countries: readonly [string, string];
  readonly lengthMetres: number;
  /** Of the length, where the two countries' own lines differ and one of them was taken. */
  readonly healedMetres: number;
  readonly vertices: number;
  readonly segments: number;
  /** null where none is printed of the whole border. */
  readonly published: NewestFigure | null;
  /** Measured less published; null without a published length. */
  readonly differenceMetres: number | null;
  /** Of the published length. */
  readonly differencePercent: number | null;
  readonly slope: Slope | null;
  readonly disputes: readonly Dispute[];
  /** What the data tell of a large difference, in English. */
  readonly why: string | null;
}

/** The rows in the order of the index. */
export function borderRows(files: WorldFiles): readonly BorderRow[] {
  const slopes = new Map(files.table.map(({ id, slope }) => [id, slope]));
  return files.index.map((border) => {
    const { id, countries, lengthMetres, healedMetres = 0, vertices, segments } = border;
    const published = newestFigure(files.published[id] ?? []) ?? null;
    const publishedMetres = published && 1000 * published.lengthKilometres;
    const differenceMetres = publishedMetres && lengthMetres - publishedMetres;
    return {
      id,
      countries,
      lengthMetres,
      healedMetres,
      vertices,
      segments: segments.length,
      published,
      differenceMetres,
      differencePercent:
        publishedMetres && (100 * (lengthMetres - publishedMetres)) / publishedMetres,
      slope: slopes.get(id) ?? null,
      disputes: files.status[id] ?? [],
      why: files.differences[id]?.text ?? null,
    };
  });
}

/** What a reader calls the two countries, in the order in which the pair is named. */
export type PairName = (row: Pick<BorderRow, 'countries'>) => string;

/** Both names of a pair with a dash between them, the one that sorts first in front. */
export function pairNames(names: Readonly<Record<string, string>>, language: string): PairName {
  const order = nameOrder(language);
  const known = new Map<string, string>();
  return ({ countries }) => {
    const key = countries.join('-');
    const said = known.get(key);
    if (said !== undefined) return said;
    const name = countries
      .map((code) => names[code] ?? code)
      .sort(order)
      .join(' – ');
    known.set(key, name);
    return name;
  };
}

export const BORDER_COLUMNS = [
  'name',
  'length',
  'published',
  'difference',
  'percent',
  'vertices',
  'segments',
  'slope',
  'disputed',
  'healed',
] as const;
export type BorderColumn = (typeof BORDER_COLUMNS)[number];

const VALUES: Readonly<Record<Exclude<BorderColumn, 'name'>, (row: BorderRow) => number | null>> = {
  length: ({ lengthMetres }) => lengthMetres,
  published: ({ published }) => published && published.lengthKilometres,
  difference: ({ differenceMetres }) => differenceMetres,
  percent: ({ differencePercent }) => differencePercent,
  vertices: ({ vertices }) => vertices,
  segments: ({ segments }) => segments,
  slope: ({ slope }) => slope && slope.slope,
  disputed: ({ disputes }) => disputes.length,
  healed: ({ healedMetres }) => healedMetres,
};

export interface BorderSort {
  readonly column: BorderColumn;
  readonly isDescending: boolean;
}

/** Sorted by a column; rows that have nothing there come last either way, equals by their name. */
export function sortedRows(
  rows: readonly BorderRow[],
  { column, isDescending }: BorderSort,
  nameOf: PairName,
  language: string,
): readonly BorderRow[] {
  const order = nameOrder(language);
  const named = [...rows]
    .map((row) => ({ row, name: nameOf(row) }))
    .sort((a, b) => order(a.name, b.name))
    .map(({ row }) => row);
  if (column === 'name') return isDescending ? named.reverse() : named;
  const valueOf = VALUES[column];
  const sign = isDescending ? -1 : 1;
  return named
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null);
      return sign * (a.value - b.value);
    })
    .map(({ row }) => row);
}

export interface BorderFilter {
  /** Part of a country's name in any language, or of the border's id. */
  readonly text: string;
  readonly leastMetres: number;
  readonly isDisputed: boolean;
  /** Off the published length by more, either way; null: all, those without a published length too. */
  readonly offByPercent: number | null;
}

export const NO_FILTER: BorderFilter = {
  text: '',
  leastMetres: 0,
  isDisputed: false,
  offByPercent: null,
};

/** All that a pair is found by, folded: its names in every language that is given, and its id. */
export const pairTexts = (
  rows: readonly BorderRow[],
  languages: readonly Readonly<Record<string, string>>[],
): ReadonlyMap<string, string> =>
  new Map(
    rows.map(({ id, countries }) => [
      id,
      ` ${fold(
        [...languages.flatMap((names) => countries.map((code) => names[code] ?? '')), id].join(' '),
      )}`,
    ]),
  );

/** The rows that pass; every word of the text must begin one in the pair's names. */
export function filteredRows(
  rows: readonly BorderRow[],
  filter: BorderFilter,
  texts: ReadonlyMap<string, string>,
): readonly BorderRow[] {
  const words = fold(filter.text).split(' ').filter(Boolean);
  return rows.filter(
    ({ id, lengthMetres, disputes, differencePercent }) =>
      lengthMetres >= filter.leastMetres &&
      (!filter.isDisputed || disputes.length > 0) &&
      (filter.offByPercent === null ||
        (differencePercent !== null && Math.abs(differencePercent) > filter.offByPercent)) &&
      words.every((word) => texts.get(id)?.includes(` ${word}`)),
  );
}
