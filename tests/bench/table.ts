/** The table of all land borders with its plot, opened again, beside the same markup written into the page. */
import { ratioRow, type Row } from './row.ts';
import { NAMES_FUNCTIONS, type Site, WINDOW } from './site.ts';
import { median } from './timing.ts';

const ROUNDS = 5;

export async function benchTable({ browser, pageUrl }: Site): Promise<Row[]> {
  const context = await browser.newContext(WINDOW);
  const page = await context.newPage();
  await page.addInitScript(NAMES_FUNCTIONS);
  await page.goto(`${pageUrl}?probe#lang=en`);
  await page.waitForSelector('[data-drawn]', { state: 'attached' });
  const rounds = await page.evaluate(openTables, ROUNDS + 1);
  await context.close();
  // With the first its code and its files come.
  const later = rounds.slice(1);
  const of = (which: 'own' | 'bare') => median(later.map((round) => round[which]));
  return [
    ratioRow(
      'Table of all land borders with its plot, to its bare markup',
      median(later.map(({ own, bare }) => own / bare)),
      3,
      `${of('own').toFixed(0)} to ${of('bare').toFixed(0)} ms`,
    ),
  ];
}

/** Milliseconds until each is laid out and drawn. Runs in the page. */
async function openTables(count: number) {
  const drawn = () =>
    new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true });
      look();
    });
  const rows = () => document.querySelectorAll('dialog tbody tr').length;
  const rounds: { readonly own: number; readonly bare: number }[] = [];
  for (let round = 0; round < count; round++) {
    const start = performance.now();
    location.hash = 'lang=en&page=borders';
    await until(() => rows() > 300);
    await drawn();
    const own = performance.now() - start;
    const dialog = document.querySelector('dialog:has(tbody)');
    const markup = [...(dialog?.querySelectorAll('figure, table') ?? [])]
      .map((part) => part.outerHTML)
      .join('');
    location.hash = 'lang=en';
    await until(() => rows() === 0);
    await drawn();
    const host = document.createElement('div');
    host.style.cssText = 'position: absolute; inset: 0; overflow: auto; z-index: 99';
    const between = performance.now();
    host.innerHTML = markup;
    document.body.append(host);
    await drawn();
    rounds.push({ own, bare: performance.now() - between });
    host.remove();
    await drawn();
  }
  return rounds;
}
