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

async function clickBorder(reader: Reader, line: string, part: number, border: string) {
  const corner = cornerOf(line, part);
  const [longitude = 0, latitude = 0] = corner;
  await reader.openMap(`map=11/${latitude.toFixed(4)}/${longitude.toFixed(4)}`);
  await reader.choose(corner, borderName(border));
}

for (const [line, part] of [
  ['ir-az-main', 0.72],
  ['ir-az-nakhchivan', 0.5],
] as const) {
  test(`the Iran–Azerbaijan border, clicked on ${line}, tells its lengths`, async ({ reader }) => {
    await clickBorder(reader, line, part, 'ir-az');
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

test('the rows of a border open its pieces', async ({ reader }) => {
  await reader.openMap('sel=border/ir-az');
  const piece = reader.row('510.8 km').getByRole('button');
  await piece.click();
  await expect(reader.page).toHaveURL(/sel=border\/ir-az-main/);
  await expect(reader.details).toContainText(/510\.8\s*km along the line/);
  await expect(reader.heading).toHaveText(borderName('ir-az'));
});

test('Armenia’s corridor is 45.9 km of border', async ({ reader }) => {
  await clickBorder(reader, 'am-ir', 0.35, 'am-ir');
  await expect(reader.details).toContainText(/45\.9\s*km along the line/);
});

test('a border that is chosen glows on the map', async ({ reader }) => {
  await reader.openMap('sel=border/ir-az');
  await expect(reader.heading).toHaveText(borderName('ir-az'));
  await reader.settled();
  const map = await reader.map();
  const outlines = await map.evaluate(
    (map) =>
      map.querySourceFeatures('overlay', { filter: ['==', ['get', 'role'], 'outline'] }).length,
  );
  expect(outlines).toBeGreaterThan(0);
});
