/** Files of geo/ as they are fetched and read into the library, and code that comes later; what is wrong is said once. */
import { untrack } from 'svelte';
import { fetchJson } from './catalog.ts';
import { emptyLibrary, type Library } from './core/library.ts';
import { readFile } from './core/reading.ts';
import type { Problem } from './core/types.ts';

export class Files {
  library = $state.raw<Library>(emptyLibrary);
  problems = $state.raw<readonly Problem[]>([]);
  /** How many are on their way. */
  pending = $state.raw(0);

  /** The data of geo/<address>, for map and panels alike. Never rejects. */
  load(addresses: readonly string[]): Promise<void> {
    // An effect that asks for data doesn't depend on what it changes.
    return untrack(async () => {
      await Promise.all(addresses.map((address) => this.loadOne(address)));
    });
  }

  /** Code that is fetched when it is first needed; null, and said, where it doesn't come. */
  async code<Module>(load: () => Promise<Module>): Promise<Module | null> {
    try {
      const module = await load();
      this.withdraw('load.part', '');
      return module;
    } catch {
      const params = { at: '', value: '' };
      this.report({ code: 'load.part', at: '', params, severity: 'error' });
      return null;
    }
  }

  private async loadOne(address: string): Promise<void> {
    if (this.library.loaded.has(address)) return;
    const file = address.split('#')[0] ?? address;
    this.pending += 1;
    try {
      const json = await fetchJson(file);
      if (this.library.loaded.has(address)) return;
      const { library, problems } = readFile(this.library, address, json);
      this.library = library;
      this.withdraw('load.failed', file);
      this.report(...problems);
    } catch (error) {
      const value = error instanceof Error ? error.message : String(error);
      this.report({
        code: 'load.failed',
        at: file,
        params: { at: `geo/${file}`, value },
        severity: 'error',
      });
    } finally {
      this.pending -= 1;
    }
  }

  report(...problems: readonly Problem[]): void {
    const fresh = problems.filter(
      ({ code, at }) => !this.problems.some((known) => known.code === code && known.at === at),
    );
    if (fresh.length > 0) this.problems = [...this.problems, ...fresh];
  }

  /** What had failed has come after all. */
  private withdraw(code: string, at: string): void {
    const left = this.problems.filter((known) => known.code !== code || known.at !== at);
    if (left.length < this.problems.length) this.problems = left;
  }

  dismiss(): void {
    this.problems = [];
  }
}
