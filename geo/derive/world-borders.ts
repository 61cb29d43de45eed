/**
 * Every land border on Earth: geo/world/index.json, geo/world/lines/ and geo/layers/world-borders.topojson.
 * The borders of the region are those of borders.ts: listed here, drawn there.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiLineString } from 'geojson';
import { packed } from '../../src/core/data/packed.ts';
import { countriesOf } from './border-names.ts';
import { osmBorders } from './osm-borders.ts';
import { OSM } from './osm-credit.ts';
import { npmPackage } from './packages.ts';
import { simplifyLine } from './simplify.ts';
import { topologyOf, writeTopology } from './topology.ts';
import { outsideRegion } from './world.ts';
import { deriveCoarser } from './world-coarser.ts';
import { deriveDifferences } from './world-differences.ts';
import {
  indexRecord,
  linesIn,
  regionalLines,
  toTenth,
  type IndexRecord,
  type Line,
} from './world-files.ts';
import { landTest } from './world-land.ts';
import { worldLines, type WorldBorder } from './world-lines.ts';
import { deriveNames } from './world-names.ts';
import { derivePublished } from './world-published.ts';
import { deriveStatus } from './world-status.ts';
import { deriveTable } from './world-table.ts';
import { GEO, writeCompact, writeDataset, writeLines } from './write.ts';

/** After those of the region. */
const RANK = 3;
/** As the lines of the region have it, so that what they share stays shared: vertices move by 0.3 m at most. */
const STEPS_PER_DEGREE = 250_000;
/** Of the lines for the wide map and for clicks, in degrees of latitude. */
const COARSE_DEGREES = 0.015;

/** A border's segments: with the border's id where there is one, else numbered, the longest first. */
function featuresOf({ id, segments }: WorldBorder): readonly Line[] {
  return segments.map(({ positions, ends }, index) => ({
    type: 'Feature',
    properties: {
      id: segments.length === 1 ? id : `${id}-${index + 1}`,
      kind: 'border',
      border: id,
      countries: countriesOf(id),
      rank: RANK,
      ends,
    },
    geometry: { type: 'LineString', coordinates: positions.map((position) => [...position]) },
  }));
}

/** All lines of a border as one feature, thinned. */
function coarse(id: string, lines: readonly Line[]): Feature<MultiLineString> {
  return {
    type: 'Feature',
    properties: { id, kind: 'border', countries: countriesOf(id), border: id },
    geometry: {
      type: 'MultiLineString',
      coordinates: lines.map(({ geometry }) =>
        simplifyLine(geometry.coordinates, () => COARSE_DEGREES),
      ),
    },
  };
}

/** What of thinned borders lies outside the region, whose own layers draw the rest. */
export const outsideOf = (
  borders: readonly Feature<MultiLineString>[],
): readonly Feature<MultiLineString>[] =>
  borders.flatMap((border) => {
    const coordinates = border.geometry.coordinates.flatMap(outsideRegion);
    return coordinates.length === 0
      ? []
      : [{ ...border, geometry: { type: 'MultiLineString', coordinates } }];
  });

/** Writes the lines, the index and the coarse layer. */
function writeBorders(borders: readonly WorldBorder[]): readonly IndexRecord[] {
  const regional = regionalLines();
  const keys = new Set([...regional.keys()].map((id) => countriesOf(id).join('-')));
  rmSync(join(GEO, 'world/lines'), { recursive: true, force: true });
  const written = borders
    .filter(({ id }) => !keys.has(id))
    .map((border) => {
      const topology = topologyOf({ borders: featuresOf(border) }, STEPS_PER_DEGREE);
      writeCompact(`world/lines/${border.id}.json`, packed(topology));
      const healedMetres = toTenth(border.healedMetres);
      const lines = linesIn(topology);
      return {
        lines,
        record: indexRecord(border.id, lines, healedMetres > 0 ? { healedMetres } : {}),
      };
    });
  const all = [
    ...written,
    ...[...regional].map(([id, lines]) => ({
      lines,
      record: indexRecord(id, lines, { isRegional: true }),
    })),
  ].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
  const thinned = all.map(({ record, lines }) => coarse(record.id, lines));
  writeTopology(
    'layers/world-borders.topojson',
    { borders: thinned, outside: outsideOf(thinned) },
    1000,
  );
  const records = all.map(({ record }) => record);
  writeLines('world/index.json', records);
  return records;
}

/** Writes everything about the borders of the world, and its records. */
export function derive(): Promise<void> {
  const set = osmBorders('10m');
  const lands = npmPackage('@geo-maps/earth-lands-10m', '0.6.0');
  const borders = worldLines(set, landTest(lands));
  const records = writeBorders(borders);
  const healed = records.filter(({ healedMetres }) => healedMetres !== undefined);
  const kilometres = healed.reduce((sum, { healedMetres = 0 }) => sum + healedMetres, 0) / 1000;
  writeDataset(
    {
      id: 'world-borders',
      title: 'Land borders of the world from OpenStreetMap at 10 m',
      ...OSM,
      accuracyMetres: 10,
      script: 'geo/derive/world-borders.ts',
      notes: [
        'Country polygons of OpenStreetMap, simplified to 10 m by their publisher; 10 m is the simplification, not the accuracy of what was mapped. A border is the edges that the polygons of two territories both have; the borders of the region are those of the data set osm-10m.',
        `Where the two polygons differ, what lies between them was closed and one side’s line taken: of two lines the one with more vertices, of three at a tripoint the two that the longest goes round. That is so for ${healed.length} borders, ${Math.round(kilometres)} km in all (healedMetres); where the two countries map different lines, as along the Danube between Croatia and Serbia, taking one takes no side.`,
        'Cut at the shores of the sea as of December 2017, by pieces of at most 200 m, so that an end at a shore is right to about 100 m of that shore. Lakes and rivers count as land, the Caspian Sea as sea. Water up to 3 km wide that a border crosses between two lands counts as land; land under 300 m between two stretches of sea does not. The made island under the bridge between Bahrain and Saudi Arabia, and the Chafarinas Islands, whose shores are shared, are left out.',
        'Rounded to 0.000004°, as the lines of the region are: a vertex moves by 0.3 m at most, the length of a border by 0.0003 % in the median, by 0.004 % at most where it is over 100 km. The files of world/lines/ hold TopoJSON with its arcs as encoded polylines, in steps of that grid (src/core/data/packed.ts).',
        'Small enclaves may be absent from the polygons. Areas without a code in ISO 3166 (Akrotiri and Dhekelia, Guantánamo Bay, Northern Cyprus, Somaliland) have no borders here; Kosovo has the code xk. Hong Kong and Macao lie within China’s polygon, so that their lines are their own alone.',
        'Western Sahara and Crimea are in two polygons of the source each, and so is Kafia Kingi; they are counted to Western Sahara, to Ukraine (resolution 68/262 of the UN General Assembly) and to South Sudan (line of 1 January 1956). Boundaries shown do not imply endorsement.',
      ],
    },
    [set.source, lands],
    ['world/index.json', 'world/lines/', 'layers/world-borders.topojson'],
  );
  deriveNames();
  derivePublished();
  deriveStatus();
  deriveCoarser();
  deriveTable();
  deriveDifferences(new Map(borders.map(({ id, seaMetres }) => [id, seaMetres])));
  return Promise.resolve();
}

if (import.meta.filename === process.argv[1]) await derive();
