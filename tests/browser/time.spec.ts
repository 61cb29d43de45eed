/** A reader goes through time: by marks, by steps, by playing, by typing a day. */
import type { Locator } from '@playwright/test';
import { firstDayOf } from '../../src/core/model/days.ts';
import type { HistoricalEvent, Mission } from '../../src/core/model/types.ts';
import { expect, readJson, type Reader, test, wordsOf } from './driver.ts';

const events = readJson('geo/events.json') as readonly HistoricalEvent[];
const missions = readJson('geo/missions.json') as readonly Mission[];
const sentences = readJson('geo/text/en.json') as Readonly<Record<string, string>>;

/** The events of the early 2023 crisis, one after the other. */
const [first, second, third] = [
  '2023-01-27-tehran',
  ...events.filter(({ date }) => date > '2023-01-27').map(({ id }) => id),
].map(eventCalled) as [HistoricalEvent, HistoricalEvent, HistoricalEvent];

function eventCalled(id: string): HistoricalEvent {
  const event = events.find((one) => one.id === id);
  if (!event) throw new Error(`geo/events.json has no event "${id}"`);
  return event;
}

const strip = (reader: Reader): Locator =>
  reader.page.getByRole('region', { name: reader.t('time.title'), exact: true });
const marks = (reader: Reader): Locator => strip(reader).locator('[data-event]');
const mark = (reader: Reader, { id }: HistoricalEvent): Locator =>
  strip(reader).locator(`[data-event="${id}"]`);
const day = (reader: Reader): Locator => strip(reader).locator('input[type="date"]');
const kind = (reader: Reader, theme: string): Locator =>
  strip(reader)
    .getByRole('group', { name: reader.t('time.kind') })
    .getByRole('button', { name: reader.t(`eventTheme.${theme}`), exact: true });
const countries = (reader: Reader): Locator =>
  strip(reader).getByRole('combobox', { name: reader.t('time.country') });
const control = (reader: Reader, key: string): Locator =>
  strip(reader).getByRole('button', { name: reader.t(key), exact: true });
/** What the thing in Details was on the day. */
const state = (reader: Reader): Locator => reader.details.locator('[data-state]');

async function openStrip(reader: Reader, hash = ''): Promise<void> {
  await reader.openMap(hash);
  await reader.button('time.title').click();
  await expect(marks(reader)).toHaveCount(events.length);
}

async function setDay(reader: Reader, date: string): Promise<void> {
  await day(reader).fill(date);
  await expect(reader.page).toHaveURL(new RegExp(`[#&]date=${date}(&|$)`));
}

/** The event is open: its card, its mark, the link. */
async function mustBeAt(reader: Reader, event: HistoricalEvent): Promise<void> {
  await expect(reader.details.locator('time')).toHaveAttribute('datetime', event.date);
  await expect(reader.details).toContainText(sentences[`event/${event.id}`] ?? event.id);
  await expect(mark(reader, event)).toHaveAttribute('aria-pressed', 'true');
  await expect(reader.page).toHaveURL(new RegExp(`[#&]sel=event/${event.id}(&|$)`));
  await expect(reader.page).toHaveURL(new RegExp(`[#&]date=${firstDayOf(event.date)}(&|$)`));
}

