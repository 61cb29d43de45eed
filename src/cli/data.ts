/** The files of geo/ that measuring needs, read from disk beside this module, from whichever folder it is started. */
import { readFileSync } from 'node:fs';
import {
  BORDERS_FILE,
  COUNTRIES_FILE,
  emptyLibrary,
  FAR_BORDERS_FILE,
  type Library,
  PLACES_FILE,
} from '../core/library.ts';
import { readFile } from '../core/reading.ts';

const GEO = new URL('../../geo/', import.meta.url);
/** The finest first. */
export const DATASETS = ['osm-10m', 'osm-100m', 'osm-500m', 'ne-10m', 'ne-50m', 'ne-110m'] as const;
const [, ...COMPARED] = DATASETS;

const ADDRESSES: readonly string[] = [
  'borders.json',
  'published-lengths.json',
  'missions.json',
  BORDERS_FILE,
  FAR_BORDERS_FILE,
  PLACES_FILE,
  COUNTRIES_FILE,
  'layers/towns.geojson',
  'datasets/towns.json',
  ...DATASETS.map((id) => `datasets/${id}.json`),
  ...COMPARED.map((id) => `layers/compare-${id}.topojson#borders`),
];

/**
 * Everything that the commands measure with.
 * @throws Error for a file that is missing or broken.
 */
export function readLibrary(): Library {
  let library = emptyLibrary;
  for (const address of ADDRESSES) {
    const [path = address] = address.split('#');
    const json: unknown = JSON.parse(readFileSync(new URL(path, GEO), 'utf8'));
    const reading = readFile(library, address, json);
    const broken = reading.problems.find(({ severity }) => severity === 'error');
    if (broken) throw new Error(`geo/${path} is broken: ${broken.code} at ${broken.at}.`);
    library = reading.library;
  }
  return library;
}
