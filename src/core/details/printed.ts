import { formatNumber } from '../words/format.ts';
import type { Messages } from '../words/text.ts';

/** Figures as they were printed, a number or two of a range, in the language's digits and signs. */
export const formatPrinted = (messages: Messages, text: string): string =>
  text.replace(/\d+(?:\.(\d+))?/g, (number, decimals?: string) =>
    formatNumber(messages, Number(number), decimals?.length ?? 0),
  );
