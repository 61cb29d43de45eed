/** What a picture of the view says around the map. */
import type { LayerEntry } from '../../core/model/types.ts';
import type { App } from '../../state/app.svelte.ts';
import { textMeasure } from '../lab/chart.ts';
import { markRows } from '../layers/mark-rows.ts';
import { type PictureText, type PictureWidths, SMALL, TITLE } from './picture-layout.ts';
import { titleOf } from './title.ts';

/** A row of the legend: a layer as it is drawn, one of its marks, or a sign in letters. */
export interface LegendRow {
  readonly text: string;
  readonly layer?: LayerEntry;
  readonly mark?: string;
  readonly sign?: string;
}

/** The layers that are on and seen, each with what its marks say. */
export const legendOf = (app: App): readonly LegendRow[] =>
  app.catalog.manifest.layers
    .filter(
      ({ id, partOf, style, onDays }) =>
        app.viewed.layersOn.includes(id) &&
        partOf === undefined &&
        style.opacity !== 0 &&
        // Only on a day is there anything to see of these.
        (!onDays || app.view.date !== null),
    )
    .flatMap((layer) => [
      { text: app.name(layer.names), layer },
      ...markRows(layer.style.icon).map(({ mark, key }) => ({ text: app.t(key), mark })),
      ...(layer.style.icon === 'diamond'
        ? [{ text: app.t('mark.mission.count'), sign: app.digits('1/3') }]
        : []),
    ]);

export const pictureText = (app: App): PictureText => ({
  title: titleOf(app),
  legend: legendOf(app).map(({ text }) => text),
  notes: [
    [
      app.t('page.name'),
      app.t('print.made', { date: app.date(app.surroundings.today) }),
      app.t('known.until', { date: app.date(app.catalog.manifest.knownUntil) }),
    ].join(' · '),
    app.picture.credits,
    app.t('layers.policy'),
    app.t('credits.code'),
  ],
  link: app.links.link,
});

/** In a font of the page or of a file. */
export const pictureWidths = (font: string): PictureWidths => ({
  title: textMeasure(TITLE, font, 600),
  small: textMeasure(SMALL, font),
});
