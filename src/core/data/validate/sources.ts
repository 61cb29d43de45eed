/** Rules of sources: whoever says that there is one names it, and what is others' is credited. */
import type { Library } from '../../model/library.ts';
import type { FeatureProperties, Problem, Source } from '../../model/types.ts';
import { brief, problem } from '../../model/shape.ts';

/** Kept by hand: each thing has its own sources. */
const SOURCED = ['place', 'crossing', 'dam', 'tripoint', 'route', 'former-line'];
const isCommon = (properties: FeatureProperties) =>
  !SOURCED.includes(properties.kind) || properties['coordinateSource'] === 'common-knowledge';

/**
 * A problem for each record whose `basis` and sources don't fit each other, and for each thing that needs a source
 * and has none.
 */
export function checkSources(library: Library): readonly Problem[] {
  const fault = (at: string) => problem('data.badValue', at, 'sources: []');
  const sourced = (at: string, basis: string, sources: readonly Source[]) => [
    ...(basis === 'search' && sources.length === 0 ? [fault(at)] : []),
    ...(basis === 'background' && sources.length > 0
      ? [problem('data.badValue', at, `basis: ${brief(basis)}`)]
      : []),
  ];
  return [
    ...library.missions.flatMap(({ id, basis, sources }) =>
      sourced(`geo/missions.json [${id}]`, basis, sources),
    ),
    ...library.events.flatMap(({ id, basis, sources }) =>
      sourced(`geo/events.json [${id}]`, basis, sources),
    ),
    ...library.published.flatMap(({ border, authority, basis, sources }) =>
      sourced(`geo/published-lengths.json [${border}, ${authority}]`, basis, sources),
    ),
    ...library.claims
      .filter(({ sources }) => sources.length === 0)
      .map(({ id }) => fault(`geo/claims/${id}.json`)),
    ...library.chapters
      .filter(({ sources }) => sources.length === 0)
      .map(({ id }) => fault(`geo/story/${id}.json`)),
    ...Object.entries(library.layers).flatMap(([address, { features }]) =>
      features
        .filter(({ properties }) => !isCommon(properties) && !properties.sources?.length)
        .map(({ properties: { id } }) => fault(`geo/${address} [${id}]`)),
    ),
    // What is made of others' packages credits them.
    ...Object.values(library.datasets)
      .filter(({ attribution, packages }) => attribution.trim() === '' && packages.length > 0)
      .map(({ id, attribution }) =>
        problem('data.badValue', `geo/datasets/${id}.json`, `attribution: ${brief(attribution)}`),
      ),
  ];
}
