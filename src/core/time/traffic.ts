/** Who gets through a crossing: people, lorries, buses, each in a state of its own. */
import type { Dated } from './state.ts';
import type { FeatureProperties, Source, Traffic } from '../model/types.ts';

/** A passage as a record of its own, with the sources that speak of it. */
export interface Passage {
  readonly who: Traffic['who'];
  readonly record: Dated & { readonly status: string; readonly asOf: string };
  readonly sources: readonly Source[];
}

/** What is on record of each kind of traffic at a feature; none of what has no `traffic`. */
export function trafficOf(properties: FeatureProperties): readonly Passage[] {
  const all = properties.sources ?? [];
  const traffic = (properties['traffic'] ?? []) as readonly Traffic[];
  return traffic.map(({ who, status, asOf, history, sources: places }) => {
    const sources = places.flatMap((place) => all[place] ?? []);
    return { who, sources, record: { status, asOf, sources, ...(history && { history }) } };
  });
}
