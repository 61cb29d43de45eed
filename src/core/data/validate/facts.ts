/** Rules of single facts: sources, countries, lengths, order. What is only read doesn't need them. */
import { COUNTRIES_FILE, type Library, linesOf } from '../../model/library.ts';
import { lengthMetres } from '../../measure/index.ts';
import type { Claim, Problem, PublishedLength, Source } from '../../model/types.ts';
import { brief, problem } from './shape.ts';

const METRES_PER_KILOMETRE = 1000;
/** A border has no single length, but no two rulers make so much of a difference. */
const MOST_TIMES = 2.5;

export const checkFacts = (library: Library): readonly Problem[] => [
  ...countryFaults(library),
  ...sourceFaults(library),
  ...library.published.flatMap((one) => lengthFaults(library, one)),
  ...library.borders.flatMap(({ id, countries, segments }) => {
    const at = `geo/borders.json [${id}]`;
    const isOwn = [...countries].sort().join() === id.split('-').sort().join();
    const ids = segments.map((one) => one.id);
    return [
      ...(isOwn ? [] : [problem('data.badValue', at, `countries: ${countries.join(', ')}`)]),
      ...repeated(ids).map((one) => problem('data.twice', at, one)),
    ];
  }),
  ...library.claims.flatMap(claimFaults),
  ...chapterFaults(library),
];

/** Countries are those of the map, or by their ISO code, each once and in alphabetical order. */
function countryFaults(library: Library): readonly Problem[] {
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
    ...library.missions.flatMap(({ id, sender, host }) => {
      const at = `geo/missions.json [${id}]`;
      const own = sender === host ? [problem('data.badValue', at, `host: ${host}`)] : [];
      return [...own, ...[sender, host].flatMap((code) => faults(at, [code]))];
    }),
  ];
}

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Known to the alphabet of codes, but no country. */
const NO_COUNTRIES = ['eu', 'ez', 'un', 'xa', 'xb', 'zz'];

const isAssigned = (code: string): boolean =>
  !NO_COUNTRIES.includes(code) &&
  REGIONS.of(code.toUpperCase()) !== undefined &&
  new Intl.Locale('und', { region: code.toUpperCase() }).region === code.toUpperCase();

/** Whoever says that there is a source must name it, and the other way round. */
function sourceFaults(library: Library): readonly Problem[] {
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
  ];
}

/** A published length against the measured one, and its parts against the whole. */
function lengthFaults(library: Library, published: PublishedLength): readonly Problem[] {
  const { border, authority, lengthKilometres, parts, years } = published;
  const at = `geo/published-lengths.json [${border}, ${authority}]`;
  const kilometres = lengthOf(library, border) / METRES_PER_KILOMETRE;
  const isFar = (value: number, measured: number) =>
    measured > 0 && (value > measured * MOST_TIMES || value < measured / MOST_TIMES);
  const segments = library.borders.find(({ id }) => id === border)?.segments ?? [];
  const sum = Object.values(parts ?? {}).reduce((a, b) => a + b, 0);
  const [first, last = first] = years.match(/\d{4}/g) ?? [];
  return [
    ...(isFar(lengthKilometres, kilometres)
      ? [problem('data.badValue', at, `lengthKilometres: ${brief(lengthKilometres)}`)]
      : []),
    ...(parts === undefined || Math.abs(sum - lengthKilometres) <= 1
      ? []
      : [problem('data.badValue', at, `parts: ${brief(sum)}`)]),
    ...Object.keys(parts ?? {})
      .filter((part) => !segments.some(({ id }) => id === part))
      .map((part) => problem('data.unknownReference', at, part)),
    ...(first !== undefined && last !== undefined && first > last
      ? [problem('data.badValue', at, `years: ${brief(years)}`)]
      : []),
  ];
}

const lengthOf = (library: Library, border: string): number =>
  linesOf(library, border)
    .map(({ geometry }) =>
      geometry.type === 'LineString' ? lengthMetres(geometry.coordinates) : 0,
    )
    .reduce((sum, metres) => sum + metres, 0);

function claimFaults({ id, stated, measure, said }: Claim): readonly Problem[] {
  const at = `geo/claims/${id}.json`;
  const wrong = (field: string, value: unknown) =>
    problem('data.badValue', at, `${field}: ${brief(value)}`);
  const problems: Problem[] = [];
  if (said['en'] === undefined) problems.push(wrong('said', said));
  if (stated && 'value' in stated) {
    if (stated.value <= 0) problems.push(wrong('stated', stated.value));
    if (stated.tolerance < 0 || stated.tolerance >= stated.value)
      problems.push(wrong('tolerance', stated.tolerance));
  }
  if (measure.kind === 'range') {
    for (const { least, most } of measure.estimates)
      if (least <= 0 || least > most) problems.push(wrong('estimates', least));
  }
  return problems;
}

function chapterFaults({ chapters }: Library): readonly Problem[] {
  const twice = repeated(chapters.map(({ order }) => String(order)));
  return chapters.flatMap(({ id, order, body }) => {
    const at = `geo/story/${id}.json`;
    const isPlace = Number.isInteger(order) && order > 0 && order <= chapters.length;
    return [
      ...(isPlace && !twice.includes(String(order))
        ? []
        : [problem('data.badValue', at, `order: ${brief(order)}`)]),
      ...(body.some((block) => 'text' in block) ? [] : [problem('data.badValue', at, 'body: []')]),
    ];
  });
}

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
