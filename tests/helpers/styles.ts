/** Styles as the page builds them, without a page: stand-ins for the fonts that only a build knows. */
import { cardOf } from '../../src/core/details/card.ts';
import { markedIdsOf, overlayOf } from '../../src/core/details/overlay.ts';
import { drawingOf } from '../../src/core/tools/drawing.ts';
import { BORDERS_FILE, type Library } from '../../src/core/model/library.ts';
import { calloutsOf } from '../../src/core/style/callouts.ts';
import type { MapTheme } from '../../src/core/style/palette.ts';
import { styleOf } from '../../src/core/style/style.ts';

import type { Bounds, Corners } from '../../src/core/model/types.ts';
import type { View } from '../../src/core/view/view.ts';
import { manifest, messagesOf, readJson } from './library.ts';

const { coordinates } = readJson('layers/relief.json') as { coordinates: Corners };
const FACES = [{ url: 'https://example.org/font.woff2', 'unicode-range': ['U+0000-00FF'] }];
const FONTS = { 'Araxes Regular': FACES, 'Araxes Bold': FACES };

const NOTHING = { type: 'FeatureCollection' as const, features: [] };

export function styleFor(
  library: Library,
  view: View,
  theme: MapTheme,
  visible: Bounds | null = manifest.openingBounds,
  isNarrow = false,
) {
  const { language, units } = view;
  const messages = messagesOf(language);
  const card = view.selection && cardOf(view.selection, library, language);
  return styleOf({
    manifest,
    view,
    markedIds: card ? markedIdsOf(card) : [],
    theme,
    fontFaces: FONTS,
    images: { 'layers/relief.json': { coordinates } },
    visible,
    zoom: view.camera?.zoom ?? 7,
    isNarrow,
    namePoints: NOTHING,
    frameBlockers: NOTHING,
    drawing: drawingOf(view.tool, library, { messages, units, metresPerPixel: 100, pointer: null }),
    callouts: calloutsOf(
      manifest.layers,
      library.layers[BORDERS_FILE]?.features ?? [],
      messages,
      language,
      units,
    ),
    overlay: overlayOf(card, messages, language, units),
  });
}
