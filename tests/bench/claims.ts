/** What checking the claims takes, and a day in time: what a reader waits for in a panel. */
import { checkClaim } from '../../src/core/claims/index.ts';
import { layerAt, stripOf } from '../../src/core/time/index.ts';
import { loadLibrary } from '../helpers/library.ts';
import { ratioRow, type Row } from './row.ts';
import { allLengths, firstRatioOf, ratioOf } from './timing.ts';

export function benchClaims(): Row[] {
  const { library } = loadLibrary();
  const { claims, events, layers } = library;
  const places = layers['places.geojson'];
  if (!places) throw new Error('geo/places.geojson was not read');

  const first = firstRatioOf(() => claims.map((claim) => checkClaim(claim, library)));
  const slowest = claims
    .map((claim) => ({
      id: claim.id,
      ratio: ratioOf(() => checkClaim(claim, library), allLengths, 7),
    }))
    .reduce((a, b) => (b.ratio > a.ratio ? b : a));
  const day = ratioOf(
    (turn) => layerAt(places, library, `20${10 + (turn % 17)}-03-06`),
    allLengths,
  );
  const strip = ratioOf(
    () => stripOf(events, { widthPixels: 900, markPixels: 13, tickPixels: 42 }),
    allLengths,
  );
  return [
    ratioRow('All claims, the very first time, to L', first, 600, `${claims.length} claims`),
    ratioRow('The slowest claim, to L', slowest.ratio, 20, slowest.id),
    ratioRow('Places on a day, to L', day, 1, `${places.features.length} places`),
    ratioRow('The strip of time, to L', strip, 3, `${events.length} events`),
  ];
}