test('the strip: a mark opens its event, a day shows what was there', async ({ reader }) => {
  await openStrip(reader);

  await test.step('it has a mark for each event', async () => {
    await expect(strip(reader).locator('[data-event]')).toHaveCount(events.length);
    await expect(mark(reader, first)).toHaveAccessibleName(
      `27 January 2023: ${sentences[`event/${first.id}`] ?? ''}`,
    );
    await expect(strip(reader).getByPlaceholder(reader.t('time.newest'))).toBeAttached();
    if (!reader.isPhone) {
      const field = strip(reader).getByRole('textbox', { name: reader.t('time.day') });
      await field.fill('31 February 2023');
      await field.press('Enter');
      await expect(field).toHaveValue('');
      await expect(strip(reader)).toContainText('31 February 2023');
    }
    const [box, window] = [await strip(reader).boundingBox(), reader.page.viewportSize()];
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(window?.width ?? 0);
  });

  await test.step('a mark opens its event: date, sentence, sources, confidence', async () => {
    await mark(reader, first).click();
    await mustBeAt(reader, first);
    await expect(reader.heading).toHaveText('27 January 2023');
    await expect(reader.row(reader.t('event.confidence'))).toContainText(
      reader.t(`confidence.${first.confidence}`),
    );
    const links = reader.details.getByRole('link');
    for (const { url } of first.sources) {
      await expect(links.and(reader.page.locator(`[href="${url ?? ''}"]`))).toBeAttached();
    }
    // Where it was is marked on the map, and can be chosen.
    await expect
      .poll(async () => (await reader.featuresOf('overlay')).length)
      .toBeGreaterThanOrEqual(first.places.length);
  });

  await test.step('strip and card leave room for the map', async () => {
    const canvas = await reader.canvas.boundingBox();
    const sheet = reader.isPhone ? await reader.page.locator('.sheet').boundingBox() : null;
    const foot = Math.min((canvas?.y ?? 0) + (canvas?.height ?? 0), sheet?.y ?? Infinity);
    expect(foot - (canvas?.y ?? 0)).toBeGreaterThan(150);
    await reader.page.goBack();
    await expect(reader.details).toBeHidden();
  });

  await test.step('a finger beside a mark means it, a mouse there means the day', async () => {
    const oldest = events.reduce((a, b) => (a.date < b.date ? a : b));
    await mark(reader, oldest).scrollIntoViewIfNeeded();
    const box = await mark(reader, oldest).boundingBox();
    if (!box) throw new Error('the mark is hidden');
    const beside = [box.x + box.width / 2, box.y - 6] as const;
    if (reader.isPhone) {
      await reader.page.touchscreen.tap(...beside);
      await mustBeAt(reader, oldest);
      await reader.page.goBack();
    } else {
      await reader.page.mouse.click(...beside);
      await expect(reader.page).toHaveURL(/[#&]date=1813-/);
      await control(reader, 'time.showNewest').click();
    }
    await expect(reader.details).toBeHidden();
    await expect(reader.page).not.toHaveURL(/[#&]date=/);
  });

  await test.step('the map shows what was there on the day', async () => {
    const withMissions = async () =>
      (await reader.featuresOf('places.geojson')).filter((place) => place['missions']);
    const hasKapan = async () => (await withMissions()).some((place) => place['id'] === 'kapan');
    await expect(reader.page).not.toHaveURL(/[#&]date=/);
    await expect.poll(hasKapan).toBe(true);
    const now = (await withMissions()).length;
    await setDay(reader, '2022-10-20');
    await expect.poll(hasKapan).toBe(false);
    await setDay(reader, '2022-10-21');
    await expect.poll(hasKapan).toBe(true);
    await setDay(reader, '1920-01-01');
    await expect.poll(async () => (await withMissions()).length).toBeLessThan(now);
    await control(reader, 'time.showNewest').click();
    await expect(reader.page).not.toHaveURL(/[#&]date=/);
    await expect.poll(async () => (await withMissions()).length).toBe(now);
  });
});

test('through the events: by kind, by steps, by playing', { tag: '@wide' }, async ({ reader }) => {
  test.slow();
  await reader.page.clock.install();
  await openStrip(reader);

  await test.step('kind and country narrow the marks, and it says how many', async () => {
    const shown = async (some: readonly HistoricalEvent[]) => {
      await expect(marks(reader)).toHaveCount(some.length);
      await expect(
        strip(reader).getByText(reader.t('time.events', { count: String(some.length) })),
      ).toBeAttached();
    };
    const themes = [...new Set(events.map(({ theme }) => theme))];
    for (const theme of themes) {
      await kind(reader, theme).click();
      await expect(kind(reader, theme)).toHaveAttribute('aria-pressed', 'true');
      await shown(events.filter((event) => event.theme === theme));
      await kind(reader, theme).click();
    }
    await kind(reader, 'treaty').click();
    await kind(reader, 'conflict').click();
    await shown(events.filter(({ theme }) => theme === 'treaty' || theme === 'conflict'));
    await kind(reader, 'treaty').click();
    await countries(reader).selectOption({ label: 'Armenia' });
    const narrowed = events.filter(
      (event) => event.theme === 'conflict' && event.countries.includes('am'),
    );
    await shown(narrowed);
    await kind(reader, 'conflict').click();
    await shown(events.filter((event) => event.countries.includes('am')));
    await countries(reader).selectOption({ label: reader.t('time.allCountries') });
    await shown(events);
  });

  await test.step('arrows step from mark to mark', async () => {
    await mark(reader, first).click();
    await mustBeAt(reader, first);
    await mark(reader, first).press('ArrowRight');
    await mustBeAt(reader, second);
    await expect(mark(reader, second)).toBeFocused();
    await reader.page.keyboard.press('ArrowRight');
    await mustBeAt(reader, third);
    await reader.page.keyboard.press('ArrowLeft');
    await mustBeAt(reader, second);
    await reader.closeDetails();
  });

  await test.step('previous and next event, by button and by [ ]', async () => {
    await setDay(reader, '2023-01-01');
    await control(reader, 'time.next').click();
    await mustBeAt(reader, first);
    await control(reader, 'time.next').click();
    await mustBeAt(reader, second);
    await reader.page.keyboard.press(']');
    await mustBeAt(reader, third);
    await reader.page.keyboard.press('[');
    await mustBeAt(reader, second);
    await control(reader, 'time.previous').click();
    await mustBeAt(reader, first);
    await reader.closeDetails();
  });

  await test.step('Play goes on by itself, Pause stops, the last event ends it', async () => {
    await setDay(reader, '2023-01-01');
    await control(reader, 'time.play').click();
    await mustBeAt(reader, first);
    await reader.page.clock.fastForward(4000);
    await mustBeAt(reader, second);
    await control(reader, 'time.pause').click();
    await expect(control(reader, 'time.play')).toBeVisible();
    await reader.page.clock.fastForward(30_000);
    await mustBeAt(reader, second);
    await reader.page.keyboard.press('k');
    await mustBeAt(reader, third);
    await expect(control(reader, 'time.pause')).toBeVisible();
    await reader.page.keyboard.press('k');
    await expect(control(reader, 'time.play')).toBeVisible();
    await reader.page.clock.fastForward(30_000);
    await mustBeAt(reader, third);

    const [lastButOne, last] = events.slice(-2) as [HistoricalEvent, HistoricalEvent];
    await mark(reader, lastButOne).click();
    await mustBeAt(reader, lastButOne);
    await control(reader, 'time.play').click();
    await mustBeAt(reader, last);
    await expect(control(reader, 'time.pause')).toBeVisible();
    await reader.page.clock.fastForward(4000);
    await expect(control(reader, 'time.play')).toBeVisible();
    await mustBeAt(reader, last);
  });
});

test(
  'a link opens an event, a mission, a day; what was on the day',
  { tag: '@wide' },
  async ({ reader }) => {
    await test.step('a link to an event opens its card, its day and the strip', async () => {
      await reader.openMap(`sel=event/${first.id}&date=${first.date}`);
      await expect(marks(reader)).toHaveCount(events.length);
      await mustBeAt(reader, first);
      await expect(mark(reader, first)).toBeInViewport();
    });

    await test.step('an embassy on a day: suspended, then open', async () => {
      await reader.open('sel=mission/az-ir-embassy-tehran');
      await setDay(reader, '2023-02-01');
      await expect(state(reader)).toContainText(reader.t('status.suspended'));
      await expect(state(reader)).toContainText('On 1 February 2023');
      await setDay(reader, '2024-08-01');
      await expect(state(reader)).toHaveAttribute('data-state', /known|between/);
      await expect(state(reader).locator('strong')).toContainText(
        new RegExp(`^${reader.t('status.open')}\\b`),
      );
    });

    await test.step('a consulate on the eve of its opening, and on the day', async () => {
      await reader.open('sel=mission/ir-am-consulate-kapan');
      await setDay(reader, '2022-10-20');
      await expect(state(reader)).toHaveAttribute('data-state', 'not-yet');
      await expect(state(reader)).toContainText(
        reader.t('state.notYet', { from: '21 October 2022' }),
      );
      await setDay(reader, '2022-10-21');
      await expect(state(reader).locator('strong')).toContainText(
        new RegExp(`^${reader.t('status.open')}\\b`),
      );
    });

    await test.step('a consulate after its last source, and a mission without a source', async () => {
      await reader.open('sel=mission/ru-ir-consulate-isfahan');
      await setDay(reader, '2026-03-16');
      await expect(state(reader)).toContainText(reader.t('status.suspended'));
      const unsourced = missions.find(
        ({ basis, city }) => basis === 'background' && city === 'tehran',
      );
      await reader.open(`sel=mission/${unsourced?.id ?? ''}&date=2026-03-16`);
      await expect(state(reader)).toHaveAttribute('data-state', 'unknown');
      await expect(state(reader)).toContainText(reader.t('state.background'));
    });

    await test.step('crossings without a newest state, and the missions of a city', async () => {
      await reader.open('sel=crossing/x-shahtakhti&date=2013-11-07');
      await expect(state(reader)).toContainText(reader.t('status.closed'));
      await setDay(reader, '2015-01-01');
      await expect(state(reader)).toHaveAttribute('data-state', 'unknown');
      await reader.open('sel=crossing/x-bazargan&date=2015-01-01');
      await expect(reader.heading).toContainText('Bazargan');
      await expect(state(reader)).toContainText(reader.t('state.unrecorded'));
      await reader.open('sel=place/tehran&date=2023-02-01');
      await expect(reader.heading).toHaveText('Tehran');
      const dotOf = (name: string) =>
        reader.details.getByRole('listitem').filter({ hasText: name }).locator('.dot');
      await expect(dotOf('Azerbaijan: embassy')).toHaveClass(/\bshut\b/);
      await expect(dotOf('Armenia: embassy')).toHaveClass(/\bunknown\b/);
      await setDay(reader, '2024-08-01');
      await expect(dotOf('Azerbaijan: embassy')).toHaveClass(/\bopen\b/);
      await setDay(reader, '1980-01-01');
      await expect(dotOf('Azerbaijan: embassy')).toHaveClass(/\bshut\b/);
    });

    await test.step('closing the strip returns to the newest state', async () => {
      await reader.open('date=2023-02-01&sel=mission/az-ir-embassy-tehran');
      await expect(marks(reader)).toHaveCount(events.length);
      await expect(day(reader)).toHaveValue('2023-02-01');
      await expect(state(reader)).toBeVisible();
      await control(reader, 'time.close').click();
      await expect(strip(reader)).toHaveCount(0);
      await expect(reader.page).not.toHaveURL(/[#&]date=/);
      await expect(state(reader)).toHaveCount(0);
      await expect(reader.details).toContainText(reader.t('status.evacuated'));
      await expect(reader.button('time.title')).toBeVisible();
    });
  },
);

test('a day that isn’t one is dropped, and said', { tag: '@wide' }, async ({ reader }) => {
  await reader.open('date=2023-02-30');
  const said = (wordsOf('en')['link.dropped'] ?? '')
    .replace('{at}', 'date')
    .replace('{value}', '2023-02-30');
  await expect(reader.notices).toHaveText([said]);
  await reader.button('problem.dismiss').click();
  await expect(reader.page).not.toHaveURL(/[#&]date=/);
  await expect(reader.button('time.title')).toBeVisible();
});
