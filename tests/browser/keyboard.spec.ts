/** Everything without a mouse. */
import { expect, type Reader, test } from './driver.ts';

/** What has the focus, as a screen reader would call it. */
const focused = (reader: Reader): Promise<string> =>
  reader.page.evaluate(() => {
    const element = document.activeElement;
    const role = element?.getAttribute('role') ?? element?.getAttribute('type') ?? element?.tagName;
    const name = element?.getAttribute('aria-label') ?? element?.textContent;
    return `${role?.toLowerCase() ?? ''} ${name?.trim() ?? ''}`;
  });

/** Presses Tab until `wanted` has the focus; fails after more presses than the page has stops. */
async function tabTo(reader: Reader, wanted: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < 80; press += 1) {
    await reader.page.keyboard.press('Tab');
    const name = await focused(reader);
    if (wanted.test(name)) return;
    seen.push(name);
  }
  throw new Error(`Tab never reached ${String(wanted)}, but: ${seen.join(' | ')}`);
}

test('everything without a mouse', async ({ reader }) => {
  test.slow();
  await reader.openMap();

  await test.step('Tab reaches search, tabs and switches, in this order', async () => {
    await tabTo(reader, /^combobox Search places/);
    await tabTo(reader, /^select/);
    await tabTo(reader, reader.isPhone ? /^button Move the sheet|^region Map/ : /^tab Story/);
    if (reader.isPhone) {
      await tabTo(reader, /^button Move the sheet/);
      await reader.page.keyboard.press('ArrowUp');
      await expect(reader.sheetHandle).toHaveAttribute('aria-expanded', 'true');
      await tabTo(reader, /^tab Story/);
    }
    await reader.page.keyboard.press('ArrowRight');
    await reader.page.keyboard.press('ArrowRight');
    await expect(reader.layer('ir-az')).toBeVisible();
    await tabTo(reader, /^checkbox Iran–Azerbaijan border/);
    await reader.page.keyboard.press('Space');
    await expect(reader.layer('ir-az')).not.toBeChecked();
    await reader.page.keyboard.press('Space');
    await expect(reader.layer('ir-az')).toBeChecked();
    await tabTo(reader, /^button About Iran–Azerbaijan border/);
    await reader.page.keyboard.press('Enter');
    await expect(reader.page.getByRole('slider')).toBeVisible();
  });

  await test.step('the map itself can be reached and moved', async () => {
    await expect(reader.page).not.toHaveURL(/map=/);
    await tabTo(reader, /^region Map/);
    await reader.page.keyboard.press('ArrowRight');
    await expect(reader.page).toHaveURL(/map=/);
  });

  await test.step('from the list of places to Details, and out again', async () => {
    await tabTo(reader, /^tab Layers/);
    await reader.page.keyboard.press('ArrowRight');
    await expect(reader.page.getByRole('tab', { name: 'Places' })).toBeFocused();
    await expect(reader.page.getByRole('tab', { name: 'Places' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await tabTo(reader, /^search Filter the list/);
    await reader.page.keyboard.type('rasht');
    await tabTo(reader, /^a Rasht\b/);
    await reader.page.keyboard.press('Enter');
    await expect(reader.heading).toHaveText('Rasht');
    await reader.page.keyboard.press('Escape');
    await expect(reader.details).toBeHidden();
  });

  await test.step('single letters and signs: / L P ? and Escape', async () => {
    await reader.page.keyboard.press('/');
    await expect(reader.search).toBeFocused();
    await expect(reader.search).toHaveValue('');
    await reader.page.keyboard.press('Escape');
    await reader.search.blur();
    await reader.page.keyboard.press('l');
    await expect(reader.page.getByRole('tab', { name: 'Layers' })).toBeFocused();
    await reader.page.keyboard.press('p');
    await expect(reader.page.getByRole('tab', { name: 'Places' })).toBeFocused();
    await reader.page.keyboard.press('l');
    await expect(reader.page.getByRole('tab', { name: 'Layers' })).toBeFocused();
    await reader.page.keyboard.press('?');
    const help = reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toBeVisible();
    await help.getByRole('checkbox', { name: 'Use single letters as keys' }).uncheck();
    await reader.page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await reader.page.keyboard.press('p');
    await expect(reader.page.getByRole('tab', { name: 'Layers', selected: true })).toBeAttached();
    await reader.page.keyboard.press('Control+k');
    await expect(reader.search).toBeFocused();
  });
});

test(
  'a whole task in few presses, and the focus goes with it',
  { tag: '@wide' },
  async ({ reader }) => {
    test.slow();
    const { keyboard } = reader.page;
    let presses = 0;
    const press = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key);
      presses += keys.length;
    };
    const type = async (text: string) => {
      await keyboard.type(text);
      presses += text.length;
    };
    await reader.openMap();

    await test.step('find a place: its heading has the focus, closing gives it back', async () => {
      await press('/');
      await type('Tabriz');
      await expect(reader.options.first()).toBeVisible();
      await press('Enter');
      await expect(reader.heading).toHaveText('Tabriz');
      await expect(reader.heading).toBeFocused();
      await press('Escape');
      await expect(reader.details).toBeHidden();
      await expect(reader.search).toBeFocused();
      await reader.search.blur();
    });

    await test.step('measure between two towns', async () => {
      await press('m');
      await expect(reader.heading).toBeFocused();
      const field = reader.page.getByRole('textbox', { name: reader.t('measure.typePoint') });
      for (let tab = 0; tab < 14; tab += 1) {
        await press('Tab');
        if (await field.evaluate((element) => element === document.activeElement)) break;
      }
      await expect(field).toBeFocused();
      await type('Tabriz');
      await press('Enter');
      await type('Baku');
      await press('Enter');
      await expect(reader.details.locator('.big')).toContainText('km');
      await press('Escape', 'Escape');
      await keyboard.press('Escape');
      await expect(reader.details).toBeHidden();
      expect(await focused(reader)).not.toMatch(/^body/);
    });

    await test.step('read a claim, in the twin too', async () => {
      await press('c', ']');
      await expect(reader.details.locator('[data-figure]').first()).toBeVisible();
      const said = await reader.heading.textContent();
      await press('d');
      const twin = reader.page.getByRole('dialog', { name: reader.t('text.open') });
      await expect(twin).toContainText(said ?? '');
      await press('Escape');
      await expect(twin).toBeHidden();
    });
    expect(presses).toBeLessThan(60);

    await test.step('Enter chooses what is at the crosshair; a row’s link closes the twin', async () => {
      await reader.open('map=9/38.08/46.29');
      await reader.settled();
      await reader.canvas.focus();
      await keyboard.press('Enter');
      await expect(reader.details).toContainText('Tabriz');
      await keyboard.press('Escape');
      await keyboard.press('d');
      await reader.page
        .getByRole('dialog')
        .getByRole('link', { name: 'Kazan', exact: true })
        .first()
        .click();
      await expect(reader.page.getByRole('dialog')).toBeHidden();
      await expect(reader.heading).toHaveText('Kazan');
    });
  },
);
