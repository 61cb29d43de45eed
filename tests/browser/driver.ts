/**
 * What a reader does, by the names that the page gives its controls. Each test ends with: nothing
 * thrown, nothing logged as an error, no request elsewhere, none that failed, no notice unasked for.
 */
import { readFileSync } from 'node:fs';
import { expect, type JSHandle, type Locator, type Page, test as base } from '@playwright/test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Manifest, Names, Position } from '../../src/core/model/types.ts';

export { expect };

export const LANGUAGES = ['en', 'az', 'fa', 'hy', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

declare global {
  interface Window {
    /** The map itself, only where the address has `?probe`. */
    araxesMap?: MapLibreMap;
  }
}

/** A file of the project, read as JSON. */
export const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

export const manifest = readJson('geo/manifest.json') as Manifest;
const borders = readJson('geo/borders.json') as { id: string; names: Names }[];

export function layerName(id: string, language: Language = 'en'): string {
  const name = manifest.layers.find((layer) => layer.id === id)?.names[language];
  if (name === undefined) throw new Error(`geo/manifest.json names no layer "${id}"`);
  return name;
}

export function borderName(id: string, language: Language = 'en'): string {
  const name = borders.find((border) => border.id === id)?.names[language];
  if (name === undefined) throw new Error(`geo/borders.json names no border "${id}"`);
  return name;
}

/** The words of the interface in a language, by key. */
export const wordsOf = (language: Language) =>
  readJson(`src/messages/${language}.json`) as Readonly<Record<string, string>>;

type Properties = Readonly<Record<string, unknown>>;
type Fault = 'notice' | 'failure' | 'log';

/** Quick taps that are nearer than this are one double tap to MapLibre. */
const DOUBLE_TAP_PIXELS = 40;

export class Reader {
  readonly page: Page;
  readonly isPhone: boolean;
  readonly search: Locator;
  readonly options: Locator;
  readonly details: Locator;
  readonly heading: Locator;
  readonly notices: Locator;
  readonly canvas: Locator;
  private readonly faults: { readonly kind: Fault; readonly text: string }[] = [];
  private readonly expected: { readonly kind: Fault; readonly pattern: RegExp }[] = [];
  private words = wordsOf('en');
  private lastTap: readonly [number, number] = [-Infinity, -Infinity];

  constructor(page: Page, origin: string, isPhone: boolean) {
    this.page = page;
    this.isPhone = isPhone;
    this.search = page.locator('#search');
    this.options = page.locator('#search-results').getByRole('option');
    this.details = page.locator('.details');
    this.heading = this.details.getByRole('heading', { level: 2 });
    this.notices = page.getByRole('status').getByRole('listitem');
    this.canvas = page.locator('.maplibregl-canvas');
    this.watch(origin);
  }

  /** The word that the page has for `key`, in the language that it was opened in. */
  t(key: string, params: Readonly<Record<string, string>> = {}): string {
    const word = this.words[key];
    if (word === undefined) throw new Error(`src/messages has no word "${key}"`);
    return word.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
  }

  button = (key: string): Locator =>
    this.page.getByRole('button', { name: this.t(key), exact: true });

  get sheetHandle(): Locator {
    return this.button('sheet.handle');
  }

  /** Says that the test makes this happen on purpose. */
  expects(kind: Fault, pattern: RegExp): void {
    this.expected.push({ kind, pattern });
  }

  /** Opens a link: only what stands behind `#`. */
  async open(hash = ''): Promise<void> {
    const language = /(?:^|&)lang=(az|fa|hy|ru)\b/.exec(hash)?.[1] as Language | undefined;
    this.words = wordsOf(language ?? 'en');
    await this.page.goto(`./?probe${hash && `#${hash}`}`);
  }

  async openMap(hash = ''): Promise<void> {
    await this.open(hash);
    await this.waitForMap();
  }

  async waitForMap(): Promise<void> {
    await this.page.locator('[data-drawn]').waitFor({ state: 'attached', timeout: 40_000 });
    await this.settled();
  }

  /**
   * Goes on to a part of the map, by a link within the page that is open already; opens it if none
   * is. Says what the link says and no more: nothing is chosen, the sheet is down.
   */
  async goTo(hash: string): Promise<void> {
    if (!this.page.url().startsWith('http')) return this.openMap(hash);
    await this.open(hash);
    await this.lowerSheet();
    const { zoom, longitude, latitude } = this.camera();
    const map = await this.map();
    const offCentre = () =>
      map.evaluate(
        (map, { zoom, longitude, latitude }) => {
          const { x, y } = map.project([longitude, latitude]);
          const { clientWidth, clientHeight } = map.getContainer();
          const pixels = Math.hypot(x - clientWidth / 2, y - clientHeight / 2);
          return Math.round(pixels) + Math.abs(map.getZoom() - zoom);
        },
        { zoom, longitude, latitude },
      );
    await expect.poll(offCentre, `the map goes to ${hash}`).toBeLessThan(0.01);
    await this.settled();
  }

  /** Until the map has drawn all that it was told. */
  async settled(): Promise<void> {
    const map = await this.map();
    await map.evaluate((map) => {
      const idle = new Promise((resolve) => map.once('idle', resolve));
      map.triggerRepaint();
      return idle.then(() => undefined);
    });
  }

  /** The map itself, for questions that only it can answer: `(await reader.map()).evaluate(...)`. */
  async map(): Promise<JSHandle<MapLibreMap>> {
    return this.page.evaluateHandle(() => {
      if (!window.araxesMap) throw new Error('the page has no map to ask');
      return window.araxesMap;
    });
  }

  /** Ids of the layers of geo/manifest.json that the map draws. */
  async drawnLayers(): Promise<readonly string[]> {
    const map = await this.map();
    const ids = await map.evaluate((map) => map.getLayersOrder());
    return [...new Set(ids.map((id) => id.split(':')[0] ?? ''))];
  }

  /** What the map has of a source, in sight or not; `overlay` holds what it marks. */
  async featuresOf(source: string): Promise<readonly Properties[]> {
    const map = await this.map();
    return map.evaluate((map, source) => {
      const found = map.getStyle().sources[source];
      const data = found?.type === 'geojson' ? found.data : '';
      if (typeof data === 'string' || data.type !== 'FeatureCollection') return [];
      return data.features.map(({ properties }) => properties ?? {});
    }, source);
  }

  /** A click, or a tap of a finger on a phone. The map must show the place: open a link to it. */
  async clickMapAt(position: Position): Promise<void> {
    const at = await this.pixelOf(position);
    const isFree = await this.page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.matches('.maplibregl-canvas') ?? false,
      at,
    );
    if (!isFree) throw new Error(`something covers the map at ${position.join(', ')}`);
    if (!this.isPhone) return this.page.mouse.click(...at);
    const [x, y] = this.lastTap;
    if (Math.hypot(at[0] - x, at[1] - y) < DOUBLE_TAP_PIXELS) {
      throw new Error('a second tap at the same place of the window may zoom: move the view');
    }
    this.lastTap = at;
    await this.page.touchscreen.tap(...at);
  }

  /** Drags with the mouse from one position to another. */
  async dragMap(from: Position, to: Position): Promise<void> {
    const [start, end] = [await this.pixelOf(from), await this.pixelOf(to)];
    await this.page.mouse.move(...start);
    await this.page.mouse.down();
    await this.page.mouse.move(...end, { steps: 6 });
    await this.page.mouse.up();
  }

  /** The camera that the link tells. */
  private camera(): { zoom: number; longitude: number; latitude: number } {
    const camera = /[#&]map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(this.page.url());
    if (!camera) throw new Error(`the link has no map= in it: ${this.page.url()}`);
    const [zoom, latitude, longitude] = camera.slice(1).map(Number) as [number, number, number];
    return { zoom, longitude, latitude };
  }

  /** Where a position is in the window: as the map has it, which the link follows a moment later. */
  async pixelOf([longitude = 0, latitude = 0]: Position): Promise<[number, number]> {
    const map = await this.map();
    return map.evaluate(
      (map, position) => {
        const { x, y } = map.project(position);
        const { left, top } = map.getContainer().getBoundingClientRect();
        return [left + x, top + y];
      },
      [longitude, latitude] as [number, number],
    );
  }

  /** Clicks there, and answers "Which one?" with `name` if the page asks. */
  async choose(position: Position, name: string): Promise<void> {
    await this.clickMapAt(position);
    await this.heading.waitFor();
    if ((await this.heading.textContent()) === this.t('choices.title')) {
      await this.details.getByRole('button', { name }).first().click();
    }
    await expect(this.heading).toHaveText(name);
  }

  async searchFor(text: string): Promise<void> {
    await this.search.fill(text);
    await expect(this.options.first()).toBeVisible();
  }

  /** Opens a tab of the left column; on a phone by raising the sheet. */
  async openPanel(panel: 'story' | 'claims' | 'layers' | 'places'): Promise<void> {
    await this.raiseSheet();
    await this.page.getByRole('tab', { name: this.t(`tab.${panel}`) }).click();
  }

  async raiseSheet(): Promise<void> {
    if (!this.isPhone || (await this.sheetHandle.getAttribute('aria-expanded')) === 'true') return;
    await this.sheetHandle.tap();
    await expect(this.sheetHandle).toHaveAttribute('aria-expanded', 'true');
  }

  /** Back to where the map is seen. */
  async lowerSheet(): Promise<void> {
    if (!this.isPhone) return;
    await this.sheetHandle.focus();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('ArrowDown');
    await expect(this.sheetHandle).toHaveAttribute('aria-expanded', 'false');
  }

  layer(id: string, language: Language = 'en'): Locator {
    return this.page.getByRole('checkbox', { name: layerName(id, language), exact: true });
  }

  /** The row of a table in Details that has this text in it. */
  row(text: string | RegExp): Locator {
    return this.details.getByRole('row').filter({ hasText: text });
  }

  async closeDetails(): Promise<void> {
    await this.details.getByRole('button', { name: this.t('details.close') }).click();
    await expect(this.details).toBeHidden();
  }

  /** What every test ends with. */
  async mustBeClean(): Promise<void> {
    const notices = await this.notices.allTextContents();
    const faults = [
      ...this.faults,
      ...notices.map((text) => ({ kind: 'notice' as const, text: text.trim() })),
    ];
    const isExpected = ({ kind, text }: (typeof faults)[number]) =>
      this.expected.some((one) => one.kind === kind && one.pattern.test(text));
    expect(
      faults.filter((fault) => !isExpected(fault)).map(({ kind, text }) => `${kind}: ${text}`),
      'the page should end without errors, requests elsewhere, failed requests and notices',
    ).toEqual([]);
  }

  private watch(origin: string): void {
    const add = (kind: Fault, text: string) => this.faults.push({ kind, text });
    const { page } = this;
    page.on('pageerror', (error) => add('log', `thrown: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') add('log', message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'data:' && url.origin !== origin)
        add('failure', `elsewhere: ${url.href}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // What the page itself no longer wants, as when it is left.
      if (reason !== 'net::ERR_ABORTED') add('failure', `${reason} ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) add('failure', `${response.status()} ${response.url()}`);
    });
  }
}

export const test = base.extend<{ reader: Reader }>({
  reader: async ({ page, baseURL, isMobile }, use) => {
    const reader = new Reader(page, new URL(baseURL ?? '').origin, isMobile);
    await use(reader);
    await reader.mustBeClean();
  },
});
