/** A reader clicks a border and reads its length, measured and published. */
import { borderLine, readBorderLines } from '../helpers/border-lines.ts';
import { borderName, expect, type Reader, test } from './driver.ts';

const lines = readBorderLines();

/** A corner of a line's drawing, at a part of it from 0 to 1. */
function cornerOf(id: string, part: number): number[] {
  const line = borderLine(lines, id);
  const corner = line[Math.round((line.length - 1) * part)];
  if (!corner) throw new Error(`${id} has no corner at ${part}`);
  return corner;
}

/** Clicks with the line so many degrees west of the middle of the map. */
async function clickBorder(
  reader: Reader,
  { line, part, west, border }: { line: string; part: number; west: number; border: string },
) {
  const corner = cornerOf(line, part);
  const [longitude = 0, latitude = 0] = corner;
  await reader.goTo(`map=11/${latitude.toFixed(4)}/${(longitude + west).toFixed(4)}`);
  await reader.choose(corner, borderName(border));
}

test('a border, clicked, tells its lengths and glows; its rows open its pieces', async ({
  reader,
}) => {
  for (const [line, part, west] of [
    ['ir-az-main', 0.72, 0],
    ['ir-az-nakhchivan', 0.5, 0.02],
  ] as const) {
    await test.step(`the Iran–Azerbaijan border, clicked on ${line}, tells its lengths`, async () => {
      await clickBorder(reader, { line, part, west, border: 'ir-az' });
      await expect(reader.details).toContainText(/733\.4\s*km along the line/);
      await expect(reader.row('222.6 km').first()).toBeVisible();
      await expect(reader.row('510.8 km').first()).toBeVisible();
      await expect(reader.row('Together')).toContainText('733.4 km');
      // The sphere stands beside the ellipsoid.
      await expect(reader.row('Together').getByRole('cell')).toHaveCount(2);
      await expect(reader.row(/CIA World Factbook\s+2015–2026/)).toContainText('689 km');
      await expect(reader.row('Azerbaijan, official sites')).toContainText('765 km');
      await expect(reader.row(/Natural Earth 1:10m|Natural Earth.*1:10/)).toContainText('587 km');
      await expect(reader.page).toHaveURL(/sel=border\/ir-az(&|$)/);
    });
  }

  await test.step('it glows on the map', async () => {
    await reader.settled();
    const map = await reader.map();
    const outlines = await map.evaluate(
      (map) =>
        map.querySourceFeatures('overlay', { filter: ['==', ['get', 'role'], 'outline'] }).length,
    );
    expect(outlines).toBeGreaterThan(0);
  });

  await test.step('its rows open its pieces', async () => {
    await reader.row('510.8 km').getByRole('link').click();
    await expect(reader.page).toHaveURL(/sel=border\/ir-az-main/);
    await expect(reader.details).toContainText(/510\.8\s*km along the line/);
    await expect(reader.heading).toHaveText(borderName('ir-az'));
  });

  await test.step('Armenia’s corridor is 45.9 km of border', async () => {
    await clickBorder(reader, { line: 'am-ir', part: 0.35, west: 0, border: 'am-ir' });
    await expect(reader.details).toContainText(/45\.9\s*km along the line/);
  });
});
