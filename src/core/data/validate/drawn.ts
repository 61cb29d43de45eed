/** The manifest against what is in the files: every layer draws something, and what it names one by one is there. */
import type { Library } from '../../model/library.ts';
import { matches } from '../../model/matches.ts';
import type { Problem } from '../../model/types.ts';
import { readManifest } from './read-manifest.ts';
import { brief, problem } from '../../model/shape.ts';

/**
 * `manifest`: whatever its file holds; layers that can't be read are passed over. A problem for each `where` that
 * draws nothing and each thing that is named and isn't there.
 */
export const checkDrawn = (library: Library, manifest: unknown): readonly Problem[] =>
  readManifest(manifest).layers.flatMap((layer) => {
    const features = library.layers[layer.data]?.features ?? [];
    // What can't be read or is empty has been named; what wants a property has it from other files.
    if (features.length === 0 || layer.has !== undefined) return [];
    const at = `geo/manifest.json [${layer.id}]`;
    const drawn = features.filter(({ properties }) => matches(layer, properties));
    if (drawn.length === 0) return [problem('data.badValue', at, `where: ${brief(layer.where)}`)];
    const kinds = new Set(drawn.map(({ properties }) => properties.kind));
    const ids = new Set(drawn.map(({ properties }) => properties.id));
    const { beside, callout } = layer.style;
    const lines = [beside, callout?.at].flatMap((byId) => Object.keys(byId ?? {}));
    return [
      ...(layer.things ?? [])
        .filter((kind) => !kinds.has(kind))
        .map((kind) => problem('data.badValue', at, `things: ${brief(kind)}`)),
      ...[...lines, ...Object.keys(callout?.names ?? {})]
        .filter((id) => !ids.has(id))
        .map((id) => problem('data.unknownReference', at, id)),
    ];
  });
