/** geo/aliases.json: other names, regions, words for kinds. */
import * as v from 'valibot';
import { REGION, WORDS } from '../../model/records/aliases.ts';
import { brief, isRecord } from '../../model/shape.ts';
import type { Aliases, Problem } from '../../model/types.ts';

/** What of the file can be read; a part that can't is left out and named. */
export function readAliases(
  path: string,
  json: unknown,
): { readonly aliases: Aliases; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const fault = (place: string, value: unknown) => {
    const at = `geo/${path}${place}`;
    const params = { at, value: brief(value) };
    problems.push({ code: 'data.badField', at, params, severity: 'error' });
  };
  if (!isRecord(json)) {
    fault('', json);
    return { aliases: { names: {}, regions: [], kinds: {} }, problems };
  }
  const listsIn = (part: 'names' | 'kinds'): Aliases['names'] => {
    const lists = json[part];
    if (!isRecord(lists)) fault(` [${part}]`, lists);
    const entries = Object.entries(isRecord(lists) ? lists : {});
    for (const [key, list] of entries) if (!v.is(WORDS, list)) fault(` [${part}] [${key}]`, list);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string[]] => v.is(WORDS, entry[1])),
    );
  };
  if (!Array.isArray(json['regions'])) fault(' [regions]', json['regions']);
  const regions: unknown[] = Array.isArray(json['regions']) ? json['regions'] : [];
  regions.forEach((region, index) => {
    if (!v.is(REGION, region)) fault(` [regions] [${index}]`, region);
  });
  return {
    aliases: {
      names: listsIn('names'),
      regions: regions.filter((region) => v.is(REGION, region)),
      kinds: listsIn('kinds'),
    },
    problems,
  };
}
