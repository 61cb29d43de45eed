/** The state of a thing on a day, in words. */
import { type DateForm, formatDateAs } from '../../core/time/date-forms.ts';
import type { State } from '../../core/time/index.ts';
import type { Words } from '../../state/words.ts';

const NOT_YET = 'not-yet';

export function stateText(words: Words, state: State): string {
  const status = (id: string) =>
    id === NOT_YET ? words.t('state.notThere') : words.wordOr(`status.${id}`, id);
  const dated = (date: string, form: DateForm) => formatDateAs(words.messages, date, form);
  switch (state.type) {
    case 'known':
      return state.to === null
        ? words.t('state.since', {
            status: status(state.status),
            since: dated(state.from, 'since'),
          })
        : words.t('state.fromTo', {
            status: status(state.status),
            from: words.date(state.from),
            to: words.date(state.to),
          });
    case 'between':
      return words.t('state.between', {
        status: status(state.status),
        opened: dated(state.opened, 'on'),
        until: dated(state.until, 'until'),
      });
    case 'last':
      return words.t('state.last', {
        status: status(state.status),
        asOf: words.date(state.asOf),
      });
    case 'not-yet':
      return words.t('state.notYet', { from: words.date(state.from) });
    case 'unknown': {
      const { reason, candidates, nearest } = state;
      const change = candidates.map(status).join(` ${words.t('format.arrow')} `);
      return [
        reason === 'background'
          ? words.t('state.background')
          : reason === 'within-change' && change
            ? words.t('state.withinChange', { change })
            : words.t('state.unrecorded'),
        ...(nearest && reason !== 'background'
          ? [
              words.t('state.nearest', {
                status: status(nearest.status),
                date: words.date(nearest.asOf),
              }),
            ]
          : []),
      ].join(' ');
    }
  }
}
