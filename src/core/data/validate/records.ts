/** Reads the records that are kept by hand in geo/, each kind by its shape. */
import * as v from 'valibot';
import { BORDER } from '../../model/records/border.ts';
import { CHAPTER } from '../../model/records/chapter.ts';
import { CLAIM } from '../../model/records/claim.ts';
import { DATASET } from '../../model/records/dataset.ts';
import { EVENT } from '../../model/records/event.ts';
import type { Read, RecordShape } from '../../model/records/fields.ts';
import { PUBLISHED_LENGTH } from '../../model/records/published.ts';
import { brief } from '../../model/shape.ts';
import { readRecords } from './read-records.ts';

const readAs =
  <Shape extends RecordShape>(shape: Shape) =>
  (file: string, json: unknown) =>
    readRecords<Read<Shape>>(file, json, (fields) => {
      const { issues = [] } = v.safeParse(shape, fields);
      // One place in a field is enough to leave the record out.
      const wrong = new Set(issues.map(({ path }) => String(path?.[0].key)));
      return [...wrong].map((field) => `${field}: ${brief(fields[field])}`);
    });

/** The registry of borders. Each reader gives the records that are as their shape says, and a problem for each fault. */
export const readBorders = readAs(BORDER);
/** A list of events. */
export const readEvents = readAs(EVENT);
/** A list of published lengths. */
export const readPublished = readAs(PUBLISHED_LENGTH);
/** The one record of a data set, as a list. */
export const readDataset = (file: string, json: unknown) => readAs(DATASET)(file, [json]);
/** The one claim of a file, as a list. */
export const readClaim = (file: string, json: unknown) => readAs(CLAIM)(file, [json]);
/** The one chapter of a file, as a list. */
export const readChapter = (file: string, json: unknown) => readAs(CHAPTER)(file, [json]);
