/** Embassies and consulates of one country in cities of another. */
import { COUNTRIES_FILE, type Library, PLACES_FILE, thingOf } from '../../model/library.ts';
import type { Mission, Verdict } from '../../model/types.ts';
import type { Row } from '../finding.ts';
import { countFields, countryNames, type Kind, notMeasurable } from '../kind.ts';

const OPEN = 'open';

/**
 * Rule: each city must have a mission on record. It holds if all are open in the newest state; changed since, if each is
 * or was open by a period with a source, but not all are now; else it differs. If a mission that is needed is on record
 * without a source, nothing follows.
 */
export const missions: Kind<'missions'> = {
  needs: () => ['missions.json', PLACES_FILE, COUNTRIES_FILE],
  check(_, { sender, host, cities }, library) {
    const inCities = cities.map((city) => ({
      city,
      mission: missionIn(library, sender, host, city),
    }));
    const found = inCities.flatMap(({ mission }) => mission ?? []);
    const sourced = found.filter(({ basis }) => basis !== 'background');
    const leftOut = found.length - sourced.length;
    const fields = {
      rows: inCities
        .filter(({ mission }) => mission?.basis !== 'background')
        .map(({ city, mission }) =>
          mission ? rowOf(library, mission, city) : absentRow(library, city),
        ),
      marks: cities.map((city) => `place/${city}`),
      leftOut,
    };
    if (leftOut > 0) return notMeasurable('claim.reason.background', fields);
    const open = sourced.filter(({ status }) => status === OPEN).length;
    return {
      ...fields,
      ...countFields('missions', open, cities.length),
      verdict: missionsVerdict(cities.length, sourced),
    };
  },
};

/** The rule by itself, for missions that all have a source. */
export function missionsVerdict(wanted: number, found: readonly Mission[]): Verdict {
  if (found.length < wanted) return 'differs';
  if (found.every(({ status }) => status === OPEN)) return 'holds';
  return found.every(wasOpen) ? 'changed-since' : 'differs';
}

const wasOpen = ({ status, history: periods = [] }: Mission): boolean =>
  status === OPEN || periods.some((period) => period.status === OPEN && period.sources.length > 0);

/** Where a city has two, one that has a source. */
function missionIn(
  library: Library,
  sender: string,
  host: string,
  city: string,
): Mission | undefined {
  const all = library.missions.filter(
    (one) => one.sender === sender && one.host === host && one.city === city && one.kind !== 'none',
  );
  return all.find(({ basis }) => basis !== 'background') ?? all[0];
}

const cityNames = (library: Library, city: string) =>
  thingOf(library, 'place', city)?.properties.names ?? { en: city };

const rowOf = (library: Library, mission: Mission, city: string): Row => ({
  label: {
    key: `mission.${mission.kind}`,
    params: {
      sender: countryNames(library, mission.sender),
      host: countryNames(library, mission.host),
      city: cityNames(library, city),
    },
  },
  quantity: { type: 'state', status: mission.status, asOf: mission.asOf ?? '' },
  thing: `mission/${mission.id}`,
});

const absentRow = (library: Library, city: string): Row => ({
  label: { key: 'claim.row.onRecord', params: { city: cityNames(library, city) } },
  quantity: { type: 'answer', isYes: false },
  thing: `place/${city}`,
});
