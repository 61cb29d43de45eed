/** The map drawn once more, out of sight: for paper and files. The map of the page stays as it is. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { Map as MapLibre } from 'maplibre-gl';
import { colourOf } from '../core/style/palette.ts';
import { type Box, frameBlockersOf } from '../core/style/frame.ts';
import { styleOf } from '../core/style/style.ts';
import { subjectNamesOf } from '../core/style/subject-names.ts';
import { ZOOM_RANGE } from '../core/view/view.ts';
import type { App } from '../state/app.svelte.ts';
import type { Photograph, PhotographOrder } from '../state/camera.svelte.ts';
import { addIcon } from './icons.ts';

/** A source that never comes doesn't hold a picture up. */
const LONGEST_MILLISECONDS = 60_000;
/** MapLibre draws no larger than 4096 by itself; what the graphics card can't, the browser cuts down. */
const MOST_PIXELS = 8192;
const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };
const LINE_PIXELS = 1.6;
/** Around what is to be seen whole. */
const PADDING_PIXELS = 24;

/** The scale bar and the arrow to the north, which whoever shows the photograph sets over it. */
const coversOf = (width: number, height: number): readonly Box[] => [
  { left: 0, right: 160, top: height - 40, bottom: height },
  { left: width - 76, right: width, top: 0, bottom: 60 },
];

/**
 * Takes the map: `seen` is the one on the page, whose window is taken unless the order says otherwise.
 * Rejects where there is no second map to be had.
 */
export async function photograph(
  app: App,
  seen: MapLibre,
  { scale, theme, paper, isBare }: PhotographOrder,
): Promise<Photograph> {
  const { clientWidth, clientHeight } = seen.getContainer();
  const { widthPixels, heightPixels } = paper ?? {
    widthPixels: clientWidth,
    heightPixels: clientHeight,
  };
  const container = document.createElement('div');
  container.inert = true;
  Object.assign(container.style, {
    position: 'fixed',
    left: '-30000px',
    width: `${widthPixels}px`,
    height: `${heightPixels}px`,
  });
  document.body.append(container);
  const map = new MapLibre({
    container,
    interactive: false,
    attributionControl: false,
    trackResize: false,
    fadeDuration: 0,
    pixelRatio: scale,
    maxCanvasSize: [MOST_PIXELS, MOST_PIXELS],
    minZoom: ZOOM_RANGE[0],
    maxZoom: ZOOM_RANGE[1],
    ...(paper
      ? { bounds: [...paper.bounds], fitBoundsOptions: { padding: PADDING_PIXELS } }
      : { center: seen.getCenter(), zoom: seen.getZoom() }),
  });
  try {
    map.setMissingStyleImageResolver((id) => addIcon(map, id, app.digits));
    const idle = new Promise((resolve) => map.once('idle', resolve));
    map.setStyle(styleFor(app, map, { theme, isBare, widthPixels, heightPixels }));
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST_MILLISECONDS));
    await Promise.race([idle, late]);
    map.redraw();
    return {
      image: map.getCanvas().toDataURL('image/png'),
      widthPixels,
      heightPixels,
      latitude: map.getCenter().lat,
      zoom: map.getZoom(),
    };
  } finally {
    map.remove();
    container.remove();
  }
}

/** The page's style, worked out for another window. */
function styleFor(
  app: App,
  map: MapLibre,
  {
    theme,
    isBare,
    ...size
  }: Pick<PhotographOrder, 'theme' | 'isBare'> & {
    readonly widthPixels: number;
    readonly heightPixels: number;
  },
) {
  const { manifest, fontFaces, images } = app.catalog;
  const bounds = map.getBounds();
  const frame = {
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    ...size,
    covers: coversOf(size.widthPixels, size.heightPixels),
  } as const;
  const { picture } = app;
  const style = styleOf({
    manifest,
    view: app.view,
    theme,
    fontFaces,
    images,
    markedIds: picture.markedIds === '' ? [] : picture.markedIds.split(' '),
    visible: frame.bounds,
    zoom: map.getZoom(),
    isNarrow: false,
    namePoints: subjectNamesOf(manifest, app.library, app.viewed.layersOn, frame),
    frameBlockers: frameBlockersOf(frame),
    drawing: isBare ? NONE : app.measuring.drawing,
    callouts: isBare ? NONE : picture.callouts,
    overlay: isBare ? withoutLengths(picture.overlay) : picture.overlay,
    own: app.yours?.style,
  });
  return isBare ? { ...style, layers: style.layers.flatMap(bared) } : style;
}

/** Instead of the glow of what is chosen its line, thin enough to be stepped along. */
function bared(layer: LayerSpecification): readonly LayerSpecification[] {
  if (/^overlay:(thin-)?glow$/.test(layer.id)) return [];
  if (!/^overlay:(thin-)?edge$/.test(layer.id) || layer.type !== 'line') return [layer];
  const paint = { 'line-color': colourOf('border-main', 'light'), 'line-width': LINE_PIXELS };
  return [{ ...layer, paint }];
}

/** Only what is marked, not what was measured of it or to it. */
const withoutLengths = (overlay: FeatureCollection): FeatureCollection => ({
  ...overlay,
  features: overlay.features.filter(
    ({ properties }) =>
      properties?.['role'] !== 'leader' &&
      properties?.['role'] !== 'foot' &&
      properties?.['lengthMetres'] === undefined,
  ),
});
