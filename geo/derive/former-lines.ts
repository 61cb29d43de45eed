/** Makes the layer of lines that held for a time: the ceasefire line of 1994 and the oblast's outline. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, Position } from 'geojson';
import initSql from 'sql.js';
import { linesOf } from './geopackage.ts';
import { debianPackage } from './packages.ts';
import { writeDataset, writeFeatures } from './write.ts';

interface FormerLine {
  readonly sourceName: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** From the first to the last day: see the record's notes. */
const LINES: readonly FormerLine[] = [
  {
    sourceName: 'Ceasefire Line 1994',
    properties: {
      id: 'ceasefire-line-1994',
      kind: 'former-line',
      names: {
        en: 'Ceasefire line of 1994',
        az: '1994-cü il atəşkəs xətti',
        fa: 'خط آتش‌بس ۱۹۹۴',
        hy: '1994 թ. հրադադարի գիծ',
        ru: 'Линия прекращения огня 1994 года',
      },
      countries: ['az'],
      shownFrom: '1994-05-12',
      shownTo: '2020-11-10',
      sources: [
        { title: 'Bishkek Protocol (PA-X)', url: 'https://pax.peaceagreements.org/agreements/310' },
        {
          title: 'ArmInfo',
          url: 'https://armenianclub.com/2010/05/13/16-years-passed-since-armistice-in-nagorno-karabakh-conflict-zone',
        },
      ],
    },
  },
  {
    sourceName: 'Former USSR oblast in 1991',
    properties: {
      id: 'nagorno-karabakh-oblast',
      kind: 'former-line',
      names: {
        en: 'Nagorno-Karabakh Autonomous Oblast (Soviet)',
        az: 'Dağlıq Qarabağ Muxtar Vilayəti (sovet)',
        fa: 'استان خودمختار قره‌باغ کوهستانی (شوروی)',
        hy: 'Լեռնային Ղարաբաղի Ինքնավար Մարզ (խորհրդային)',
        ru: 'Нагорно-Карабахская автономная область (СССР)',
      },
      countries: ['az'],
      shownFrom: '1923-07-07',
      shownTo: '1991-11-26',
      sources: [
        {
          title: 'Wikipedia',
          url: 'https://en.wikipedia.org/wiki/Nagorno-Karabakh_Autonomous_Oblast',
        },
      ],
    },
  },
];

const rounded = ([longitude = NaN, latitude = NaN]: Position): Position =>
  [longitude, latitude].map((degrees) => Math.round(degrees * 1e4) / 1e4);

/** Writes geo/layers/former-lines.geojson and its record. */
export async function derive(): Promise<void> {
  const source = debianPackage('qgis-common', '3.22.16+dfsg-1');
  const { Database } = await initSql();
  const file = join(source.folder, 'usr/share/qgis/resources/data/world_map.gpkg');
  const [table] = new Database(readFileSync(file)).exec(
    'select name, geom from disputed_borders order by fid',
  );
  const features = LINES.map(({ sourceName, properties }): Feature => {
    const coordinates = (table?.values ?? [])
      .filter(([name]) => name === sourceName)
      .flatMap(([, blob]) => linesOf(blob as Uint8Array))
      .map((line) => line.map(rounded));
    if (coordinates.length === 0) throw new Error(`the source has no "${sourceName}"`);
    return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } };
  });
  writeFeatures('layers/former-lines.geojson', features);
  writeDataset(
    {
      id: 'former-lines',
      title: 'Lines of other days in and around Karabakh',
      vintage: 'Natural Earth 4.1, 2018',
      licence: 'Public domain',
      licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
      attribution: 'Natural Earth',
      url: 'https://www.naturalearthdata.com/downloads/10m-cultural-vectors/',
      accuracyMetres: 3000,
      script: 'geo/derive/former-lines.ts',
      notes: [
        'Disputed lines of Natural Earth 1:10 million, generalised by QGIS: some 3 km off in places. Shown only on their days; showing them does not imply endorsement.',
        'The ceasefire line is shown from 12 May 1994, when the ceasefire took effect, to 10 November 2020. Small shifts of the line between these days are not in the data, nor are the lines of 2020 to 2023.',
        'The outline is that of the oblast in 1991. It is shown from 7 July 1923, when the oblast was founded, to 26 November 1991, when Azerbaijan’s Supreme Soviet abolished it; Armenian authors end it on 2 September 1991. Earlier changes of the outline are not in the data.',
      ],
    },
    [source],
    ['layers/former-lines.geojson'],
  );
}

if (import.meta.filename === process.argv[1]) await derive();
