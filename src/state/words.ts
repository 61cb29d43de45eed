/** What the page says, in the reader's language: messages, names, numbers, dates. Reads the state, changes nothing. */
import { formatDate, formatLength, formatNumber, withDigits } from '../core/words/format.ts';
import { namesOf } from '../core/model/find.ts';
import { type Library, textOf } from '../core/model/library.ts';
import { isMessageKey, type MessageKey, type Messages, nameIn, say } from '../core/words/text.ts';
import type { Mission, Names, Problem } from '../core/model/types.ts';
import type { View } from '../core/view/view.ts';

export abstract class Words {
  abstract readonly messages: Messages;
  abstract readonly view: View;
  abstract readonly library: Library;

  t = (key: MessageKey, params?: Readonly<Record<string, string | number>>): string =>
    say(this.messages, key, params);

  /** A word whose key comes from data, which may bring kinds that there is no word for. */
  wordOr = (key: string, fallback: string): string =>
    isMessageKey(this.messages, key) ? this.messages[key] : fallback;
  kindName = (kind: string): string => this.wordOr(`kind.${kind}`, kind);

  problemText = ({ code, at, params }: Problem): string => {
    if (!isMessageKey(this.messages, code)) return `${code}: ${at}`;
    const inDigits = Object.entries(params).map(([name, value]) => [
      name,
      /^\d+$/.test(value) ? this.digits(value) : value,
    ]);
    return this.t(code, Object.fromEntries(inDigits) as Problem['params']);
  };

  name = (names: Names): string => nameIn(names, this.view.language);
  namesOf = (kind: string, id: string): Names => namesOf(this.library, kind, id);
  thingName = (kind: string, id: string): string => this.name(namesOf(this.library, kind, id));
  /** Of the map's countries, or of others that events name. */
  countryName = (code: string): string => {
    const name = this.thingName('country', code);
    return name === code ? this.wordOr(`country.${code}`, code) : name;
  };
  missionName = ({ kind, sender, host, city }: Mission): string =>
    this.t(`mission.${kind}`, {
      sender: this.countryName(sender),
      host: this.countryName(host),
      city: city === null ? '' : this.thingName('place', city),
    });

  missionNames = (mission: Mission): Names => ({ [this.view.language]: this.missionName(mission) });

  /** The sentence about `kind/id`, with the language that it is in. */
  textOf = (key: string) => textOf(this.library, key, this.view.language);

  number = (value: number, decimals = 0): string => formatNumber(this.messages, value, decimals);
  length = (metres: number, accuracyMetres: number | null = 10): string =>
    formatLength(this.messages, metres, this.view.units, accuracyMetres);
  digits = (text: string): string => withDigits(this.messages, text);
  date = (date: string): string => formatDate(this.messages, date);
}
