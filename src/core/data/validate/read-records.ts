/** Reads a list of records of geo/ record by record: one that is wrong is left out and named. */
import { brief, isRecord, isString, problem } from '../../model/shape.ts';
import type { Problem } from '../../model/types.ts';

export interface ReadRecords<T> {
  readonly records: readonly T[];
  readonly problems: readonly Problem[];
}

export type Fields = Readonly<Record<string, unknown>>;

/**
 * Every record in which `faultsOf` finds nothing and that has an id of its own, and a problem for every other.
 * `faultsOf`: each field that is wrong, with what stands there.
 */
export function readRecords<T>(
  file: string,
  json: unknown,
  faultsOf: (fields: Fields) => readonly string[],
): ReadRecords<T> {
  if (!Array.isArray(json)) {
    return { records: [], problems: [problem('data.notList', `geo/${file}`, brief(json))] };
  }
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const records = json.filter((record: unknown, index): record is T => {
    const fields = isRecord(record) ? record : {};
    const id = isString(fields['id']) ? fields['id'] : String(index);
    const faults = faultsOf(fields);
    for (const fault of faults)
      problems.push(problem('data.badField', `geo/${file} [${id}]`, fault));
    if (faults.length > 0) return false;
    if (seen.has(id)) problems.push(problem('data.twice', `geo/${file} [${index}]`, id));
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  });
  return { records, problems };
}
