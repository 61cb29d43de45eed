/** Writes the quantities and labels of a finding in a language: for the page and for the command alike. */
import {
  formatBearing,
  formatDate,
  formatLength,
  formatNumber,
  withDigits,
} from '../words/format.ts';
import { METRES_PER } from '../model/vocabulary.ts';
import { formatRuler } from '../border/lab.ts';
import { type Library, textOf } from '../model/library.ts';
import { isMessageKey, type MessageKey, type Messages, nameIn, say } from '../words/text.ts';
import type { Names } from '../model/types.ts';
import type { Unit } from '../model/vocabulary.ts';
import type { Finding, Label, Quantity } from './finding.ts';

const MILLION = 1e6;

/** A quantity in the reader's language and units; a figure that was said, in the unit it was said in. */
export function formatQuantity(messages: Messages, units: Unit, quantity: Quantity): string {
  const number = (value: number) => formatNumber(messages, value);
  switch (quantity.type) {
    case 'length': {
      const { metres, accuracyMetres, unit } = quantity;
      return unit
        ? saidLength(messages, metres, unit)
        : formatLength(messages, metres, units, accuracyMetres);
    }
    case 'ruler':
      return formatRuler(messages, quantity.metres, 2);
    case 'rank': {
      const { rank, of, metres, accuracyMetres } = quantity;
      const length = formatLength(messages, metres, units, accuracyMetres);
      return say(messages, 'claim.rank', { length, rank: number(rank), of: number(of) });
    }
    case 'bearing':
      return formatBearing(messages, quantity.degrees);
    case 'sector':
      return messages[`compass.${quantity.sector}`];
    case 'date': {
      const from = formatDate(messages, quantity.date);
      const { endDate } = quantity;
      return endDate === undefined
        ? from
        : say(messages, 'claim.dates', { from, to: formatDate(messages, endDate) });
    }
    case 'days': {
      const key = Math.abs(quantity.value) === 1 ? 'claim.day' : 'claim.days';
      return say(messages, key, { value: number(quantity.value) });
    }
    case 'count': {
      const { value, of, what } = quantity;
      const text =
        of === undefined
          ? number(value)
          : say(messages, 'claim.countOf', { value: number(value), of: number(of) });
      return what === undefined ? text : say(messages, `claim.${what}`, { value: text });
    }
    case 'share': {
      const text = formatShare(messages, quantity.part);
      return quantity.what === undefined
        ? text
        : say(messages, `claim.${quantity.what}`, { value: text });
    }
    case 'people':
      return formatPeople(messages, quantity.least, quantity.most);
    case 'state': {
      const key = `status.${quantity.status}`;
      const status = isMessageKey(messages, key) ? messages[key] : quantity.status;
      const asOf = say(messages, 'status.asOf', { date: formatDate(messages, quantity.asOf) });
      return say(messages, 'claim.state', { status, asOf });
    }
    case 'answer':
      return messages[quantity.isYes ? 'claim.yes' : 'claim.no'];
  }
}

/** What the value that decides is called: measured here, taken from a record, or published by others. */
export function measuredKey(measured: Quantity | null): MessageKey {
  if (measured?.type === 'people') return 'claim.published';
  return measured?.type === 'date' ? 'claim.dated' : 'claim.measured';
}

export interface Figure {
  readonly role: 'claim.stated' | 'claim.measured' | 'claim.difference';
  readonly label: MessageKey;
  readonly text: string;
}

/** Stated, measured and the difference, as far as there are any. */
export function figuresOf(
  messages: Messages,
  units: Unit,
  { stated, measured, difference }: Pick<Finding, 'stated' | 'measured' | 'difference'>,
): readonly Figure[] {
  const text = (quantity: Quantity) => formatQuantity(messages, units, quantity);
  const figures: (Figure | null)[] = [
    stated && { role: 'claim.stated', label: 'claim.stated', text: text(stated) },
    measured && { role: 'claim.measured', label: measuredKey(measured), text: text(measured) },
    difference && {
      role: 'claim.difference',
      label: 'claim.difference',
      text: formatDifference(messages, units, difference),
    },
  ];
  return figures.filter((figure) => figure !== null);
}

/** A difference with its sign: "+33.4 km", "−2 days". */
export function formatDifference(messages: Messages, units: Unit, difference: Quantity): string {
  const text = formatQuantity(messages, units, difference);
  const isNothing = text === formatQuantity(messages, units, withoutSize(difference));
  return sizeOf(difference) > 0 && !isNothing
    ? say(messages, 'receipt.plus', { value: text })
    : text;
}

/** What stands before a quantity; an event by its sentence, or by its id while that isn't read. */
export function formatLabel(
  messages: Messages,
  language: string,
  units: Unit,
  label: Label,
  library: Library,
): string {
  if ('text' in label) return label.text;
  if ('names' in label) return nameIn(label.names, language);
  if ('event' in label) {
    return textOf(library, `event/${label.event}`, language)?.text ?? label.event;
  }
  const phrase = (text: string) =>
    textOf(library, `phrase/${text}`, language)?.text ?? withDigits(messages, text);
  const params = Object.entries(label.params ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string'
      ? value
      : isList(value)
        ? value.map(phrase).join(', ')
        : isQuantity(value)
          ? formatQuantity(messages, units, value)
          : nameIn(value, language),
  ]);
  return say(messages, label.key, Object.fromEntries(params) as Record<string, string>);
}

const isList = (value: readonly string[] | Names | Quantity): value is readonly string[] =>
  Array.isArray(value);

/** No language is called `type`. */
const isQuantity = (value: Names | Quantity): value is Quantity => 'type' in value;

function saidLength(messages: Messages, metres: number, unit: 'km' | 'mi'): string {
  // Back from metres the last bits of a double are noise.
  const value = Number((metres / METRES_PER[unit]).toFixed(6));
  const decimals = (String(value).split('.')[1] ?? '').length;
  return say(messages, `unit.${unit}`, { value: formatNumber(messages, value, decimals) });
}

/** Whole percents, but never all or nothing unless it is. */
function formatShare(messages: Messages, part: number): string {
  const percent = part * 100;
  const isAlmost = (percent > 0 && percent < 1) || (percent > 99 && percent < 100);
  const value = formatNumber(messages, percent, isAlmost ? 1 : 0);
  return say(messages, 'check.percent', { value });
}

function formatPeople(messages: Messages, least: number, most: number): string {
  const isMillions = [least, most].every(
    (value) => value >= MILLION && value % (MILLION / 10) === 0,
  );
  const written = (value: number) =>
    isMillions
      ? formatNumber(messages, value / MILLION, value % MILLION === 0 ? 0 : 1)
      : formatNumber(messages, value);
  const value =
    least === most
      ? written(least)
      : say(messages, 'claim.span', { least: written(least), most: written(most) });
  return say(messages, isMillions ? 'claim.million' : 'claim.people', { value });
}

/** The number that carries a difference's sign; 0 for what has none. */
const sizeOf = (quantity: Quantity): number =>
  quantity.type === 'length' ? quantity.metres : 'value' in quantity ? quantity.value : 0;

const withoutSize = (quantity: Quantity): Quantity =>
  quantity.type === 'length'
    ? { ...quantity, metres: 0 }
    : 'value' in quantity
      ? { ...quantity, value: 0 }
      : quantity;
