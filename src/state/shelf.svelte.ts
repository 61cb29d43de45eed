/** The shelf: files of geo/ as they are fetched and read into the library, and code that comes later; what is wrong is said once. */
import { untrack } from 'svelte';
import { type Library, libraryOf } from '../core/model/library.ts';
import { filesForNames, isShownFile, readShownFile } from '../core/data/reading.ts';
import type { Problem } from '../core/model/types.ts';
import type { Catalog } from './catalog.ts';
import { PATIENCE_MILLISECONDS } from './loader.ts';
import { withLatinDigits } from '../core/words/latin-digits.ts';
import type { Viewed } from './viewed.svelte.ts';

/** Nobody sees a file come so much later. */
const TOGETHER_MILLISECONDS = 60;

export class Shelf {
  private read = $state.raw<Library>() as Library;
  /** What has been read, with the digits that the reader wants. */
  library = $derived.by((): Library => {
    if (!this.viewed.hasLatinDigits) return this.read;
    const { texts, claims, chapters } = this.read;
    return { ...this.read, ...withLatinDigits({ texts, claims, chapters }) };
  });
  problems = $state.raw<readonly Problem[]>([]);
  /** How many are on their way. */
  pending = $state.raw(0);
  /** How often what is missing was asked for again. */
  tries = $state.raw(0);
  isLoading = $derived(this.pending > 0);
  /** What was asked for and has not come. */
  private missing: readonly string[] = [];

  constructor(
    private readonly catalog: Pick<Catalog, 'loader' | 'manifest' | 'paths'>,
    private readonly viewed: Viewed,
  ) {
    this.read = libraryOf(catalog.manifest);
  }

  /** The sentences in the reader's language, and those that stand in for missing ones. */
  get textFiles(): readonly string[] {
    return ['text/en.json', `text/${this.viewed.view.language}.json`];
  }
  get datasetFiles(): readonly string[] {
    return this.catalog.paths.filter((path) => path.startsWith('datasets/'));
  }

  has = (address: string): boolean => this.catalog.paths.includes(address.split('#')[0] ?? '');

  /** All that has a name, for search and lists. */
  loadNames = (): Promise<void> =>
    this.load(filesForNames(this.catalog.manifest).filter((address) => this.has(address)));

  /** The data of geo/<address>, for map and panels alike. Never rejects. */
  load = (addresses: readonly string[]): Promise<void> =>
    // An effect that asks for data doesn't depend on what it changes.
    untrack(async () => {
      await Promise.all(addresses.map((address) => this.loadOne(address)));
    });

  /** Code that is fetched when it is first needed; null, and said, where it doesn't come. */
  code = async <Module>(load: () => Promise<Module>): Promise<Module | null> => {
    try {
      const module = await load();
      this.withdraw('load.part', '');
      return module;
    } catch {
      const params = { at: '', value: '' };
      this.report({ code: 'load.part', at: '', params, severity: 'error' });
      return null;
    }
  };

  /** Puts in what is worked out from files that have come. */
  add(change: (library: Library) => Library): void {
    this.read = change(this.read);
  }

  private async loadOne(address: string): Promise<void> {
    if (this.read.loaded.has(address)) return;
    const file = address.split('#')[0] ?? address;
    if (!this.missing.includes(address)) this.missing = [...this.missing, address];
    this.pending += 1;
    const timer = setTimeout(() => this.reportFile('load.late', file), PATIENCE_MILLISECONDS);
    try {
      const json = await this.catalog.loader.get(file);
      const readInto = isShownFile(file)
        ? readShownFile
        : (await import('../core/data/read-file.ts')).readFile;
      await this.nextTurn();
      for (const one of this.addressesIn(file, address)) {
        if (this.read.loaded.has(one)) continue;
        const { library, problems } = readInto(this.read, one, json);
        this.read = library;
        this.report(...problems);
      }
      this.missing = this.missing.filter((one) => !this.read.loaded.has(one));
      this.withdraw('load.failed', file);
      // A topology is decoded; of all else the library holds what the file held.
      if (file.endsWith('.topojson')) this.catalog.loader.forget(file);
    } catch (error) {
      this.reportFile('load.failed', file, error instanceof Error ? error.message : String(error));
    } finally {
      clearTimeout(timer);
      this.withdraw('load.late', file);
      this.pending -= 1;
    }
  }

  /** What is read of a file that was asked for: all that the map draws of it, so that it needn't be kept. */
  private addressesIn(file: string, address: string): readonly string[] {
    const drawn = this.catalog.manifest.layers.map(({ data }) => data);
    return [address, ...drawn.filter((data) => data.startsWith(`${file}#`))];
  }

  /** What comes at about the same time changes the library at once: all that follows from it is worked out once. */
  private turn: Promise<void> | null = null;
  private nextTurn(): Promise<void> {
    this.turn ??= new Promise((resolve) => {
      setTimeout(() => {
        this.turn = null;
        resolve();
      }, TOGETHER_MILLISECONDS);
    });
    return this.turn;
  }

  /** Asks again for what has not come. */
  async retry(): Promise<void> {
    const { missing } = this;
    this.problems = this.problems.filter(
      ({ code }) => !['load.failed', 'load.late'].includes(code),
    );
    for (const address of missing) this.catalog.loader.askAgain(address.split('#')[0] ?? address);
    this.tries += 1;
    await this.load(missing);
  }

  /** Says of a file of geo/ that it failed or is late. */
  reportFile = (code: 'load.failed' | 'load.late', file: string, value = ''): void => {
    const params = { at: `geo/${file}`, value };
    this.report({ code, at: file, params, severity: code === 'load.late' ? 'warning' : 'error' });
  };

  report = (...problems: readonly Problem[]): void => {
    const fresh = problems.filter(
      ({ code, at }) => !this.problems.some((known) => known.code === code && known.at === at),
    );
    if (fresh.length > 0) this.problems = [...this.problems, ...fresh];
  };

  /** What had failed has come after all. */
  withdraw(code: string, at: string): void {
    const left = this.problems.filter((known) => known.code !== code || known.at !== at);
    if (left.length < this.problems.length) this.problems = left;
  }

  dismiss = (): void => {
    this.problems = [];
  };
}
