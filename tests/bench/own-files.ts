/** A reader's big file from its drop to the map, beside `JSON.parse` of it and beside a plain source of MapLibre. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fieldsOf } from './fields.ts';
import { ratioRow, type Row } from './row.ts';
import { NAMES_FUNCTIONS, type Site, WINDOW } from './site.ts';
import { median } from './timing.ts';

/** Big ones take long enough to be measured once. */
const FILES = [
  { megabytes: 1, rounds: 3 },
  { megabytes: 10, rounds: 3 },
  { megabytes: 50, rounds: 1 },
  { megabytes: 100, rounds: 1 },
] as const;
/** Of fewer the most is what any file takes. */
const LEAST_TO_BEAT = 10;
const ALONE_ROUNDS = 3;
/** All fields, with some ground around them. */
const BOUNDS: [number, number, number, number] = [42.9, 35.9, 50.1, 42.1];
/** What is kept of a file, and shown of it, comes after it is drawn. */
const SETTLE_MILLISECONDS = 1500;
/** The page itself says of each task that takes more than 50 ms. */
const NOTE_STALLS = `window.stalls = [];
new PerformanceObserver((list) => window.stalls.push(...list.getEntries().map(({ duration }) => duration)))
  .observe({ type: 'longtask' })`;

const LEAST_STALL = 50;

declare global {
  interface Window {
    stalls: number[];
    benchFile: File;
  }
}

interface Timed {
  readonly milliseconds: number;
  /** The longest task; shorter ones than 50 ms are not told of. */
  readonly stallMilliseconds: number;
}

export async function benchOwnFiles(site: Site): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'araxes-bench-'));
  try {
    const rows: Row[] = [];
    const path = join(folder, 'fields.geojson');
    // What any file takes: the panel, the way of the map there, its ground.
    writeFileSync(path, fieldsOf(1));
    const alone: number[] = [];
    for (let round = 0; round < ALONE_ROUNDS; round++)
      alone.push((await onPage(site, path)).milliseconds);
    for (const { megabytes, rounds } of FILES) {
      writeFileSync(path, fieldsOf(megabytes * 1_000_000));
      rows.push(...(await benchFile(site, path, megabytes, rounds, median(alone))));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchFile(
  site: Site,
  path: string,
  megabytes: number,
  times: number,
  aloneMilliseconds: number,
): Promise<Row[]> {
  const rounds: { readonly parse: number; readonly plain: Timed; readonly page: Timed }[] = [];
  for (let round = 0; round < times; round++) {
    const parse = await onBare(site, path, (page) =>
      page.evaluate(() => window.parseFile(window.benchFile)),
    );
    const plain = await onBare(site, path, (page) =>
      timed(page, () =>
        page.evaluate((bounds) => window.drawFile(window.benchFile, bounds), BOUNDS),
      ),
    );
    rounds.push({ parse, plain, page: await onPage(site, path) });
  }
  const of = (value: (one: (typeof rounds)[number]) => number) => median(rounds.map(value));
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  const [parse, plain, page] = [
    of((one) => one.parse),
    of((one) => one.plain.milliseconds),
    of((one) => one.page.milliseconds),
  ];
  const stalls = {
    plain: of((one) => one.plain.stallMilliseconds),
    page: of((one) => one.page.stallMilliseconds),
  };
  return [
    ratioRow(
      `A file of ${megabytes} MB drawn, to a plain source`,
      of((one) => one.page.milliseconds / one.plain.milliseconds),
      megabytes < LEAST_TO_BEAT ? 4 : 1,
      `${seconds(page)} to ${seconds(plain)}`,
    ),
    ratioRow(
      `The longest stall of the page, ${megabytes} MB, to a plain source’s`,
      of((one) => one.page.stallMilliseconds / one.plain.stallMilliseconds),
      megabytes < LEAST_TO_BEAT ? 4 : 0.5,
      `${stalls.page.toFixed(0)} to ${stalls.plain.toFixed(0)} ms`,
    ),
    ...(megabytes < LEAST_TO_BEAT
      ? []
      : [
          ratioRow(
            `A file of ${megabytes} MB drawn, beyond a field alone, to JSON.parse of it`,
            of((one) => (one.page.milliseconds - aloneMilliseconds) / one.parse),
            4,
            `${seconds(page)}, alone ${seconds(aloneMilliseconds)}, to ${seconds(parse)}`,
          ),
        ]),
  ];
}

async function onBare<T>(
  { browser, bareUrl }: Site,
  path: string,
  task: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(WINDOW);
  try {
    const page = await context.newPage();
    await page.addInitScript(NOTE_STALLS);
    await page.goto(`${bareUrl}file.html`);
    await page.waitForSelector('[data-drawn]', { state: 'attached' });
    await handFile(page, path);
    return await task(page);
  } finally {
    await context.close();
  }
}

async function onPage({ browser, pageUrl }: Site, path: string): Promise<Timed> {
  const context = await browser.newContext(WINDOW);
  try {
    const page = await context.newPage();
    await page.addInitScript(NOTE_STALLS);
    await page.addInitScript(NAMES_FUNCTIONS);
    await page.goto(`${pageUrl}?probe#lang=en`);
    await page.waitForSelector('[data-drawn]', { state: 'attached' });
    await page.waitForTimeout(SETTLE_MILLISECONDS);
    await handFile(page, path);
    return await timed(page, () => page.evaluate(dropFile));
  } finally {
    await context.close();
  }
}

/** As a hand would over the page; milliseconds until all of it in view is drawn, whatever else is still to come. */
async function dropFile(): Promise<number> {
  const map = window.araxesMap;
  if (!map) throw new Error('the page has no map to ask');
  const start = performance.now();
  const drawn = new Promise<void>((resolve) => {
    const look = () => {
      const sources = new Set(map.getLayersOrder().map((id) => map.getLayer(id)?.source ?? ''));
      const own = [...sources].filter((source) => source.startsWith('yours:'));
      if (own.length === 0 || !own.every((source) => map.isSourceLoaded(source))) return;
      map.off('render', look);
      resolve();
    };
    map.on('render', look);
  });
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(window.benchFile);
  document.body.dispatchEvent(
    new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
  );
  await drawn;
  return performance.now() - start;
}

/** Through an input of its own, so that the file lies on disk, as a reader's does. */
async function handFile(page: Page, path: string): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const made = document.createElement('input');
    made.type = 'file';
    return document.body.appendChild(made);
  });
  await input.setInputFiles(path);
  await page.evaluate((input) => {
    window.benchFile = input.files?.[0] as File;
    input.remove();
  }, input);
}

async function timed(page: Page, task: () => Promise<number>): Promise<Timed> {
  await page.evaluate(() => (window.stalls = []));
  const milliseconds = await task();
  await page.waitForTimeout(SETTLE_MILLISECONDS);
  const stalls = await page.evaluate(() => window.stalls);
  return { milliseconds, stallMilliseconds: Math.max(LEAST_STALL, ...stalls) };
}
