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
      .layers.filter(({ type, id }) => type === 'symbol' && id !== 'blockers:mark')
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
    const map = await reader.map();
    const texts = await map.evaluate((map) =>
      map
        .queryRenderedFeatures({ layers: ['ir-az:callout', 'corridor:callout'] })
        .map(({ properties }) => String(properties['text'])),
    );
    expect([...new Set(texts)].sort()).toEqual(['222.6 km', '510.8 km', 'Armenia–Iran\n45.9 km']);
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
