/** A reader measures: on the map, by typing, along a border, with the ruler; and takes the number away. */
import { expect, test, type Reader } from './driver.ts';

const VIEW = 'map=7.4/39.6/47';

async function startTool(reader: Reader, kind: string): Promise<void> {
  await reader.page.getByRole('button', { name: 'Measure', exact: true }).click();
  await chooseTool(reader, kind);
}

async function chooseTool(reader: Reader, kind: string): Promise<void> {
  const radio = reader.page.getByRole('radio', { name: kind, exact: true });
  await radio.check({ force: true });
  await expect(radio).toBeChecked();
}

const table = (reader: Reader) => reader.page.getByRole('table', { name: 'Measurement' });
const panelButton = (reader: Reader, name: string) =>
  reader.page.getByRole('button', { name, exact: true });

/** The points in the link, as the encoded polyline that it holds. */
const polylineOf = (url: URL): string =>
  /m=distance:([^&]*)/.exec(decodeURIComponent(url.hash))?.[1] ?? '';

async function type(reader: Reader, text: string): Promise<void> {
  await reader.page.getByRole('textbox', { name: 'Coordinates or the name of a place' }).fill(text);
  await panelButton(reader, 'Add').click();
}

test('a distance by clicks is in the link, can be undone and survives a reload', async ({
  reader,
}) => {
  await reader.openMap(VIEW);
  await startTool(reader, 'Distance');
  await reader.clickMapAt([46.5, 40]);
  await reader.clickMapAt([47, 40.3]);
  await reader.clickMapAt([47.3, 40]);
  const rows = table(reader).getByRole('row');
  await expect(rows).toHaveCount(3);
  await panelButton(reader, 'Undo point').click();
  await expect(rows).toHaveCount(2);
  await panelButton(reader, 'Undo').click();
  await expect(rows).toHaveCount(3);
  await panelButton(reader, 'Redo').click();
  await expect(rows).toHaveCount(2);
  await panelButton(reader, 'Done').click();
  const total = await rows.last().textContent();
  // Two points take 18 letters, three take 26; count and checksum come beside.
  await expect(reader.page).toHaveURL((url) => polylineOf(url).length === 24);
  await reader.page.reload();
  await expect(rows.last()).toHaveText(total ?? '');
  await panelButton(reader, 'Clear').click();
  await expect(rows).toHaveCount(0);
});

test(
  'a drag, names and coordinates, each tool, and keys alone',
  { tag: '@wide' },
  async ({ reader }) => {
    test.slow();
    const rows = table(reader).getByRole('row');
    await reader.openMap(VIEW);

    await test.step('a point is dragged and the number follows', async () => {
      await startTool(reader, 'Distance');
      await reader.clickMapAt([46.5, 40]);
      await reader.clickMapAt([47, 40.3]);
      const last = rows.last();
      const before = await last.textContent();
      await reader.dragMap([47, 40.3], [47, 40.5]);
      await expect(last).not.toHaveText(before ?? '');
      await panelButton(reader, 'Undo').click();
      await expect(last).toHaveText(before ?? '');
    });

    await test.step('typed names and coordinates measure what the command measures', async () => {
      await panelButton(reader, 'Clear').click();
      await expect(rows).toHaveCount(0);
      await type(reader, 'Tehran');
      await type(reader, 'Baku');
      // Tehran–Baku by GeographicLib, for the gazetteer's points.
      await expect(rows.last()).toContainText('536.9 km');
      await type(reader, 'Astara');
      await expect(reader.page.getByRole('alert')).toContainText('Astara');
      await reader.page.getByRole('button', { name: 'Astara (Iran)' }).click();
      await expect(rows).toHaveCount(3);
      await type(reader, 'Nowhere at all');
      await expect(reader.page.getByRole('alert')).toContainText('Nowhere at all');
    });

    await test.step('an area that crosses itself is said to', async () => {
      await chooseTool(reader, 'Area');
      for (const corner of ['39, 46', '40, 47', '39, 47', '40, 46']) await type(reader, corner);
      await expect(reader.page.getByRole('alert')).toContainText('crosses itself');
      await expect(reader.page.getByText(/km²/).first()).toBeVisible();
    });

    await test.step('along the border between its two pieces: each part, and the gap apart', async () => {
      await chooseTool(reader, 'Along a border');
      await type(reader, '39.2, 44.9');
      await type(reader, '38.9, 47');
      await expect(table(reader)).toContainText('147.6 km');
      await expect(table(reader)).toContainText('31.9 km');
      await expect(table(reader)).toContainText('34.2 km straight');
      await expect(table(reader)).toContainText('45.9 km along its border');
    });

    await test.step('from here lists borders and countries, nearest first', async () => {
      await chooseTool(reader, 'From here');
      await type(reader, '38.9, 46.5');
      await expect(rows.first()).toContainText('inside');
      await expect(table(reader)).toContainText('Armenia–Iran border');
      expect(await rows.count()).toBeGreaterThan(20);
    });

    await test.step('by keyboard alone: the tool, a point at the crosshair, the end', async () => {
      await panelButton(reader, 'Clear').click();
      await reader.button('measure.close').click();
      await expect(table(reader)).toHaveCount(0);
      await reader.page.keyboard.press('m');
      await reader.canvas.focus();
      await reader.page.keyboard.press('Space');
      await reader.page.keyboard.press('ArrowRight');
      await reader.settled();
      await reader.page.keyboard.press('Space');
      await expect(rows).toHaveCount(2);
      await reader.page.keyboard.press('Enter');
      await expect(panelButton(reader, 'Go on')).toBeVisible();
      await reader.page.keyboard.press('Escape');
      await expect(table(reader)).toHaveCount(0);
    });
  },
);

test(
  'what is measured already: gaps, the length lab, a receipt',
  { tag: '@wide' },
  async ({ reader }) => {
    await test.step('the midpoint of Armenia’s border and the narrowest place are a click away', async () => {
      await reader.open('m=midpoint:am-ir');
      await expect(reader.details).toContainText('38.9166° N, 46.3425° E');
      await expect(reader.details).toContainText('17.0 km');
      await expect(reader.details).toContainText('14.6 km');
      await reader.open('sel=country/az');
      await panelButton(reader, 'Narrowest way between its pieces').click();
      await expect(reader.details).toContainText('25.8 km');
    });

    await test.step('the length lab walks the border with the slider', async () => {
      await reader.open('m=lab:ir-az:1000');
      await expect(reader.details).toContainText('635.7');
      const slider = reader.page.getByRole('slider').last();
      await slider.focus();
      await slider.press('ArrowRight');
      await expect(reader.details).toContainText('with a ruler of 2 km');
      await expect(reader.page).toHaveURL(/m=lab:ir-az:(?!1000)/);
      await expect(reader.details).toContainText('none: longer than the line');
    });

    await test.step('the receipt opens, and a figure is checked', async () => {
      await reader.open('sel=border/ir-az');
      await reader.details.getByText('How this was measured').first().click();
      await expect(reader.details).toContainText('npm run -s measure -- border ir-az');
      const check = reader.details.getByLabel(reader.t('check.figure'));
      await check.fill('700');
      await check.press('Enter');
      await expect(reader.details).toContainText('Depends on scale');
      await check.fill('765');
      await check.press('Enter');
      await expect(reader.details).toContainText('No ruler gives so much');
    });
  },
);
