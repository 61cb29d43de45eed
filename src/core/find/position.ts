/**
 * Latitude and longitude as people and programs write them: "38.9, 46.5", "38,9; 46,5", "38°54′N 46°30′E",
 * "E 46.5 N 38.9", "lat: 38.9, lon: 46.5", words of five languages, WKT, `geo:`, links of map sites.
 * Without letters latitude comes first.
 */
import { pairInAddress, pairInData } from './position-link.ts';
import { withoutWords } from '../words/position-words.ts';
import type { Position } from '../model/types.ts';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const ANGLE = new RegExp(
  String.raw`^([NSEW])?\s*([+-])?\s*(${NUMBER})\s*°?(?:(?:(?<=°)|\s)\s*(${NUMBER})\s*'?(?:(?:(?<=')|\s)\s*(${NUMBER})\s*"?)?)?\s*([NSEW])?$`,
);
const NEXT_DEGREES = new RegExp(String.raw`^(.+?)\s+([+-]?\s*${NUMBER}\s*°.*)$`);
/** A comma that can't be a decimal one. */
const SEPARATING_COMMA = /(?<=[°'"\s]),|,(?=\s)/;

/** null for anything else than one position in range. */
export function parsePosition(text: string): Position | null {
  const bare = text.replace(/[\p{Cf}\p{Cc}]/gu, ' ');
  const known = plain(pairInData(bare) ?? pairInAddress(bare) ?? bare);
  const [first, second, ...more] = labelled(known) ?? halvesOf(known).map(angleOf);
  if (!first || !second || more.length > 0) return null;
  const isSwapped = first.axis === 'east' || second.axis === 'north';
  const [north, east] = isSwapped ? [second, first] : [first, second];
  if (north.axis === 'east' || east.axis === 'north') return null;
  const isInRange = Math.abs(north.degrees) <= 90 && Math.abs(east.degrees) <= 180;
  return isInRange ? [east.degrees, north.degrees] : null;
}

/** Digits, signs and marks of any keyboard as ASCII has them, letters as capitals, words as letters and signs. */
const plain = (text: string): string =>
  withoutWords(withoutQuotes(text.replace(/[º˚]/g, '°').normalize('NFKC').trim()))
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll('٫', '.')
    .replaceAll('،', ',')
    .replaceAll('؛', ';')
    .replace(/[−–—‐‑]/g, '-')
    .replace(/″|”|''|′′/g, '"')
    .replace(/[′’ʹ]/g, "'")
    .replace(/[()[\]{}]/g, '')
    .replace(/[\s.,;:!?]+$/, '')
    .trim()
    .toUpperCase()
    .replace(COLONS, (_, degrees: string, minutes: string, seconds?: string) =>
      seconds === undefined ? `${degrees}°${minutes}'` : `${degrees}°${minutes}'${seconds}"`,
    )
    .replace(LETTERS, (_, degrees: string, minutes?: string, seconds?: string) =>
      [`${degrees}°`, minutes && `${minutes}'`, seconds && `${seconds}"`].join(''),
    );

/** 38:54:00 */
const COLONS = new RegExp(String.raw`(\d+):(${NUMBER})(?::(${NUMBER}))?`, 'g');
/** 38d54m00s; an S without a number before it is the south. */
const LETTERS = new RegExp(
  String.raw`(${NUMBER})\s*D\s*(?:(${NUMBER})\s*M\s*(?:(${NUMBER})\s*S)?)?`,
  'g',
);

const withoutQuotes = (text: string): string =>
  /^["'“”„«»‘’`](.*?)["'“”«»‘’`][.,;]?$/su.exec(text)?.[1] ?? text;

/** The halves of a pair that says which is which; null where it doesn't. */
function labelled(text: string): readonly (Angle | null)[] | null {
  const labels = [...text.matchAll(/[ΦΛ]/g)];
  const [one, other] = labels;
  if (!one || !other || labels.length > 2 || one[0] === other[0]) return null;
  const texts = [text.slice(one.index + 1, other.index), text.slice(other.index + 1)];
  return texts.map((half, index) => {
    const angle = angleOf(half.replace(/^[\s"':=]+|[\s"',;:&?]+$/g, (mark) => keptMark(mark)));
    const axis = labels[index]?.[0] === 'Φ' ? 'north' : 'east';
    return angle && (angle.axis === null || angle.axis === axis) ? { ...angle, axis } : null;
  });
}

/** Of what stands around a labelled half, a sign of minutes or seconds belongs to it. */
const keptMark = (mark: string): string => /^['"]/.exec(mark)?.[0] ?? '';

/** The two halves of a pair; anything but two where there is no pair. */
function halvesOf(text: string): readonly string[] {
  const second = [...text.matchAll(/[NSEW]/g)][1]?.index;
  if (second !== undefined) {
    const cut = /^[NSEW]/.test(text) ? second : text.search(/[NSEW]/) + 1;
    return [text.slice(0, cut), text.slice(cut)].map((half) =>
      half.replace(/^[,;\s]+|[,;\s]+$/g, ''),
    );
  }
  if (text.includes(';')) return trimmed(text.split(';'));
  const byComma = text.split(SEPARATING_COMMA);
  if (byComma.length > 1) return trimmed(byComma);
  const glued = text.split(',');
  if (glued.length === 2 && (text.includes('.') || !/\s/.test(text))) return glued;
  const byDegrees = NEXT_DEGREES.exec(text);
  return byDegrees ? byDegrees.slice(1) : text.split(/\s+(?=[+-]?\s*\d)/);
}

const trimmed = (parts: readonly string[]) => parts.map((part) => part.trim());

interface Angle {
  readonly degrees: number;
  readonly axis: 'north' | 'east' | null;
}

function angleOf(text: string): Angle | null {
  const match = ANGLE.exec(text);
  if (!match) return null;
  const [, before, sign, degrees = '', minutes = '0', seconds = '0', after] = match;
  if (before && after) return null;
  const [whole, sixtieths, rest] = [degrees, minutes, seconds].map(numberOf) as [
    number,
    number,
    number,
  ];
  if (sixtieths >= 60 || rest >= 60 || (match[4] && !Number.isInteger(whole))) return null;
  const letter = before ?? after ?? '';
  const size = whole + sixtieths / 60 + rest / 3600;
  return {
    degrees: size !== 0 && (sign === '-' || /[SW]/.test(letter)) ? -size : size,
    axis: letter === '' ? null : /[NS]/.test(letter) ? 'north' : 'east',
  };
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));
