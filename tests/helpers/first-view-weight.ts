/** What the first view asks for, and what each file weighs as a host sends it: for the test and the bench. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

export const CODE_BUDGET_BYTES = 430_000;
export const DATA_BUDGET_BYTES = 550_000;

export interface Part {
  /** Below the page's address; '' is the page itself. */
  readonly path: string;
  readonly bytes: number;
  /** JavaScript and CSS. The page's HTML is a picture and words, which are data. */
  readonly isCode: boolean;
}

/** Compressed already, or weighed as it comes. */
const isPacked = (path: string) => /\.(webp|woff2|png|svg)$/.test(path);

/**
 * Every file that the page at `address` asks for until `open` resolves: whole files by brotli, of an
 * archive of tiles only the blocks that were asked for.
 */
export async function weighFirstView(
  page: Page,
  address: string,
  open: () => Promise<void>,
): Promise<readonly Part[]> {
  const asked = new Set<string>();
  const blocks = new Map<string, number>();
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.add(request.url().split('?')[0] ?? '');
  });
  page.on('response', (response) => {
    const url = response.url();
    const bytes = Number(response.headers()['content-length'] ?? 0);
    if (url.endsWith('.pmtiles')) blocks.set(url, (blocks.get(url) ?? 0) + bytes);
  });
  await open();
  return Promise.all(
    [...asked].map(async (url) => {
      const path = url.slice(address.length);
      const isCode = /\.(js|css)$/.test(path);
      const ofArchive = blocks.get(url);
      if (ofArchive !== undefined) return { path, bytes: ofArchive, isCode };
      const body = await (await page.request.get(url)).body();
      const bytes = isPacked(path) ? body.length : brotliCompressSync(body).length;
      return { path, bytes, isCode };
    }),
  );
}

export const bytesOf = (parts: readonly Part[], isCode: boolean): number =>
  parts.filter((part) => part.isCode === isCode).reduce((sum, { bytes }) => sum + bytes, 0);
