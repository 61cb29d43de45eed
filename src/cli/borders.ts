/** `borders`: every land border on Earth as a table. */
import { borderRows, pairNames, sortedRows } from '../core/world/table.ts';
import { rowFields, tableCsv } from '../core/world/table-text.ts';
import type { Command } from './command.ts';
import { InputError } from './input-error.ts';
import { aligned } from './table.ts';
import { labels, says, wrongs } from './words.ts';

const SOURCE = {
  measuredOn: 'OpenStreetMap borders at 10 m, April 2022, WGS84 geodesic',
  licence: 'ODbL 1.0, © OpenStreetMap contributors',
};

export const borders: Command = {
  options: { csv: 'flag' },
  run({ free, options }, { world }) {
    if (free.length > 0) throw new InputError(wrongs.count('borders', free.length, 'none'));
    const nameOf = pairNames(world.names(), 'en');
    const byName = { column: 'name', isDescending: false } as const;
    const rows = sortedRows(borderRows(world.files()), byName, nameOf, 'en');
    const fields = rows.map((row) => rowFields(row, nameOf(row)));
    const cell = (value: number | null, decimals: number) =>
      value?.toFixed(decimals).replace(/^-(0\.?0*)$/, '$1') ?? '–';
    const table = () =>
      aligned(
        [
          ['', labels.border, 'km', labels.published, labels.percent, labels.pieces, labels.slope],
          ...fields.map((one) => [
            one.id,
            one.name,
            cell(one.lengthKilometres, 1),
            cell(one.publishedKilometres, 1),
            cell(one.differencePercent, 1),
            String(one.segments),
            cell(one.slope, 3),
            one.disputed ? says.disputed : '',
          ]),
        ].map((row, index) => (index === 0 ? [...row, labels.disputed] : row)),
        [2, 3, 4, 5, 6],
      );
    return {
      text:
        options['csv'] === true
          ? tableCsv(rows, nameOf, SOURCE, { isBare: true }).trimEnd()
          : table(),
      json: { measure: 'borders', ...SOURCE, borders: fields },
    };
  },
};
