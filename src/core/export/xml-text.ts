/** Text within XML 1.0, which has no place for most control characters and for half of a surrogate pair. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Of `lib.es2024`, in every engine that the page runs in. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/**
 * Text that XML 1.0 can hold, between tags or quotes: signs that mean something escaped, what it forbids as U+FFFD.
 */
export const xmlText = (text: string): string =>
  wellFormed(text)
    .replace(/[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);

/** `<name>text</name>` */
export const element = (name: string, text: string): string =>
  `<${name}>${xmlText(text)}</${name}>`;

/** A value of a property as text: what is nested as JSON. */
export const valueText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
