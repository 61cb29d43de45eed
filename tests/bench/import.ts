/** Reading a big file, to its first tile, beside the engine's own `JSON.parse` of the same text. */
import { ImportStore } from '../../src/workers/store.ts';
import { fieldsOf } from './fields.ts';
import { ratioRow, type Row } from './row.ts';
import { median } from './timing.ts';

const TEXT_BYTES = 20_000_000;
const ROUNDS = 5;
/** A tile in the middle of the features. */
const TILE = [6, 40, 24] as const;

export async function benchImport(): Promise<Row[]> {
  const text = fieldsOf(TEXT_BYTES);
  const bytes = new TextEncoder().encode(text);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const parsed = JSON.parse(text) as { features: unknown[] };
    const between = performance.now();
    const store = await ImportStore.open(bytes, 'fields.geojson');
    if (!store.tile(...TILE)) throw new Error('The tile is empty.');
    const end = performance.now();
    if (store.summary.count !== parsed.features.length) throw new Error('A feature was lost.');
    ratios.push((end - between) / (between - start));
  }
  const note = `${Math.round(bytes.length / 1e6)} MB of polygons`;
  return [ratioRow('A big file to its first tile, to JSON.parse', median(ratios), 4, note)];
}
