/** Rules of data sets: what each says that it made is there, as it was recorded, and nothing is there without one. */
import type { Problem } from '../../model/types.ts';
import { isRecord, isString, problem } from './shape.ts';

/** `hashes`: the SHA-256 of every file below geo/, in hexadecimal, by path. */
export function checkOutputs(
  files: ReadonlyMap<string, unknown>,
  hashes: ReadonlyMap<string, string>,
): readonly Problem[] {
  const outputs = [...files]
    .filter(([path]) => path.startsWith('datasets/'))
    .flatMap(([path, json]) =>
      outputsIn(json).map((output) => ({ ...output, at: `geo/${path} [${output.path}]` })),
    );
  const recorded = new Set(outputs.map(({ path }) => path));
  return [
    ...outputs.flatMap(({ path, sha256, at }) => {
      if (!hashes.has(path)) return [problem('data.unknownReference', at, path)];
      return hashes.get(path) === sha256 ? [] : [problem('data.badHash', at, path)];
    }),
    ...[...hashes.keys()]
      .filter((path) => path !== 'manifest.json' && !path.startsWith('datasets/'))
      .filter((path) => !recorded.has(path))
      .map((path) => problem('data.noDataset', `geo/${path}`, path)),
  ];
}

const outputsIn = (json: unknown): readonly { readonly path: string; readonly sha256: unknown }[] =>
  (isRecord(json) && Array.isArray(json['outputs']) ? (json['outputs'] as unknown[]) : []).flatMap(
    (output) =>
      isRecord(output) && isString(output['path'])
        ? [{ path: output['path'], sha256: output['sha256'] }]
        : [],
  );
