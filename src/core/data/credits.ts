/** The credit line of the map: each attribution once, in the order of the layers that are drawn. */
import type { Manifest } from '../model/types.ts';

/**
 * `on`: ids of the layers that are drawn. `attributions`: how each data set is credited, by its id; one without is
 * left out.
 */
export function creditLine(
  manifest: Manifest,
  on: readonly string[],
  attributions: Readonly<Record<string, string>>,
): string {
  const ids = manifest.layers
    .filter((layer) => on.includes(layer.id))
    .flatMap((layer) => layer.datasets);
  const texts = ids.flatMap((id) => attributions[id] ?? []).filter((text) => text !== '');
  return [...new Set(texts)].join(' · ');
}
