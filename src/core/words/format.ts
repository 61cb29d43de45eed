/**
 * Numbers, lengths, coordinates and dates as each language writes them. Separators, digits and
 * month names come from the messages: Chromium carries no Armenian or Azerbaijani number data.
 */
import { type Messages, say } from './text.ts';
import type { Position } from '../model/types.ts';
import { METRES_PER, SECTORS, type Unit } from '../model/vocabulary.ts';

/** The number with `decimals` decimals, its thousands set apart from as many digits up as the language does it. */
export function formatNumber(messages: Messages, value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped =
    whole.length >= Number(messages['number.groupFrom'])
      ? whole.replace(/\B(?=(\d{3})+$)/g, messages['number.group'])
      : whole;
  const text = fraction ? `${grouped}${messages['number.decimal']}${fraction}` : grouped;
  const isNegative = value < 0 && Number(Math.abs(value).toFixed(decimals)) !== 0;
  return withDigits(messages, isNegative ? `${messages['number.minus']}${text}` : text);
}

/**
 * A length in the reader's unit, rounded to what the source carries: its accuracy in metres
 * (10 m lines to 0.1 km, 1:10m maps to 1 km, 1:110m to 10 km). Under 1 km in metres for `km`.
 */
export function formatLength(
  messages: Messages,
  metres: number,
  unit: Unit,
  accuracyMetres: number | null = 10,
): string {
  const tens = Math.round(metres / 10) * 10;
  if (unit === 'km' && Math.abs(tens) < 1000 && (accuracyMetres ?? 1000) <= 10) {
    return say(messages, 'unit.m', { value: formatNumber(messages, tens) });
  }
  const accuracy = accuracyMetres ?? 1000;
  const step = accuracy >= 5000 ? 10 : accuracy >= 500 ? 1 : 0.1;
  const value = Math.round(metres / METRES_PER[unit] / step) * step;
  return say(messages, `unit.${unit}`, { value: formatNumber(messages, value, step < 1 ? 1 : 0) });
}

/** Latitude, longitude, four decimals, with hemispheres: people read latitude first. */
export function formatPosition(
  messages: Messages,
  [longitude = 0, latitude = 0]: Position,
): string {
  const part = (value: number, positive: 'n' | 'e', negative: 's' | 'w') =>
    say(messages, 'unit.degrees', {
      value: formatNumber(messages, Math.abs(value), 4),
      hemisphere: messages[`hemisphere.${Number(value.toFixed(4)) < 0 ? negative : positive}`],
    });
  return say(messages, 'format.position', {
    latitude: part(latitude, 'n', 's'),
    longitude: part(longitude, 'e', 'w'),
  });
}

/** A bearing as whole degrees with its compass sector. */
export function formatBearing(messages: Messages, degrees: number): string {
  const turned = ((degrees % 360) + 360) % 360;
  const sector = SECTORS[Math.round(turned / 45) % 8] ?? 'n';
  return say(messages, 'format.bearing', {
    degrees: formatNumber(messages, Math.round(turned) % 360),
    sector: messages[`compass.${sector}`],
  });
}

/** A date to the precision that it has: 2004, 2020-03 or 2023-01-27, in the Gregorian calendar. */
export function formatDate(messages: Messages, date: string): string {
  const [year = '', month, day] = date.split('-');
  const inList = (list: string) => (month ? (list.split('|')[Number(month) - 1] ?? month) : '');
  const text = day
    ? say(messages, 'date.day', { day: Number(day), month: inList(messages['date.months']), year })
    : month
      ? say(messages, 'date.month', { month: inList(messages['date.monthsAlone']), year })
      : year;
  return withDigits(messages, text);
}

/** Any text with its 0-9 in the language's digits. */
export function withDigits(messages: Messages, text: string): string {
  const digits = messages['number.digits'];
  return digits.startsWith('0')
    ? text
    : text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
