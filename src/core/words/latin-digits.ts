/** By the last four bits of the code of a Persian digit, of its decimal sign, of its thousands separator. */
const LATIN = '0123456789 .,';

/** Plain data with the Persian digits and marks of its texts as Latin ones: of messages, of sentences. */
export const withLatinDigits = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value).replace(/[۰-۹٫٬]/g, (sign) => LATIN[sign.charCodeAt(0) & 15] ?? sign),
  ) as T;
