/** Light and dark: as the system has it, or as the reader wants it. */
import { expect, type Reader, test } from './driver.ts';

const ground = (reader: Reader) =>
  reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const sea = async (reader: Reader): Promise<string> => {
  const map = await reader.map();
  return map.evaluate((map) =>
    JSON.stringify(map.getPaintProperty('land:background', 'background-color')),
  );
};

/** 0 black to 255 white. */
const brightness = (colour: string): number => {
  const parts = colour.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
  return parts.reduce((total, part) => total + part, 0) / 3;
};

test('as the system has it, or as the reader wants it', { tag: '@wide' }, async ({ reader }) => {
  await test.step('follows the system, at once', async () => {
    await reader.page.emulateMedia({ colorScheme: 'dark' });
    await reader.openMap();
    expect(brightness(await ground(reader))).toBeLessThan(60);
    const darkSea = await sea(reader);
    await reader.page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(async () => brightness(await ground(reader))).toBeGreaterThan(200);
    await expect.poll(() => sea(reader)).not.toBe(darkSea);
    await expect(reader.page).not.toHaveURL(/theme=/);
  });

  await test.step('the reader’s own choice goes into the link and outlives a reload', async () => {
    await reader.button('theme.dark').click();
    await expect(reader.page).toHaveURL(/theme=dark/);
    await expect.poll(async () => brightness(await ground(reader))).toBeLessThan(60);
    await reader.page.reload();
    await expect(reader.button('theme.light')).toBeVisible();
    expect(brightness(await ground(reader))).toBeLessThan(60);
    await reader.button('theme.light').click();
    await expect(reader.page).toHaveURL(/theme=light/);
    await expect.poll(async () => brightness(await ground(reader))).toBeGreaterThan(200);
  });
});
