/** Writes the meridians and parallels of the map, named in each language as its readers write degrees. */
import { readFileSync } from 'node:fs';
import { withDigits } from '../../src/core/words/format.ts';
import { graticule, type GraticuleProperties, type Grid } from './graticule-lines.ts';
import type { Messages } from '../../src/core/words/text.ts';
import { DATA_BOUNDS } from '../../src/core/view/view.ts';
import { writeDataset, writeFeatures } from './write.ts';

const LANGUAGES = ['en', 'az', 'fa', 'hy', 'ru'] as const;
const GRIDS: readonly Grid[] = [
  { minutes: 600, bounds: DATA_BOUNDS },
  { minutes: 300, bounds: DATA_BOUNDS },
  { minutes: 60, bounds: DATA_BOUNDS },
  { minutes: 30, bounds: [40, 34, 54, 44] },
  { minutes: 10, bounds: [43, 36.5, 51, 42] },
];

const messagesOf = (language: string): Messages =>
  JSON.parse(
    readFileSync(new URL(`../../src/messages/${language}.json`, import.meta.url), 'utf8'),
  ) as Messages;

/** 45° E, 45°30′ E. */
function nameOf({ degrees, hemisphere }: GraticuleProperties, messages: Messages): string {
  const minutes = Math.round((degrees % 1) * 60);
  const value = `${Math.floor(degrees)}°${minutes > 0 ? `${String(minutes).padStart(2, '0')}′` : ''}`;
  return `${withDigits(messages, value)}\u00a0${messages[`hemisphere.${hemisphere}`]}`;
}

/** Writes geo/layers/graticule.geojson and its record. */
export function derive(): Promise<void> {
  const messages = LANGUAGES.map((language) => [language, messagesOf(language)] as const);
  const features = graticule(GRIDS).map((line) => ({
    ...line,
    properties: {
      ...line.properties,
      names: Object.fromEntries(
        messages.map(([language, words]) => [language, nameOf(line.properties, words)]),
      ),
    },
  }));
  writeFeatures('layers/graticule.geojson', features);
  writeDataset(
    {
      id: 'graticule',
      title: 'Meridians and parallels',
      vintage: 'computed',
      licence: 'CC0-1.0',
      licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/',
      attribution: '',
      accuracyMetres: null,
      script: 'geo/derive/graticule.ts',
      notes: [
        'Every 10°, 5° and 1° over the whole map, every 30′ between 40 and 54 E, 34 and 44 N, every 10′ between 43 and 51 E, 36.5 and 42 N; on WGS84.',
      ],
    },
    [],
    ['layers/graticule.geojson'],
  );
  return Promise.resolve();
}

if (import.meta.filename === process.argv[1]) await derive();
