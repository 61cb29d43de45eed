/**
 * `npm run geo`: derives every file of geo/ again; `npm run geo -- water records` those steps only.
 * A second run changes nothing.
 */
import { derive as deriveBorders } from './borders.ts';
import { derive as deriveGround } from './ground.ts';
import { derive as deriveCountries } from './countries.ts';
import { derive as deriveFormerLines } from './former-lines.ts';
import { derive as drawGraticule } from './graticule.ts';
import { derive as deriveProvinces } from './provinces.ts';
import { derive as recordHandKept } from './records.ts';
import { derive as deriveRelief } from './relief.ts';
import { derive as deriveRivers } from './rivers.ts';
import { derive as drawRoutes } from './routes.ts';
import { derive as deriveSeas } from './seas.ts';
import { derive as deriveTowns } from './towns.ts';
import { derive as deriveVillages } from './villages.ts';
import { derive as deriveWater } from './water.ts';
import { derive as deriveWorldBorders } from './world-borders.ts';
import { derive as deriveWorld } from './world.ts';

const STEPS = {
  borders: deriveBorders,
  countries: deriveCountries,
  ground: deriveGround,
  seas: deriveSeas,
  water: deriveWater,
  world: deriveWorld,
  'world-borders': deriveWorldBorders,
  rivers: deriveRivers,
  provinces: deriveProvinces,
  'former-lines': deriveFormerLines,
  relief: deriveRelief,
  towns: deriveTowns,
  villages: deriveVillages,
  routes: drawRoutes,
  graticule: drawGraticule,
  records: recordHandKept,
} as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`no step ${unknown.join(', ')}: wanted any of ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
for (const [name, derive] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`geo: ${name}`);
  await derive();
}
