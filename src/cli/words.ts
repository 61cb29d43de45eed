/** Every English word that the command says, but for its help. */
import type { NoPoint } from '../core/find/gazetteer.ts';
import type { Check } from '../core/border/index.ts';
import type { FromHere } from '../core/around/from-here.ts';
import { METHOD, type Receipt, type ReceiptDataset } from '../core/receipt/index.ts';
import type { Slope } from '../core/world/types.ts';
import { nameIn } from '../core/words/text.ts';

const km = (metres: number, decimals = 1): string => `${(metres / 1000).toFixed(decimals)} km`;
const list = (items: readonly string[]): string => items.join(', ');
const optionNames = (names: readonly string[]): string => list(names.map((name) => `--${name}`));

/** Each one sentence: what came and what was wanted. */
export const wrongs = {
  command: (came: string | undefined, wanted: readonly string[]) =>
    `${came === undefined ? 'No command' : `“${came}”`} came; wanted one of ${list(wanted)}, or --help.`,
  option: (verb: string, came: string, wanted: readonly string[]) =>
    `Option “${came}” came, which ${verb} doesn't have; wanted one of ${optionNames(wanted)}.`,
  twice: (name: string) => `Option --${name} came twice; wanted it once.`,
  flagValue: (name: string, value: string) => `--${name} came with “${value}”; wanted no value.`,
  noValue: (name: string) => `--${name} came without a value; wanted one after it.`,
  count: (verb: string, came: number, wanted: string) =>
    `${verb} got ${came} ${came === 1 ? 'argument' : 'arguments'}; wanted ${wanted}.`,
  fewPoints: (came: number) =>
    `area got ${came} different points; wanted three or more different ones.`,
  point: ({ code, params: { text }, candidates }: NoPoint) => {
    const found = list(
      candidates.map(({ names, kind, id }) => `${nameIn(names ?? {}, 'en')} = ${kind}/${id}`),
    );
    if (code === 'gazetteer.ambiguous') {
      return `“${text}” may be ${found}; wanted one of these ids, or more of the name.`;
    }
    const wanted = 'wanted “latitude,longitude” in degrees such as 38.9,46.5, or a name';
    if (code === 'gazetteer.notPosition') return `“${text}” is no position; ${wanted}.`;
    const near = found === '' ? '' : ` (near it: ${found})`;
    return `“${text}” is no place that is known; ${wanted} of the gazetteer${near}.`;
  },
  border: (came: string, wanted: readonly string[]) =>
    `“${came}” is no border of the registry; wanted one of ${list(wanted)}, or a segment of one.`,
  noLandBorder: (one: string, other: string, neighbours: readonly string[]) =>
    `${one} and ${other} have no land border; wanted ${neighbours.length === 0 ? `two neighbours, and ${one} has none` : `${one} with one of its neighbours: ${list(neighbours)}`}.`,
  dataset: (came: string, wanted: readonly string[]) =>
    `“${came}” is no dataset of borders; wanted one of ${list(wanted)}.`,
  notInDataset: (border: string, dataset: string) =>
    `${border} is not in the dataset ${dataset}; wanted a dataset that has all of it.`,
  length: (came: string, what: string) =>
    `“${came}” came as the ${what}; wanted a number above 0 with its unit, such as 200m, 1.5km, 10mi or 12nmi.`,
  ruler: (came: string, least: number) => `“${came}” came as the ruler; wanted ${least} m or more.`,
  country: (came: string) =>
    `“${came}” is no country in two pieces within the registry of borders; wanted its code, such as az.`,
  claim: (came: string, wanted: readonly string[]) =>
    `“${came}” is no claim that is known; wanted one of ${list(wanted)}.`,
  folder: (came: string) =>
    `“${came}” came as the folder of the data; wanted one with claims in it, as geo has.`,
  verdict: (id: string, recorded: string, found: string) =>
    `${id}: “${recorded}” is on record, but “${found}” follows from the measurement; wanted the same.`,
  line: (number: number, came: string) =>
    `Line ${number} of standard input is “${came}”; wanted “lat1 lon1 lat2 lon2” in degrees, latitudes from -90 to 90, longitudes from -540 to 540.`,
  lines: (most: number) =>
    `Standard input has more than ${most} lines; wanted up to that many, nothing was written.`,
  stdinPoints: (came: string) =>
    `“${came}” came beside --stdin; wanted points either as arguments or on standard input.`,
};

export const labels = {
  method: 'Method',
  dataset: 'Dataset',
  licence: 'Licence',
  vertices: 'Vertices',
  date: 'Date',
  repeat: 'Again',
  total: 'together',
  length: 'Length',
  from: 'From',
  to: 'To',
  initial: 'Initial',
  final: 'Final',
  running: 'Total',
  published: 'Published lengths',
  distance: 'Distance',
  bearing: 'Bearing',
  nearest: 'Nearest point',
  what: 'To',
  area: 'Area',
  perimeter: 'Perimeter',
  midpoint: 'Midpoint',
  verdict: 'Verdict',
  measured: 'Measured',
  difference: 'Difference',
  reason: 'Why',
  nearestPublished: 'Printed',
  nearestDataset: 'Nearest data',
  slope: 'Slope',
  dimension: 'Dimension',
  rulers: 'Rulers',
  fit: 'Fit',
  border: 'Border',
  pieces: 'Pieces',
  percent: '%',
  disputed: 'Disputed',
  ruler: 'Ruler',
};

const SECTORS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
];

