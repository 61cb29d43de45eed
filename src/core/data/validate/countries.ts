/** Rules of countries: each is on the map or has an ISO code, and a mission is in the city of its host. */
import { COUNTRIES_FILE, type Library, thingOf } from '../../model/library.ts';
import type { Measure, Problem } from '../../model/types.ts';
import { brief, problem } from '../../model/shape.ts';

/** Countries are those of the map, or by their ISO code, each once and in alphabetical order. */
export function checkCountries(library: Library): readonly Problem[] {
  const drawn = new Set(
    library.layers[COUNTRIES_FILE]?.features.map(({ properties }) => properties.id),
  );
  const isKnown = (code: string) => drawn.has(code) || isAssigned(code);
  const faults = (at: string, countries: readonly string[]) => [
    ...countries
      .filter((code) => !isKnown(code))
      .map((code) => problem('data.unknownReference', at, code)),
    ...(countries.every((code, index) => index === 0 || (countries[index - 1] ?? '') < code)
      ? []
      : [problem('data.badValue', at, `countries: ${countries.join(', ')}`)]),
  ];
  return [
    ...Object.entries(library.layers).flatMap(([address, { features }]) =>
      features.flatMap(({ properties: { id, countries = [] } }) =>
        faults(`geo/${address} [${id}]`, countries),
      ),
    ),
    ...library.events.flatMap(({ id, countries }) => [
      ...(countries.length === 0
        ? [problem('data.badValue', `geo/events.json [${id}]`, 'countries: []')]
        : []),
      ...faults(`geo/events.json [${id}]`, countries),
    ]),
    ...library.borders.flatMap(({ id, countries }) =>
      faults(`geo/borders.json [${id}]`, countries),
    ),
    ...library.claims.flatMap(({ id, measure }) =>
      countriesOf(measure).flatMap((code) => faults(`geo/claims/${id}.json`, [code])),
    ),
    ...Object.entries(library.layers).flatMap(([address, { features }]) =>
      features
        .filter(({ properties }) => ['country', 'far-country'].includes(properties.kind))
        .filter(({ properties }) => !isAssigned(properties.id))
        .map(({ properties: { id } }) =>
          problem('data.unknownReference', `geo/${address} [${id}]`, id),
        ),
    ),
    ...library.missions.flatMap(({ id, sender, host, city }) => {
      const at = `geo/missions.json [${id}]`;
      const { countries = [host] } = thingOf(library, 'place', city ?? '')?.properties ?? {};
      const own = [
        ...(sender === host ? [problem('data.badValue', at, `host: ${host}`)] : []),
        ...(countries.includes(host) ? [] : [problem('data.badValue', at, `city: ${brief(city)}`)]),
      ];
      return [...own, ...[sender, host].flatMap((code) => faults(at, [code]))];
    }),
  ];
}

/** Countries by their codes; of things that are measured the references speak. */
const countriesOf = (measure: Measure): readonly string[] => [
  ...('countries' in measure ? measure.countries : []),
  ...('pairs' in measure ? measure.pairs.flat() : []),
  ...('sender' in measure ? [measure.sender, measure.host] : []),
];

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Known to the alphabet of codes, but no country. */
const NO_COUNTRIES = ['eu', 'ez', 'un', 'xa', 'xb', 'zz'];

const isAssigned = (code: string): boolean =>
  !NO_COUNTRIES.includes(code) &&
  REGIONS.of(code.toUpperCase()) !== undefined &&
  new Intl.Locale('und', { region: code.toUpperCase() }).region === code.toUpperCase();
