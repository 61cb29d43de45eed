/** Reads geo/missions.json. */
import { type Mission, MISSION } from '../../model/records/mission.ts';
import { brief } from '../../model/shape.ts';
import { readRecords } from './read-records.ts';
import { historyFault } from './state-history.ts';

/**
 * Every mission whose fields and history are as they must be, and a problem for each fault of the others. `file`:
 * what problems name, below geo/.
 */
export const readMissions = (file: string, json: unknown) =>
  readRecords<Mission>(file, json, (fields) => [
    ...Object.entries(MISSION)
      .filter(([field, test]) => !test(fields[field]))
      .map(([field]) => `${field}: ${brief(fields[field])}`),
    ...[historyFault(fields) ?? []].flat(),
  ]);
