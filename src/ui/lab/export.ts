/** What a saved chart shows: the chart at the size of a page, what it is and where its numbers come from. */
import type { ComponentProps } from 'svelte';
import { formatRuler } from '../../core/border/lab.ts';
import type { BorderLines } from '../../core/border/index.ts';
import { phraseOf } from '../parts/phrase.ts';
import { chartColours, type ChartMark, FILE_FONTS, isolatedName } from './chart.ts';
import type ExportDrawing from './ExportDrawing.svelte';
import { type ChartSource, chartOf, wordsOf } from './words.ts';

const WIDTH = 780;
const PLOT_HEIGHT = 420;

export function exportProps(
  source: ChartSource,
  { names, dataset, vertices }: BorderLines,
  mark: ChartMark,
): ComponentProps<typeof ExportDrawing> {
  const { app } = source;
  const layout = chartOf(source, WIDTH, PLOT_HEIGHT, FILE_FONTS);
  const page = getComputedStyle(document.documentElement);
  const today = new Date().toISOString().slice(0, 10);
  const credits = new Set(
    [dataset, ...source.datasets.map((one) => one.dataset)].map((one) => one.attribution),
  );
  return {
    layout,
    words: wordsOf(source, layout),
    colours: chartColours(app.preferences.theme, (property) =>
      page.getPropertyValue(property).trim(),
    ),
    mark,
    language: app.view.language,
    title: app.t('lab.fileTitle', { border: app.name(names) }),
    subtitle: app.t('lab.reading', {
      ruler: formatRuler(app.messages, mark.rulerMetres),
      length: app.length(mark.lengthMetres),
    }),
    caption: [
      app.t('lab.fileMethod', {
        dataset: isolatedName(
          [dataset.title, dataset.vintage].map((phrase) => phraseOf(app, phrase).text).join(', '),
        ),
        vertices: app.t('border.vertices', { count: app.number(vertices) }),
      }),
      app.t('lab.legendDatasets'),
      app.t('border.scale'),
      [...[...credits, 'Araxes'].map(isolatedName), app.date(today)].join(' · '),
    ],
  };
}
