/** Collects what was left out of a file and what was put right in it. */
import type { Problem } from '../model/types.ts';
import { MAX_LISTED } from './limits.ts';

export type Params = Readonly<Record<string, string>>;

export class Report {
  private readonly all: Problem[] = [];
  private readonly counts = new Map<string, number>();
  constructor(private readonly file: string) {}

  /** Something is missing from the result. */
  skip(code: string, at: string, params: Params = {}): void {
    this.add(code, at, params, 'error');
  }

  /** Nothing is missing. */
  note(code: string, at: string, params: Params = {}): void {
    this.add(code, at, params, 'warning');
  }

  get skipped(): readonly Problem[] {
    return this.listed('error');
  }

  get notes(): readonly Problem[] {
    return this.listed('warning');
  }

  private add(code: string, at: string, params: Params, severity: Problem['severity']): void {
    const key = `${severity} ${code}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count > MAX_LISTED) return;
    this.all.push({ code, at, params: { file: this.file, ...params }, severity });
  }

  /** Behind the last of each kind, how many more there are. */
  private listed(severity: Problem['severity']): readonly Problem[] {
    const own = this.all.filter((one) => one.severity === severity);
    const last = new Map(own.map((one, index) => [one.code, index]));
    return own.flatMap((one, index) => {
      const more = (this.counts.get(`${severity} ${one.code}`) ?? 0) - MAX_LISTED;
      if (more <= 0 || last.get(one.code) !== index) return [one];
      const params = { file: this.file, value: String(more) };
      return [one, { code: 'import.more', at: 'file', params, severity }];
    });
  }
}

/** What a parser says when it gives up: one short line, not translated. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 120) ?? '';
