/** Provinces that are spoken of: whether the map has their outlines, and which lie on the border. */
import {
  BORDERS_FILE,
  type Library,
  PROVINCES_FILE,
  type Thing,
  thingOf,
} from '../../model/library.ts';
import { type MeasuredLine, nearestOf } from '../../measure/index.ts';
import { borderLines, FINEST_DATASET } from '../../border/index.ts';
import { ringsOf } from '../../around/from-here.ts';
import type { Row } from '../finding.ts';
import { datasetFile, type Kind, notMeasurable } from '../kind.ts';

const PROVINCES_DATASET = 'provinces';

/**
 * Rule: never measurable, since who lives there is not in the data; the outlines are shown, and which of them come to
 * the border, as near to it as they are known.
 */
export const provinces: Kind<'provinces'> = {
  needs: () => [
    PROVINCES_FILE,
    'borders.json',
    BORDERS_FILE,
    datasetFile(FINEST_DATASET),
    datasetFile(PROVINCES_DATASET),
  ],
  check(_, { provinces: ids }, library) {
    const found = ids.map((id) => thingOf(library, 'province', id));
    const present = found.filter((thing) => thing !== undefined);
    return notMeasurable('claim.reason.people', {
      rows: ids.map((id, index) => {
        const thing = found[index];
        return thing ? touchRow(library, thing) : absentRow(id);
      }),
      marks: present.map(({ properties }) => `province/${properties.id}`),
    });
  },
};

function touchRow(library: Library, province: Thing): Row {
  const { id, names } = province.properties;
  const border = borderLines(library, library.subject.border);
  const within = library.datasets[PROVINCES_DATASET]?.accuracyMetres ?? 0;
  const lines = border?.segments.map(({ line }) => line) ?? [];
  return {
    label: { key: 'claim.row.touches', params: { province: names, border: border?.names ?? {} } },
    quantity: { type: 'answer', isYes: isNear(ringsOf(province), lines, within) },
    thing: `province/${id}`,
  };
}

const isNear = (
  rings: readonly MeasuredLine[],
  lines: readonly MeasuredLine[],
  metres: number,
): boolean =>
  lines.length > 0 &&
  rings.some(({ positions }) =>
    positions.some((position) => nearestOf(lines, position).metres <= metres),
  );

const absentRow = (id: string): Row => ({
  label: { text: id },
  quantity: { type: 'answer', isYes: false },
});
