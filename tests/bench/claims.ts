/** How long checking the claims takes, and a day in time: what a reader waits for in a panel. */
import { checkClaim } from '../../src/core/claims/index.ts';
import { layerAt, stripOf } from '../../src/core/time/index.ts';
import { loadLibrary } from '../helpers/library.ts';
import type { Row } from './measure.ts';
import { millisecondsEach } from './timing.ts';

const REPEATS = 30;

export async function benchClaims(): Promise<Row[]> {
  await Promise.resolve();
  const { library } = loadLibrary();
  const { claims, events, layers } = library;
  const places = layers['places.geojson'];
  if (!places) throw new Error('geo/places.geojson was not read');

  const start = performance.now();
  for (const claim of claims) checkClaim(claim, library);
  const first = performance.now() - start;
  const slowest = claims.map((claim) => ({
    id: claim.id,
    ...millisecondsEach(() => checkClaim(claim, library), REPEATS),
  }));
  const worst = slowest.reduce((a, b) => (b.median > a.median ? b : a));
  const day = millisecondsEach((turn) => layerAt(places, library, `20${10 + (turn % 17)}-03-06`));
  const strip = millisecondsEach(() =>
    stripOf(events, { widthPixels: 900, markPixels: 13, tickPixels: 42 }),
  );
  return [
    row('All claims, the very first time', first, 500, `${claims.length} claims`),
    row('The slowest claim, median', worst.median, 100, worst.id),
    row('Places on a day, median', day.median, 16, `${places.features.length} places`),
    row('The strip of time, median', strip.median, 16, `${events.length} events`),
  ];
}

const row = (name: string, value: number, bar: number, note: string): Row => ({
  name,
  value,
  unit: 'ms',
  bar,
  better: 'lower',
  note,
});
