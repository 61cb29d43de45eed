/** What is refused before it is read. */
import { MAX_BYTES } from './limits.ts';
import { Report } from './report.ts';
import type { Format, ImportResult } from './types.ts';

/** The result for a file of so many bytes that it isn't read; null for others. */
export function refused(bytes: number, name: string): ImportResult | null {
  if (bytes <= MAX_BYTES) return null;
  const report = new Report(name);
  const params = { value: megabytes(bytes), limit: megabytes(MAX_BYTES) };
  report.skip('import.tooBig', 'file', params);
  return emptyResult(report, null);
}

/** Of a file of which nothing could be read. */
export const emptyResult = (report: Report, format: Format | null): ImportResult => ({
  features: [],
  bounds: null,
  count: 0,
  skipped: report.skipped,
  format,
  notes: report.notes,
});

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1_000_000));
