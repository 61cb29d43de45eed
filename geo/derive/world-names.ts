/** What every territory with a land border is called in five languages: geo/world/names/<language>.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Names } from '../../src/core/model/types.ts';
import { LANGUAGES, PLAIN } from './country-names.ts';
import { npmPackage } from './packages.ts';
import { readIndex, readJson } from './world-files.ts';
import { writeDataset, writeRecord } from './write.ts';

/** Where the plain entry of CLDR is a long form. */
const SHORT: ReadonlySet<string> = new Set(['hk', 'mo', 'ps']);

interface Territories {
  readonly main: Readonly<
    Record<string, { readonly localeDisplayNames: { readonly territories: Names } }>
  >;
}

/** The words of the region's map win. Throws where a territory has no name. */
export function deriveNames(): void {
  const source = npmPackage('cldr-localenames-full', '48.2.0');
  const codes = [...new Set(readIndex().flatMap(({ countries }) => countries))].sort();
  const topology = readJson('layers/countries.topojson') as Topology;
  const { geometries } = topology.objects['countries'] as GeometryCollection;
  const regional = new Map(
    geometries.map(({ properties }) => {
      const { id, names } = properties as { readonly id: string; readonly names: Names };
      return [id, names];
    }),
  );
  for (const language of LANGUAGES) {
    const file = join(source.folder, `main/${language}/territories.json`);
    const { main } = JSON.parse(readFileSync(file, 'utf8')) as Territories;
    const territories = main[language]?.localeDisplayNames.territories ?? {};
    const names = codes.map((code) => {
      const key = code.toUpperCase();
      const short = SHORT.has(code) ? territories[`${key}-alt-short`] : undefined;
      const name =
        regional.get(code)?.[language] ?? PLAIN[code]?.[language] ?? short ?? territories[key];
      if (name === undefined) throw new Error(`no name for "${code}" in "${language}"`);
      return [code, name] as const;
    });
    writeRecord(`world/names/${language}.json`, Object.fromEntries(names));
  }
  writeDataset(
    {
      id: 'world-names',
      title: 'Names of the territories with a land border',
      vintage: 'CLDR 48.2',
      licence: 'Unicode-3.0',
      licenceUrl: 'https://www.unicode.org/license.txt',
      attribution: 'Unicode CLDR',
      url: 'https://cldr.unicode.org',
      accuracyMetres: null,
      script: 'geo/derive/world-names.ts',
      notes: [
        'By ISO 3166-1 code in lower case, and xk for Kosovo. Where the wide map of the region names a country, its word stands here too.',
      ],
    },
    [source],
    ['world/names/'],
  );
}

if (import.meta.filename === process.argv[1]) deriveNames();
