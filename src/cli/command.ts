/** What a command is, and how it writes points and receipts. */
import type { NamedPoint } from '../core/find/gazetteer.ts';
import type { Library } from '../core/model/library.ts';
import { labelOf, METHOD, type Receipt, receiptDataset } from '../core/receipt/index.ts';
import { nameIn } from '../core/words/text.ts';
import type { Names, Position } from '../core/model/types.ts';
import type { Args, OptionSpec } from './args.ts';
import type { World } from './input.ts';
import { aligned } from './table.ts';
import { labels, says } from './words.ts';

/** The same result for people and for programs. */
export interface Output {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface Command {
  /** Beside --json and --help, which all have. */
  readonly options: OptionSpec;
  readonly run: (args: Args, world: World) => Output;
}

export const english = (names: Names | string): string =>
  typeof names === 'string' ? names : nameIn(names, 'en');

/** A point's English name, or its coordinates, latitude first. */
export const called = (point: NamedPoint): string => english(labelOf(point));

export const coordinates = ([longitude = 0, latitude = 0]: Position): string =>
  `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;

/** A dash where there is none: between two points that are one. */
export const bearing = (degrees: number | null): string =>
  degrees === null ? '–' : `${degrees.toFixed(1)}°`;

/** A position for JSON. */
export const asJson = ([longitude = 0, latitude = 0]: Position) => ({ latitude, longitude });

export const pointJson = ({ position, names, kind, id }: NamedPoint) => ({
  name: names && english(names),
  id: kind === null || id === null ? null : `${kind}/${id}`,
  ...asJson(position),
});

/** The dataset of border lines that a command went by, as lines; with its method. */
export function sourceText(library: Library, id: string): string {
  const dataset = library.datasets[id];
  if (!dataset) return '';
  return aligned([
    [labels.method, METHOD],
    [labels.dataset, says.dataset(receiptDataset(dataset))],
    [labels.licence, `${dataset.licence}, ${dataset.attribution}`],
  ]);
}

/** The same for JSON. */
export const sourceJson = (library: Library, id: string) => {
  const dataset = library.datasets[id];
  return { method: METHOD, dataset: dataset ? receiptDataset(dataset) : null };
};

/** Method, contrast, source and how to repeat it, as lines. */
export function receiptText(receipt: Receipt): string {
  const { dataset, alternatives, command, date } = receipt;
  return aligned([
    [labels.method, says.method(receipt)],
    ...alternatives.map((one) => ['', says.alternative(one)]),
    ...(dataset
      ? [
          [labels.dataset, says.dataset(dataset)],
          [labels.licence, `${dataset.licence}, ${dataset.attribution}`],
        ]
      : []),
    [labels.vertices, String(receipt.vertices)],
    [labels.date, date],
    [labels.repeat, command],
  ]);
}
