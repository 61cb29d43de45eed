/** Rules of data sets: what each says that it made is there, as it was recorded, and nothing is there without one. */
import type { Problem } from '../../model/types.ts';
import { isRecord, isString, problem } from '../../model/shape.ts';

/**
 * `hashes`: the SHA-256 of every file below geo/, in hexadecimal, by path; of a folder of many, whose path
 * ends with a slash, that of its list as `sha256sum` writes it.
 */
export function checkOutputs(
  files: ReadonlyMap<string, unknown>,
  hashes: ReadonlyMap<string, string>,
): readonly Problem[] {
  const outputs = allOutputs(files);
  const recorded = new Set(outputs.map(({ path }) => path));
  const folders = foldersIn(files);
  return [
    ...outputs.flatMap(({ path, sha256, at }) => {
      if (!hashes.has(path)) return [problem('data.unknownReference', at, path)];
      return hashes.get(path) === sha256 ? [] : [problem('data.badHash', at, path)];
    }),
    ...[...hashes.keys()]
      .filter((path) => path !== 'manifest.json' && !path.startsWith('datasets/'))
      .filter((path) => !recorded.has(path) && !folders.some((one) => path.startsWith(one)))
      .map((path) => problem('data.noDataset', `geo/${path}`, path)),
  ];
}

/** Folders that a data set answers for as a whole. */
export const foldersIn = (files: ReadonlyMap<string, unknown>): readonly string[] =>
  allOutputs(files).flatMap(({ path }) => (path.endsWith('/') ? [path] : []));

const allOutputs = (files: ReadonlyMap<string, unknown>) =>
  [...files]
    .filter(([path]) => path.startsWith('datasets/'))
    .flatMap(([path, json]) =>
      outputsIn(json).map((output) => ({ ...output, at: `geo/${path} [${output.path}]` })),
    );

const outputsIn = (json: unknown): readonly { readonly path: string; readonly sha256: unknown }[] =>
  (isRecord(json) && Array.isArray(json['outputs']) ? (json['outputs'] as unknown[]) : []).flatMap(
    (output) =>
      isRecord(output) && isString(output['path'])
        ? [{ path: output['path'], sha256: output['sha256'] }]
        : [],
  );
