/** States of a day in words, in every language. */
import { describe, expect, it } from 'vitest';
import { emptyLibrary } from '../../src/core/model/library.ts';
import { formatDateAs } from '../../src/core/time/date-forms.ts';
import { isMessageKey } from '../../src/core/words/text.ts';
import { type State, stateAt } from '../../src/core/time/index.ts';
import { STATUSES } from '../../src/core/data/validate/state-history.ts';
import { defaultView } from '../../src/core/view/view.ts';
import { stateText } from '../../src/ui/time/state-text.ts';
import { Words } from '../../src/state/words.ts';
import { LANGUAGES, loadLibrary, messagesOf } from '../helpers/library.ts';

class TestWords extends Words {
  readonly library = emptyLibrary;
  readonly messages;
  readonly view;
  constructor(language: string) {
    super();
    this.messages = messagesOf(language);
    this.view = defaultView(language);
  }
}

const FORMS = ['since', 'until', 'on'] as const;

const unknown = { type: 'unknown', candidates: [], nearest: null } as const;
const nearest = { status: 'open', asOf: '1994-03' };
/** Each state, and what its text must have: a status word by id, a date. */
const CASES: readonly (readonly [State, readonly string[], readonly string[]])[] = [
  [{ type: 'known', status: 'open', from: '1993', to: null, sources: [0] }, ['open'], ['1993']],
  [
    { type: 'known', status: 'closed', from: '2020-03', to: '2021-02-14', sources: [0] },
    ['closed'],
    ['2020-03', '2021-02-14'],
  ],
  [
    { type: 'between', status: 'in-use', opened: '1970-10', until: '2026-03-09' },
    ['in-use'],
    ['1970-10', '2026-03-09'],
  ],
  [
    { type: 'last', status: 'suspended', asOf: '2026-03-18', from: null, sources: [] },
    ['suspended'],
    ['2026-03-18'],
  ],
  [{ type: 'not-yet', from: '2022-10-21' }, [], ['2022-10-21']],
  [{ ...unknown, reason: 'background' }, [], []],
  [{ ...unknown, reason: 'unrecorded' }, [], []],
  [{ ...unknown, reason: 'unrecorded', nearest }, ['open'], ['1994-03']],
  [{ ...unknown, reason: 'within-change' }, [], []],
  [
    { ...unknown, reason: 'within-change', candidates: ['not-yet', 'freight-only'], nearest },
    ['freight-only', 'open'],
    ['1994-03'],
  ],
];

describe.each(LANGUAGES)('in %s', (language) => {
  const words = new TestWords(language);
  const statusWord = (id: string) => words.wordOr(`status.${id}`, `no word for ${id}`);

  it.each(CASES)('%j has a text', (state, statuses, dates) => {
    const text = stateText(words, state);
    expect(text).toMatch(/\p{Letter}/u);
    expect(text).not.toMatch(/[{}]|undefined|null/);
    for (const id of statuses) expect(text).toContain(statusWord(id));
    const written = (date: string) => [
      words.date(date),
      ...FORMS.map((form) => formatDateAs(words.messages, date, form)),
    ];
    for (const date of dates) {
      expect(
        written(date).some((one) => text.includes(one)),
        `${date} in ${text}`,
      ).toBe(true);
    }
  });

  it('no two states have the same text, but those of which nothing is known', () => {
    const said = CASES.map(([state]) => stateText(words, state));
    // A change without a before and an after is no more than nothing on record.
    expect(new Set(said).size).toBe(CASES.length - 1);
    expect(said[8]).toBe(said[6]);
  });

  it('what was not there yet before a change is said in words', () => {
    const change = {
      ...unknown,
      reason: 'within-change',
      candidates: ['not-yet', 'open'],
    } as const;
    const text = stateText(words, change);
    expect(text).toContain(
      `${words.t('state.notThere')} ${words.t('format.arrow')} ${statusWord('open')}`,
    );
    expect(text).not.toContain('not-yet');
  });

  it('what is from common knowledge is never set beside a state on record', () => {
    const text = stateText(words, { ...unknown, reason: 'background', nearest });
    expect(text).toBe(words.t('state.background'));
  });

  it('there is a word for every status, so that none is shown by its id', () => {
    expect(STATUSES.filter((id) => !isMessageKey(words.messages, `status.${id}`))).toEqual([]);
  });

  it('every record has a text on every day of a change, and around it', () => {
    const { library } = loadLibrary(['missions.json', 'places.geojson', 'routes.geojson']);
    const records = [
      ...library.missions,
      ...Object.values(library.layers).flatMap(({ features }) =>
        features.map(({ properties }) => properties),
      ),
    ];
    const types = new Set<string>();
    for (const record of records) {
      for (const day of ['1900-06-15', '1970-10-15', '1993-05-05', '2020-03-15', '2026-03-20']) {
        const state = stateAt(record, day);
        types.add(state.type);
        expect(stateText(words, state), record.id).not.toMatch(/[{}]|undefined/);
      }
    }
    expect([...types].sort()).toEqual(['between', 'known', 'last', 'not-yet', 'unknown']);
  });
});
