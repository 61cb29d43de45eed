/** A receipt's numbers and what it measured, as a language writes them. Knows neither page nor state. */
import { formatNumber, formatPosition } from '../../core/words/format.ts';
import { METRES_PER } from '../../core/model/vocabulary.ts';
import { parsePosition } from '../../core/find/position.ts';
import type { Receipt, What } from '../../core/receipt/index.ts';
import { type Messages, nameIn, say } from '../../core/words/text.ts';
import type { View } from '../../core/view/view.ts';

export interface Tongue extends Pick<View, 'language' | 'units'> {
  readonly messages: Messages;
}

/** What was measured, in one line. */
export function whatText(tongue: Tongue, { code, params }: What): string {
  const { messages, language } = tongue;
  const texts = Object.entries(params).map(([key, value]) => {
    if (typeof value === 'number') {
      return [
        key,
        key.endsWith('Metres') ? plainLength(tongue, value) : formatNumber(messages, value),
      ];
    }
    if (typeof value !== 'string') return [key, nameIn(value, language)];
    const position = parsePosition(value);
    return [key, position ? formatPosition(messages, position).replaceAll('° ', '°\u00a0') : value];
  });
  return say(messages, code, Object.fromEntries(texts) as Record<string, string>);
}

/** The number in the reader's unit, rounded as the receipt says. */
export const roundedText = (tongue: Tongue, { unit, value, roundedTo }: Receipt): string =>
  unit === 'm' ? lengthTo(tongue, value, roundedTo) : areaTo(tongue, value, roundedTo);

/** The number in metres or square metres, to the millimetre or the square metre. */
export const fullText = ({ messages }: Tongue, { unit, value }: Receipt): string =>
  unit === 'm'
    ? say(messages, 'unit.m', { value: formatNumber(messages, value, 3) }).replace(' ', '\u00a0')
    : say(messages, 'receipt.squareMetres', { value: formatNumber(messages, value) });

/** The step of the rounding, as the rounded number shows it. */
export const stepText = (tongue: Tongue, { unit, value, roundedTo }: Receipt): string =>
  unit === 'm'
    ? isInMetres(tongue, value, roundedTo)
      ? say(tongue.messages, 'unit.m', { value: formatNumber(tongue.messages, roundedTo) })
      : inUnit(tongue, roundedTo / 1e3, decimalsOf(roundedTo, 1e3))
    : inSquareUnit(tongue, roundedTo / 1e6, decimalsOf(roundedTo, 1e6));

/** A length in the reader's unit to a step that is a power of ten in metres. */
export function lengthTo(tongue: Tongue, metres: number, stepMetres: number): string {
  const { messages, units } = tongue;
  if (isInMetres(tongue, metres, stepMetres)) {
    const value = Math.round(metres / stepMetres) * stepMetres;
    return say(messages, 'unit.m', { value: formatNumber(messages, value) });
  }
  const step = stepMetres / 1e3;
  const value = Math.round(metres / METRES_PER[units] / step) * step;
  return inUnit(tongue, value, decimalsOf(stepMetres, 1e3));
}

/** An area in the square of the reader's unit to a step that is a power of ten in square metres. */
export function areaTo(tongue: Tongue, squareMetres: number, stepSquareMetres: number): string {
  const step = stepSquareMetres / 1e6;
  const value = Math.round(squareMetres / METRES_PER[tongue.units] ** 2 / step) * step;
  return inSquareUnit(tongue, value, decimalsOf(stepSquareMetres, 1e6));
}

/** A length with no more decimals than tell something: "200 m", "1.5 km". */
export function plainLength(tongue: Tongue, metres: number): string {
  const { messages, units } = tongue;
  if (units === 'km' && Math.round(metres) < 1000) {
    return say(messages, 'unit.m', { value: formatNumber(messages, Math.round(metres)) });
  }
  const value = metres / METRES_PER[units];
  return trimmed(tongue, value, value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** A length as somebody wrote it, to the metre. */
export const givenLength = (tongue: Tongue, metres: number): string =>
  trimmed(tongue, metres / METRES_PER[tongue.units], 3);

/** How far off, with its sign and two digits that count. */
export function errorText(tongue: Tongue, error: number, kind: 'km' | 'km²'): string {
  const per = METRES_PER[tongue.units] / 1e3;
  const value = Math.abs(error) / (kind === 'km' ? per : per ** 2);
  const digits = value === 0 ? 0 : Math.ceil(1 - Math.log10(value));
  const decimals = Math.min(6, Math.max(1, digits));
  const write = kind === 'km' ? inUnit : inSquareUnit;
  return signed(tongue, error, write(tongue, value, decimals));
}

/** A text of the absolute value, with the sign of the value before it. */
export const signed = (
  { messages }: Pick<Tongue, 'messages'>,
  value: number,
  text: string,
): string =>
  value < 0
    ? `${messages['number.minus']}${text}`
    : value > 0
      ? say(messages, 'receipt.plus', { value: text })
      : text;

const isInMetres = ({ units }: Tongue, metres: number, stepMetres: number): boolean =>
  units === 'km' && stepMetres < 100 && Math.round(metres) < 1000;

const decimalsOf = (step: number, unit: number): number =>
  Math.max(0, Math.round(Math.log10(unit / step)));

const inUnit = ({ messages, units }: Tongue, value: number, decimals: number): string =>
  say(messages, `unit.${units}`, { value: formatNumber(messages, value, decimals) });

function trimmed(tongue: Tongue, value: number, mostDecimals: number): string {
  const text = String(Number(value.toFixed(mostDecimals)));
  return inUnit(tongue, value, (text.split('.')[1] ?? '').length);
}

const inSquareUnit = ({ messages, units }: Tongue, value: number, decimals: number): string =>
  say(messages, `unit.${units}2`, { value: formatNumber(messages, value, decimals) });
