/** Makes the river layer: centrelines of Natural Earth, the Aras only where it is not the border with Iran. */
import { join } from 'node:path';
import type { Feature, Position } from 'geojson';
import { read } from 'shapefile';
import type { Names } from '../../src/core/model/types.ts';
import { at } from './at.ts';
import { debianPackage } from './packages.ts';
import { simplifyLine } from './simplify.ts';
import { writeTopology } from './topology.ts';
import { writeDataset } from './write.ts';

interface River {
  readonly id: string;
  /** Natural Earth's number of the river's pieces: its names are damaged in this file. */
  readonly numbers: readonly number[];
  readonly rank: number;
  readonly countries: readonly string[];
  readonly names: Names;
}

type Row = readonly [string, readonly number[], number, string, ...string[]];
// prettier-ignore
const ROWS: readonly Row[] = [
  ['aras', [911], 0, 'am az ir tr', 'Aras', 'Araz', 'ارس', 'Արաքս', 'Аракс'],
  ['kura', [747], 0, 'az ge tr', 'Kura', 'Kür', 'کورا', 'Կուր', 'Кура'],
  ['talkheh', [850], 5, 'ir', 'Talkheh (Aji Chay)', 'Acıçay', 'تلخه‌رود (آجی‌چای)', 'Աջիչայ', 'Аджичай'],
  ['amu-darya', [199], 4, 'af tj tm uz', 'Amu Darya', 'Amudərya', 'آمودریا', 'Ամուդարյա', 'Амударья'],
  ['atrek', [490], 5, 'ir tm', 'Atrek', 'Ətrək', 'اترک', 'Ատրեկ', 'Атрек'],
  ['dnieper', [116], 3, 'by ru ua', 'Dnieper', 'Dnepr', 'دنیپر', 'Դնեպր', 'Днепр'],
  ['don', [277], 2, 'ru', 'Don', 'Don', 'دن', 'Դոն', 'Дон'],
  ['euphrates', [62, 65], 1, 'iq sy tr', 'Euphrates', 'Fərat', 'فرات', 'Եփրատ', 'Евфрат'],
  ['kama', [699], 4, 'ru', 'Kama', 'Kama', 'کاما', 'Կամա', 'Кама'],
  ['karkheh', [733], 4, 'ir', 'Karkheh', 'Kərxə', 'کرخه', 'Քարխե', 'Керхе'],
  ['kuban', [557], 4, 'ru', 'Kuban', 'Kuban', 'کوبان', 'Կուբան', 'Кубань'],
  ['murat', [993], 4, 'tr', 'Murat', 'Murad', 'مراد', 'Արածանի', 'Мурат'],
  ['sefid-rud', [1058, 1146], 3, 'ir', 'Sefid Rud (Qezel Owzan)', 'Səfidrud (Qızılüzən)', 'سفیدرود (قزل‌اوزن)', 'Սեֆիդռուդ', 'Сефидруд (Кызылузен)'],
  ['tigris', [120, 135], 1, 'iq sy tr', 'Tigris', 'Dəclə', 'دجله', 'Տիգրիս', 'Тигр'],
  ['ural', [111], 3, 'kz ru', 'Ural', 'Ural', 'اورال', 'Ուրալ', 'Урал'],
  ['volga', [68], 1, 'ru', 'Volga', 'Volqa', 'ولگا', 'Վոլգա', 'Волга'],
];

const RIVERS: readonly River[] = ROWS.map(([id, numbers, rank, countries, ...names]) => {
  const [en = '', az = '', fa = '', hy = '', ru = ''] = names;
  return { id, numbers, rank, countries: countries.split(' '), names: { en, az, fa, hy, ru } };
});

/** Where the Akhurian brings the border of Armenia and Türkiye to the Aras, and where Iran's leaves it. */
const BORDER_STARTS: Position = [43.6611, 40.11];
const BORDER_LEAVES: Position = [47.9821, 39.709];
/**
 * Between the two the river is a border: these lines of the borders layer are its course.
 * `beneath`: the border is drawn strongly there, and the river must be seen on both its sides.
 */
const ALONG = [
  { segment: 'am-tr', from: BORDER_STARTS },
  { segment: 'az-tr' },
  { segment: 'ir-az-nakhchivan', beneath: true },
  { segment: 'am-ir', beneath: true },
  { segment: 'ir-az-main', to: BORDER_LEAVES, beneath: true },
];

/** The Aras above and below the borders, each tied to their end. */
export function arasBesideBorder(line: readonly Position[]): Position[][] {
  const above = line.findIndex((position) => at(position, 0) > 43.64 && at(position, 1) < 40.16);
  const below = line.findIndex((position) => at(position, 0) > 47.9 && at(position, 1) > 39.74);
  return [
    [...line.slice(0, above), BORDER_STARTS],
    [BORDER_LEAVES, ...line.slice(below)],
  ];
}

function featureOf(river: River, pieces: readonly Feature[]): Feature {
  const fine = river.id === 'aras' || river.id === 'kura';
  const lines = pieces
    .filter(({ properties }) => !fine || properties?.featurecla === 'River')
    .filter(({ properties }) => river.numbers.includes(properties?.rivernum as number))
    .flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [geometry.coordinates];
      return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
    })
    .flatMap((line) => (river.id === 'aras' ? arasBesideBorder(line) : [line]))
    .map((line) => simplifyLine(line, () => (fine ? 0.001 : 0.01)));
  if (lines.length === 0) throw new Error(`Natural Earth has no river ${river.numbers.join()}`);
  const { id, names, rank, countries } = river;
  return {
    type: 'Feature',
    properties: {
      id,
      kind: 'river',
      names,
      rank,
      countries,
      ...(id === 'aras' && { along: ALONG }),
    },
    geometry: { type: 'MultiLineString', coordinates: lines },
  };
}

/** Writes geo/layers/rivers.topojson and its record. */
export async function derive(): Promise<void> {
  const source = debianPackage('libmagics++-data', '4.13.0-1');
  const path = join(source.folder, 'usr/share/magics/10m/ne_10m_rivers_lake_centerlines');
  const { features } = await read(`${path}.shp`, `${path}.dbf`);
  const rivers = RIVERS.map((river) => featureOf(river, features));
  writeTopology('layers/rivers.topojson', { rivers }, 2000);
  writeDataset(
    {
      id: 'rivers',
      title: 'Aras, Kura and the main rivers around',
      vintage: 'Natural Earth 3.0',
      licence: 'Public domain',
      licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
      attribution: 'Natural Earth',
      url: 'https://www.naturalearthdata.com/downloads/10m-physical-vectors/',
      accuracyMetres: 2000,
      script: 'geo/derive/rivers.ts',
      notes: [
        'From the mouth of the Akhurian to the bend near Bahramtapa the Aras is left out: there the border lines are the river, and this centreline lies up to 4.3 km off them. The row names those lines (along); the map and the measurements take the course from them. Both remaining parts are tied to the ends of that stretch.',
        'Aras and Kura thinned to 0.001° and without their courses through reservoirs; the others to 0.01°.',
        'Names in five languages were written by hand.',
      ],
    },
    [source],
    ['layers/rivers.topojson'],
  );
}

if (import.meta.filename === process.argv[1]) await derive();
