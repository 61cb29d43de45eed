/** What all receipts of lengths have alike. */
import type { NamedPoint } from '../find/gazetteer.ts';
import type { Names } from '../model/types.ts';
import { type LengthReceipt, METHOD } from './receipt.ts';
import { kilometresText } from '../words/rounding.ts';

type Length = Pick<LengthReceipt, 'value' | 'unit' | 'roundedTo' | 'text' | 'method'>;

/** Value and text of a length, rounded to a step in metres. */
export const lengthFields = (metres: number, roundedTo: number): Length => ({
  value: metres,
  unit: 'm',
  roundedTo,
  text: kilometresText(metres, roundedTo),
  method: METHOD,
});

/** A point's names, or its latitude and longitude with four decimals. */
export function labelOf({ names, position }: NamedPoint): Names | string {
  const [longitude = 0, latitude = 0] = position;
  return names ?? `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
}
