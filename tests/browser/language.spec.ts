/** Five languages: words, names, digits, direction. */
import { borderName, expect, LANGUAGES, layerName, manifest, test, wordsOf } from './driver.ts';

const LENGTH = { en: '733.4', az: '733,4', fa: '۷۳۳٫۴', hy: '733,4', ru: '733,4' } as const;

test('five languages: words, names, numbers, direction', { tag: '@wide' }, async ({ reader }) => {
  test.slow();
  await reader.openMap(`sel=border/ir-az&lang=fa`);
  for (const language of LANGUAGES) {
    await test.step(`a link in ${language}`, async () => {
      await reader.open(`sel=border/ir-az&lang=${language}`);
      const words = wordsOf(language);
      const root = reader.page.locator('html');
      await expect(root).toHaveAttribute('lang', language);
      await expect(root).toHaveAttribute('dir', language === 'fa' ? 'rtl' : 'ltr');
      await expect(reader.page).toHaveTitle(
        `${borderName('ir-az', language)} – ${words['page.name'] ?? ''}`,
      );
      await expect(reader.search).toHaveAccessibleName(words['search.label'] ?? '');
      await expect(reader.heading).toHaveText(borderName('ir-az', language));
      await expect(reader.details.locator('data')).toHaveText(LENGTH[language]);
      await reader.closeDetails();
      await reader.openPanel('layers');
      const switches = manifest.layers.filter(
        (layer) => !layer.fixed && !layer.partOf && !layer.onDays,
      );
      for (const { id } of switches) {
        await expect(reader.layer(id, language)).toBeAttached();
      }
      await reader.settled();
      const map = await reader.map();
      const names = await map.evaluate((map) => {
        const layer = map.getStyle().layers.find(({ id }) => id === 'missions:name');
        return JSON.stringify(layer?.type === 'symbol' ? layer.layout?.['text-field'] : null);
      });
      expect(names).toContain(`"name:${language}"`);
    });
  }

  await test.step('the reader changes the language, and the link remembers', async () => {
    await reader.open('lang=en');
    const choice = reader.page.getByRole('combobox', { name: 'Language' });
    for (const language of ['fa', 'hy', 'en'] as const) {
      await reader.page.locator('header select').selectOption(language);
      await expect(reader.page.locator('html')).toHaveAttribute('lang', language);
      await expect(reader.page).toHaveURL(new RegExp(`lang=${language}`));
      await expect(reader.search).toHaveAttribute(
        'placeholder',
        wordsOf(language)['search.placeholder'] ?? '',
      );
    }
    await expect(choice).toHaveValue('en');
    await reader.openPanel('layers');
    await expect(reader.page.getByRole('checkbox', { name: layerName('dams') })).toBeAttached();
  });
});

test('every language fits a window of 320 pixels', async ({ reader }) => {
  test.skip(!reader.isPhone, 'for the narrow layout');
  await reader.page.setViewportSize({ width: 320, height: 640 });
  await reader.openMap();
  await reader.raiseSheet();
  for (const language of LANGUAGES) {
    await reader.page.locator('header select').selectOption(language);
    await expect(reader.page.locator('html')).toHaveAttribute('lang', language);
    const beyond = await reader.page.evaluate(() => {
      const scrolls = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
      const wide = [...document.querySelectorAll('header *, .sheet *, .foot *, .controls *')]
        .filter((element) => {
          const { left, right, width, height } = element.getBoundingClientRect();
          const isSeen = width > 1 && height > 1;
          return isSeen && (right > innerWidth + 0.5 || left < -0.5);
        })
        .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
      return [...scrolls, ...wide];
    });
    expect.soft(beyond, language).toEqual([]);
  }
});

test('Persian digits can be switched off, for the next visit too', async ({ reader }) => {
  test.skip(reader.isPhone, 'there the choice is in the measuring panel');
  const length = reader.details.locator('data');
  await reader.open('sel=border/ir-az&lang=fa');
  await expect(length).toHaveText(LENGTH.fa);
  // What runs in two directions stands apart, so that each part keeps its own order.
  const line = reader.details.locator('p.small').filter({ hasText: '۲٬۳۴۶' });
  await expect(line.locator('bdi')).toHaveText([
    'ژئودزیک WGS84',
    'مرزهای OpenStreetMap در ۱۰ متر',
    'آوریل ۲۰۲۲',
    '۲٬۳۴۶ رأس',
  ]);
  await reader.page.keyboard.press('?');
  const dialog = reader.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '۰۱۲۳' }).uncheck();
  await reader.page.keyboard.press('Escape');
  await expect(length).toHaveText('733.4');
  await expect(reader.page).toHaveURL(/digits=latin/);
  await expect(reader.details).not.toContainText(/[۰-۹]/);
  await reader.open('sel=border/ir-az&lang=fa');
  await expect(length).toHaveText('733.4');
});

test('a town with two names says whose each is; Persian gives both calendars', async ({
  reader,
}) => {
  await reader.open('sel=place/khankendi&lang=ru');
  const names = reader.details.getByRole('list', { name: 'Названия на других языках' });
  await expect(names).toContainText(/Xankəndi\s*по-азербайджански/);
  await expect(names).toContainText(/Ստեփանակերտ\s*по-армянски/);
  await expect(reader.details).toContainText('армянское название — Степанакерт');
  await reader.open('sel=event/2023-01-27-tehran&lang=fa');
  await expect(reader.heading).toHaveText('۲۷ ژانویهٔ ۲۰۲۳ (۷ بهمن ۱۴۰۱)');
});
