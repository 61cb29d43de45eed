/** The rules of a crossing's `traffic`: whose passage, in which state, up to when, who says so. */
import { isDate } from '../../model/days.ts';
import { TRAFFIC } from '../../model/types.ts';
import { brief, isListOf, isRecord, isString } from '../../model/shape.ts';
import { historyFault } from './state-history.ts';

/** The words of a status that a passage can be in. */
const STATES: readonly unknown[] = ['open', 'partly-open', 'suspended', 'closed'];

/** What is wrong with the `traffic` of a feature's properties; null if nothing is, or if there is none. */
export function trafficFault(properties: Readonly<Record<string, unknown>>): string | null {
  const { traffic, sources } = properties;
  if (traffic === undefined) return null;
  if (!isListOf(isRecord)(traffic) || traffic.length === 0) return `traffic: ${brief(traffic)}`;
  const count = Array.isArray(sources) ? sources.length : 0;
  const seen = new Set<unknown>();
  for (const one of traffic) {
    const who = one['who'];
    if (!isString(who) || !(TRAFFIC as readonly string[]).includes(who) || seen.has(who)) {
      return `traffic: ${brief(who)}`;
    }
    seen.add(who);
    const fault = passageFault(one, count) ?? historyFault({ ...one, sources });
    if (fault) return `traffic ${who}: ${fault}`;
  }
  return null;
}

function passageFault(one: Readonly<Record<string, unknown>>, count: number): string | null {
  const { status, asOf, sources } = one;
  if (!STATES.includes(status)) return `status: ${brief(status)}`;
  if (!isDate(asOf)) return `asOf: ${brief(asOf)}`;
  const isPlace = (place: unknown) =>
    Number.isInteger(place) && Number(place) >= 0 && Number(place) < count;
  const isSourced = Array.isArray(sources) && sources.length > 0 && sources.every(isPlace);
  return isSourced ? null : `sources: ${brief(sources)}`;
}
