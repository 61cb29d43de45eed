/** The chart's geometry and words from the state, for the page and for a file alike. */
import type { App } from '../../state/app.svelte.ts';
import {
  formatRuler,
  type LabDataset,
  type LabPoint,
  type LabPublished,
} from '../../core/border/lab.ts';
import { phraseOf } from '../parts/phrase.ts';
import { type ChartWords, textMeasure } from './chart.ts';
import { chartLayout, type ChartLayout, LABEL_SIZE } from './layout.ts';

export interface ChartSource {
  readonly app: App;
  /** The reader's unit; given, not read from the view, which is another one at each step of the slider. */
  readonly metresPerUnit: number;
  readonly unit: string;
  readonly series: readonly LabPoint[];
  readonly datasets: readonly LabDataset[];
  readonly published: readonly LabPublished[];
}

const PAGE_FONTS = 'Araxes, system-ui, sans-serif';

export function chartOf(
  { app, metresPerUnit, series, datasets, published }: ChartSource,
  width: number,
  plotHeight: number,
  fonts: string = PAGE_FONTS,
): ChartLayout {
  return chartLayout({
    width,
    plotHeight,
    series,
    datasets: datasets.map(({ dataset, ...rest }) => ({ key: dataset.id, ...rest })),
    published: published.map(({ row, lengthMetres, rulerMetres }, index) => ({
      key: `${index} ${row.lengthKilometres}`,
      label: `${app.number(lengthMetres / metresPerUnit)} ${labelOf(app, row)}`,
      lengthMetres,
      rulerMetres,
    })),
    metresPerUnit,
    number: app.number,
    textWidth: textMeasure(LABEL_SIZE, fonts),
  });
}

/** Who and when; what stands in brackets is in the table. */
const labelOf = (app: App, { authority, years }: LabPublished['row']): string =>
  [phraseOf(app, authority).text.replace(/\s*\([^)]*\)/g, ''), phraseOf(app, years).text]
    .filter((part) => part !== '')
    .join(', ');

export function wordsOf({ app, unit }: ChartSource, layout: ChartLayout | null): ChartWords {
  const isFromNought = !layout || layout.baseValue === 0;
  return {
    isRightToLeft: app.t('language.direction') === 'rtl',
    lengthAxis: isFromNought
      ? app.t('lab.lengthAxis', { unit })
      : app.t('lab.lengthAxisFrom', { unit, base: layout.base }),
    rulerAxis: app.t('lab.rulerAxis'),
    ruler: (metres) => formatRuler(app.messages, metres),
  };
}
