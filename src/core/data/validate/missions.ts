/** Reads geo/missions.json. */
import { type Mission, MISSION } from '../../model/records/mission.ts';
import { brief } from '../../model/shape.ts';
import { readRecords } from './read-records.ts';
import { historyFault } from './state-history.ts';

export const readMissions = (file: string, json: unknown) =>
  readRecords<Mission>(file, json, (fields) => [
    ...Object.entries(MISSION)
      .filter(([field, test]) => !test(fields[field]))
      .map(([field]) => `${field}: ${brief(fields[field])}`),
    ...[historyFault(fields) ?? []].flat(),
  ]);
