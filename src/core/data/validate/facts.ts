/** Rules of single records: a border's parts, a claim's figures, a chapter's place. What is only read doesn't need them. */
import type { Library } from '../../model/library.ts';
import type { Claim, Mission, Problem } from '../../model/types.ts';
import { brief, problem, repeated } from '../../model/shape.ts';

/** A problem for each rule that a border, mission, claim or chapter breaks, named by file and id. */
export const checkFacts = (library: Library): readonly Problem[] => [
  ...library.borders.flatMap(({ id, countries, segments }) => {
    const at = `geo/borders.json [${id}]`;
    const isOwn = [...countries].sort().join() === id.split('-').sort().join();
    const ids = segments.map((one) => one.id);
    return [
      ...(isOwn ? [] : [problem('data.badValue', at, `countries: ${countries.join(', ')}`)]),
      ...repeated(ids).map((one) => problem('data.twice', at, one)),
    ];
  }),
  ...library.missions.flatMap(missionFaults),
  ...library.claims.flatMap(claimFaults),
  ...chapterFaults(library),
];

const MISSION_WORDS = { embassy: 'embassy', 'consulate-general': 'consulate', none: 'none' };

/** A mission is called by who sends it where, and the lack of one has neither a city nor a state. */
function missionFaults({ id, sender, host, kind, city, status }: Mission): readonly Problem[] {
  const at = `geo/missions.json [${id}]`;
  const own = [sender, host, MISSION_WORDS[kind], ...(city === null ? [] : [city])].join('-');
  const isNone = kind === 'none';
  return [
    ...(id === own ? [] : [problem('data.badValue', at, `id: ${brief(id)}`)]),
    ...(isNone === (status === 'none')
      ? []
      : [problem('data.badValue', at, `status: ${brief(status)}`)]),
    ...(isNone === (city === null) ? [] : [problem('data.badValue', at, `city: ${brief(city)}`)]),
  ];
}

function claimFaults({ id, stated, measure, said }: Claim): readonly Problem[] {
  const at = `geo/claims/${id}.json`;
  const wrong = (field: string, value: unknown) =>
    problem('data.badValue', at, `${field}: ${brief(value)}`);
  const problems: Problem[] = [];
  if (said['en'] === undefined) problems.push(wrong('said', said));
  if (stated && 'value' in stated) {
    if (stated.value <= 0) problems.push(wrong('stated', stated.value));
    if (stated.tolerance < 0 || stated.tolerance >= stated.value)
      problems.push(wrong('tolerance', stated.tolerance));
  }
  if (measure.kind === 'range') {
    if (measure.estimates.length === 0) problems.push(wrong('estimates', measure.estimates));
    for (const { least, most } of measure.estimates)
      if (least <= 0 || least > most) problems.push(wrong('estimates', least));
  }
  return problems;
}

function chapterFaults({ chapters }: Library): readonly Problem[] {
  const twice = repeated(chapters.map(({ order }) => String(order)));
  return chapters.flatMap(({ id, order, body }) => {
    const at = `geo/story/${id}.json`;
    const isPlace = Number.isInteger(order) && order > 0 && order <= chapters.length;
    return [
      ...(isPlace && !twice.includes(String(order))
        ? []
        : [problem('data.badValue', at, `order: ${brief(order)}`)]),
      ...repeated(body.flatMap((block) => ('claim' in block ? [block.claim] : []))).map((one) =>
        problem('data.twice', at, one),
      ),
      ...(body.some((block) => 'text' in block) ? [] : [problem('data.badValue', at, 'body: []')]),
    ];
  });
}
