/** How a feature asks to be drawn: the properties of simplestyle-spec 1.1, checked. */

export interface SimpleStyle {
  readonly 'marker-color'?: string;
  readonly 'marker-size'?: 'small' | 'medium' | 'large';
  readonly stroke?: string;
  readonly 'stroke-opacity'?: number;
  /** px */
  readonly 'stroke-width'?: number;
  readonly fill?: string;
  readonly 'fill-opacity'?: number;
}

const MOST_WIDTH_PX = 50;

type Reader = (value: unknown) => string | number | null;

/** #rgb or #rrggbb, with or without #, in lower case and long. */
const colour: Reader = (value) => {
  const [, digits] =
    /^#?((?:[\da-f]{3}){1,2})$/i.exec(typeof value === 'string' ? value : '') ?? [];
  if (digits === undefined) return null;
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${long.toLowerCase()}`;
};

/** Also as text, as KML and tables have it. */
const numberUpTo =
  (most: number): Reader =>
  (value) => {
    const isText = typeof value === 'string' && /^\d*\.?\d+$/.test(value);
    const number = isText ? Number(value) : value;
    return typeof number === 'number' && number >= 0 && number <= most ? number : null;
  };

const READERS: readonly (readonly [key: keyof SimpleStyle, read: Reader])[] = [
  ['marker-color', colour],
  ['marker-size', (value) => (/^(small|medium|large)$/.test(String(value)) ? String(value) : null)],
  ['stroke', colour],
  ['stroke-opacity', numberUpTo(1)],
  ['stroke-width', numberUpTo(MOST_WIDTH_PX)],
  ['fill', colour],
  ['fill-opacity', numberUpTo(1)],
];

/** Only what is valid: colours as #rrggbb, opacities from 0 to 1, widths in px. */
export function simpleStyleOf(properties: Readonly<Record<string, unknown>>): SimpleStyle {
  const style: Record<string, string | number> = {};
  for (const [key, read] of READERS) {
    const value = Object.hasOwn(properties, key) ? read(properties[key]) : null;
    if (value !== null) style[key] = value;
  }
  return style;
}
