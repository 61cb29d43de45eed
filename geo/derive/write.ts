/** Writes the files of geo/: canonical, so that a second run changes nothing and a diff is the change. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dataset } from '../../src/core/model/types.ts';
import { sha256Of, type UnpackedPackage } from './packages.ts';

export const GEO = new URL('../', import.meta.url).pathname;

/** Writes `bytes` to geo/<path>. */
export function writeGeo(path: string, bytes: Uint8Array | string): void {
  const file = join(GEO, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Pretty JSON, keys as given: for records that people read and edit. */
export function writeRecord(path: string, record: unknown): void {
  writeGeo(path, `${JSON.stringify(record, null, 2)}\n`);
}

/** A list as JSON with one record a line. Order is the caller's: sort before. */
export function writeLines(path: string, records: readonly unknown[]): void {
  writeGeo(path, `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`);
}

/** GeoJSON with one feature a line. Order is the caller's: sort before. */
export function writeFeatures(path: string, features: readonly GeoJSON.Feature[]): void {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  writeGeo(path, `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`);
}

/** Compact JSON in one line: for TopoJSON, whose arcs no one reads. */
export function writeCompact(path: string, value: unknown): void {
  writeGeo(path, `${JSON.stringify(value)}\n`);
}

/** The files of an output of a data set: itself, or all of a folder, whose path ends in a slash. */
export const filesOf = (path: string): readonly string[] =>
  path.endsWith('/')
    ? readdirSync(join(GEO, path))
        .sort()
        .map((name) => path + name)
    : [path];

/** Of an output as it lies on disk; of a folder that of its list as `sha256sum` writes it, by name. */
export function outputSha256(path: string): string {
  const hashOf = (file: string) => sha256Of(readFileSync(join(GEO, file)));
  if (!path.endsWith('/')) return hashOf(path);
  const lines = filesOf(path).map((file) => `${hashOf(file)}  ${file.slice(path.length)}\n`);
  return sha256Of(lines.join(''));
}

/** Writes geo/datasets/<id>.json with the sha256 of each output as it now lies on disk. */
export function writeDataset(
  dataset: Omit<Dataset, 'outputs' | 'packages'>,
  packages: readonly UnpackedPackage[],
  outputs: readonly string[],
): void {
  const record: Dataset = {
    ...dataset,
    packages: packages.map(({ registry, name, version, sha256 }) => ({
      registry,
      name,
      version,
      sha256,
    })),
    outputs: [...outputs].sort().map((path) => ({
      path,
      sha256: outputSha256(path),
    })),
  };
  writeRecord(`datasets/${dataset.id}.json`, record);
}
