/** Names keep off what the map is about: Armenia's gap and the Iran–Azerbaijan border. */
import { length as lengthAlong, along, lineString } from '@turf/turf';
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';
import { expect, LANGUAGES, type Reader, test } from './driver.ts';

const lines = readBorderLines();

/** Positions every `kilometres` along a border. */
function spaced(id: string, kilometres: number): number[][] {
  const line = lineString(borderLine(lines, id));
  const count = Math.floor(lengthAlong(line) / kilometres);
  return Array.from({ length: count + 1 }, (_, step) => {
    return along(line, step * kilometres).geometry.coordinates;
  });
}

const GAP = spaced('am-ir', 0.5);
const BORDER = [...spaced('ir-az-nakhchivan', 2), ...spaced('ir-az-main', 2)];
/** Half of the widest mark of a mission, in pixels. */
const MARK_PIXELS = 15;
/** Crossings stand on the lines, Agarak–Norduz on the gap itself: rings without a name. */
const NAMELESS = ['blockers:mark', 'crossings:mark'];

/** Names that lie over one of the positions, each once. Marks that stand on a line are no names. */
async function namesOver(reader: Reader, positions: number[][]) {
  const map = await reader.map();
  return map.evaluate(
    (map, { positions, marks, markPixels }) => {
      const layers = map
        .getStyle()
        .layers.filter(({ type, id }) => type === 'symbol' && !marks.includes(id))
        .map(({ id }) => id);
      const found = new Set<string>();
      for (const [longitude = 0, latitude = 0] of positions) {
        const pixel = map.project([longitude, latitude]);
        for (const { layer, geometry, properties } of map.queryRenderedFeatures(pixel, {
          layers,
        })) {
          if (geometry.type !== 'Point') continue;
          const mark = map.project(geometry.coordinates as [number, number]);
          const isDiamond =
            layer.id === 'missions:mark' &&
            Math.max(Math.abs(mark.x - pixel.x), Math.abs(mark.y - pixel.y)) < markPixels;
          if (!isDiamond)
            found.add(`${layer.id} ${String(properties['id'] ?? properties['text'])}`);
        }
      }
      return [...found];
    },
    { positions, marks: NAMELESS, markPixels: MARK_PIXELS },
  );
}

/** Names that lie under the mark of something else. */
async function namesUnderMarks(reader: Reader): Promise<string[]> {
  const map = await reader.map();
  return map.evaluate((map) => {
    const layers = map
      .getStyle()
      .layers.filter(({ type, id }) => type === 'symbol' && !id.includes('blockers'))
      .map(({ id }) => id);
    const marks = map.queryRenderedFeatures({ layers: ['missions:mark', 'crossings:mark'] });
    const found = marks.flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point') return [];
      const pixel = map.project(geometry.coordinates as [number, number]);
      return map
        .queryRenderedFeatures(pixel, { layers })
        .filter((other) => other.properties['id'] !== properties['id'])
        .map((other) => `${String(other.properties['id'])} under ${String(properties['id'])}`);
    });
    return [...new Set(found)];
  });
}

test('names keep off the gap, off the border and off marks, in every language', async ({
  reader,
}) => {
  test.slow();
  await reader.openMap();

  await test.step('the measured lengths stand beside the lines', async () => {
    // At the width of a phone the opening view has no room for them.
    if (reader.isPhone) return;
    const own = reader.page.viewportSize() ?? { width: 1280, height: 800 };
    for (const size of [{ width: 1920, height: 1080 }, { width: 1440, height: 900 }, own]) {
      await reader.page.setViewportSize(size);
      // As a reader with a window of that size has it.
      await reader.page.reload();
      await reader.waitForMap();
      const map = await reader.map();
      const texts = await map.evaluate((map) =>
        map
          .queryRenderedFeatures({ layers: ['ir-az:callout', 'corridor:callout'] })
          .map(({ properties }) => String(properties['text'])),
      );
      expect([...new Set(texts)].sort(), `${size.width} pixels wide`).toEqual([
        'Armenia–Iran\n45.9 km',
        'Iran–Azerbaijan, east\n510.8 km',
        'Iran–Azerbaijan, west\n222.6 km',
      ]);
    }
  });

  for (const language of LANGUAGES) {
    await test.step(`at the opening view: ${language}`, async () => {
      await reader.page.locator('header select').selectOption(language);
      await expect(reader.page.locator('html')).toHaveAttribute('lang', language);
      for (const colorScheme of ['light', 'dark'] as const) {
        const look = `${language}, ${colorScheme}`;
        await reader.page.emulateMedia({ colorScheme });
        await expect(reader.page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await reader.settled();
        expect.soft(await namesOver(reader, GAP), `the gap, ${look}`).toEqual([]);
        expect.soft(await namesOver(reader, BORDER), `the border, ${look}`).toEqual([]);
        expect.soft(await namesUnderMarks(reader), `under marks, ${look}`).toEqual([]);
      }
    });
  }
});

/** Which names must stand in the window, by zoom, on the border at its middle; see `Names` in the house's aims. */
const SUBJECTS = ['Iran', 'Azerbaijan'];
const EXPECTED: readonly (readonly [zoom: number, center: string, names: readonly string[]])[] = [
  [2.5, '38/47', [...SUBJECTS, 'Armenia', 'Caspian Sea', 'Tehran', 'Baku']],
  [3, '38/47', [...SUBJECTS, 'Armenia', 'Caspian Sea', 'Tehran', 'Baku']],
  [4, '40/47', [...SUBJECTS, 'Armenia', 'Caspian Sea', 'Baku']],
  [5, '39/47.5', [...SUBJECTS, 'Armenia', 'Baku', 'Tabriz']],
  [6, '39.2/46.6', [...SUBJECTS, 'Armenia', 'Aras', 'Nakhchivan']],
  [7, '39.3/46', [...SUBJECTS, 'Armenia', 'Aras']],
  [8, '39.2/47', [...SUBJECTS, 'Aras']],
  [9, '38.95/46.0', ['Iran', 'Aras']],
  [10, '38.95/45.65', [...SUBJECTS, 'Aras', 'Julfa–Jolfa crossing']],
  [11, '38.95/45.65', [...SUBJECTS, 'Aras']],
  [12, '38.95/45.65', [...SUBJECTS, 'Aras']],
  [13, '38.95/45.65', SUBJECTS],
];
/** A telephone's window holds less of the same place. */
const SIZES: readonly (readonly [width: number, height: number, firstZoom: number])[] = [
  [1280, 800, 2.5],
  [1920, 1080, 2.5],
  [390, 844, 4],
];

test(
  'the names of what the map is about stand at every zoom',
  { tag: '@wide' },
  async ({ reader }) => {
    test.slow();
    await reader.openMap('map=5/39/47');
    for (const [width, height, firstZoom] of SIZES) {
      await reader.page.setViewportSize({ width, height });
      for (const [zoom, center, names] of EXPECTED.filter(([zoom]) => zoom >= firstZoom)) {
        await reader.goTo(`map=${zoom}/${center}&lang=en`);
        // Names that follow the window are set once it stands still.
        await reader.settled();
        const map = await reader.map();
        const placed = await map.evaluate((map) => {
          const layers = map
            .getStyle()
            .layers.filter(({ type }) => type === 'symbol')
            .map(({ id }) => id);
          return map
            .queryRenderedFeatures({ layers })
            .map(({ properties }) => String(properties['name:en'] ?? ''));
        });
        const missing = names.filter((name) => !placed.includes(name));
        expect.soft(missing, `zoom ${zoom} at ${width} px`).toEqual([]);
      }
    }
  },
);
