/** Reading a big file, to its first tile, beside the engine's own `JSON.parse` of the same text. */
import { ImportStore } from '../../src/workers/store.ts';
import { ratioRow, type Row } from './row.ts';
import { median } from './timing.ts';

const TEXT_BYTES = 20_000_000;
const VERTICES = 60;
const ROUNDS = 5;
/** A tile in the middle of the features. */
const TILE = [6, 40, 24] as const;

/** Polygons all over the region, about as dense as outlines of fields. */
function polygons(): string {
  const features: string[] = [];
  let bytes = 0;
  for (let id = 0; bytes < TEXT_BYTES; id++) {
    const [east, north] = [43 + ((id * 0.618) % 1) * 7, 36 + ((id * 0.414) % 1) * 6];
    const ring = Array.from({ length: VERTICES + 1 }, (_, vertex) => {
      const turn = ((vertex % VERTICES) / VERTICES) * 2 * Math.PI;
      const radius = 0.04 + 0.01 * Math.sin(vertex % VERTICES);
      return [east + radius * Math.cos(turn), north + radius * Math.sin(turn)].map(rounded);
    });
    const text = JSON.stringify({
      type: 'Feature',
      properties: { id, name: `Field ${id}`, share: rounded((id * 0.732) % 1), kind: 'field' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
    bytes += text.length;
    features.push(text);
  }
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
}

const rounded = (value: number): number => Number(value.toFixed(6));

export async function benchImport(): Promise<Row[]> {
  const text = polygons();
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