/** About so many metres: two digits that count. */
export function about(metres: number): string {
  const rounded = Number(metres.toPrecision(2));
  return rounded < 1000 ? `${rounded} m` : `${rounded / 1000} km`;
}

export const says = {
  border: (name: string, ruler: string | null) =>
    ruler === null ? name : `${name}, with a ruler of ${ruler}`,
  ruler: (metres: number) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
  vertices: (count: number) => `${count} vertices`,
  method: (receipt: Receipt) =>
    receipt.unit === 'm' && receipt.rulerMetres !== null
      ? `divider walk with a ruler of ${receipt.rulerMetres} m, each step a ${receipt.method}`
      : receipt.method,
  alternative: (one: Receipt['alternatives'][number]) => {
    const value = 'metres' in one ? one.metres : one.squareMetres;
    if (value === null) return `${one.method}: has none here`;
    const sign = (error: number | null) => ((error ?? 0) < 0 ? '' : '+');
    return 'metres' in one
      ? `${one.method}: ${km(value, 2)} (${sign(one.errorKilometres)}${(one.errorKilometres ?? 0).toFixed(2)} km)`
      : `${one.method}: ${(value / 1e6).toFixed(2)} km² (${sign(one.errorSquareKilometres)}${(one.errorSquareKilometres ?? 0).toFixed(2)} km²)`;
  },
  dataset: ({ id, title, version, vintage }: ReceiptDataset) =>
    `${title} (${list([id, ...(version === null ? [] : [version]), vintage])})`,
  authority: (authority: string, years: string) =>
    years === '' ? authority : `${authority}, ${years}`,
  crossed: (count: number, where: string) =>
    `The outline crosses or touches itself ${count === 1 ? 'once' : `${count} times`}, first at ${where}: loops that turn the other way are subtracted, so this area has no plain meaning.`,
  inside: 'inside',
  target: ({ kind, mission }: FromHere, name: string, country: string) =>
    mission
      ? `nearest mission: ${mission.kind.replace('-', ' ')} of ${country} in ${name} (${mission.status}, ${mission.asOf ?? 'common knowledge, no dated source'})`
      : kind === 'crossing'
        ? `nearest crossing: ${name}`
        : name,
  gap: (countries: string, straight: number, along: number | null) =>
    `Between the pieces lies ${countries}: ${km(straight, 2)} straight` +
    (along === null ? '.' : `, ${km(along)} along the border that runs there; not in the length.`),
  noCountry: 'a gap',
  snapped: (where: string, metres: number) => `${km(metres, 2)} from the border at ${where}`,
  coasts:
    'Countries reach as far as their territorial waters; coasts by outlines thinned to 150 m near the Aras.',
  midway: (whole: number, segment: string, along: number) =>
    `halfway along ${km(whole)}: ${km(along)} from the start of ${segment}`,
  measured: (metres: number) => `${km(metres, 2)}, ${METHOD}`,
  difference: (metres: number) => `${metres < 0 ? '' : '+'}${km(metres, 2)}`,
  gives: (title: string, metres: number) => `${title}: ${km(metres)}`,
  side: (name: string, length: string, bearingDegrees: number) =>
    `${length} ${SECTORS[Math.round(bearingDegrees / 45) % 8] ?? ''} to ${name}`,
  narrowest: (name: string, across: string | null, metres: number) =>
    `${name} is narrowest${across === null ? '' : ` across ${across}`}: ${km(metres, 2)}`,
  slope: ({ slope }: Slope) =>
    `${slope.toFixed(4)}: a ruler twice as long gives a length ${(100 * (1 - 2 ** -slope)).toFixed(1)}% shorter`,
  dimension: ({ slope }: Slope) => `${(1 + slope).toFixed(4)} (1 + slope, Mandelbrot 1967)`,
  rulers: ({ count, fromMetres, toMetres }: Slope) =>
    `${count}, from ${about(fromMetres)} to ${about(toMetres)}`,
  fit: ({ rSquared }: Slope) => `R² ${rSquared.toFixed(4)}`,
  noSlope: 'too short for three rulers of 500 m and more that go into it ten times',
  disputed: 'yes',
  verdict: { holds: 'holds', 'depends-on-scale': 'depends on scale', differs: 'differs' },
  reason: ({ code, params }: Check['reasons'][number], titleOf: (id: string) => string): string => {
    const metres = (name: string) => Number(params[name]);
    switch (code) {
      case 'check.measured':
        return `The finest line comes out at ${km(metres('measuredMetres'))}.`;
      case 'check.rulerGives':
        return `A ruler of about ${about(metres('rulerMetres'))} gives it: lengths depend on scale, none is the real one.`;
      case 'check.datasetGives':
        return `${titleOf(String(params['dataset']))} gives ${km(metres('lengthMetres'))}.`;
      case 'check.noRulerLonger':
        return `No ruler gives it: the shortest, ${about(metres('rulerMetres'))}, comes to ${km(metres('longestMetres'))}.`;
      case 'check.noRulerShorter':
        return `No ruler gives it: the longest, ${about(metres('rulerMetres'))}, still comes to ${km(metres('shortestMetres'))}.`;
      case 'check.straightHolds':
        return `The shortest way comes out at ${km(metres('measuredMetres'), 2)}, within what the points carry.`;
      case 'check.straightDiffers':
        return `The shortest way comes out at ${km(metres('measuredMetres'), 2)}; a straight distance has no scale to depend on.`;
    }
  },
};
