/** What the pages about all land borders read: the files of geo/world/, fetched when a page is opened. */
import { untrack } from 'svelte';
import type { MeasuredLine } from '../core/measure/index.ts';
import { measuredLinesOf } from '../core/world/lines.ts';
import { borderRows, pairTexts } from '../core/world/table.ts';
import { WORLD_FILES, type WorldFiles } from '../core/world/types.ts';
import type { Catalog } from './catalog.ts';
import { PATIENCE_MILLISECONDS } from './loader.ts';
import type { Shelf } from './shelf.svelte.ts';

type TerritoryNames = Readonly<Record<string, string>>;

export class WorldTable {
  private files = $state.raw<WorldFiles | null>(null);
  /** By language. */
  names = $state.raw<Readonly<Record<string, TerritoryNames>>>({});
  /** By border. */
  lines = $state.raw<Readonly<Record<string, readonly MeasuredLine[]>>>({});
  hasFailed = $state.raw(false);
  /** What is on its way for longer than the page has patience. */
  private late = $state.raw<readonly string[]>([]);
  isLate = $derived(this.late.length > 0);
  rows = $derived.by(() => (this.files ? borderRows(this.files) : []));
  texts = $derived.by(() => pairTexts(this.rows, Object.values(this.names)));
  isReady = $derived(this.files !== null);

  constructor(
    private readonly catalog: Pick<Catalog, 'loader' | 'languages'>,
    private readonly shelf: Pick<Shelf, 'reportFile' | 'withdraw'>,
  ) {}

  /** The table and the names in every language, in which it can be searched. Never rejects. */
  loadTable = (): Promise<void> =>
    this.attempt(async () => {
      const entries = Object.entries(WORLD_FILES);
      const [files, names] = await Promise.all([
        Promise.all(entries.map(([, path]) => this.get(path))),
        this.namesIn(this.catalog.languages),
      ]);
      this.names = names;
      // The build's own files, which geo:check has read.
      this.files = Object.fromEntries(
        entries.map(([name], index) => [name, files[index]]),
      ) as unknown as WorldFiles;
    });

  /** The lines of borders, and what their countries are called in a language. Never rejects. */
  loadLines = (borders: readonly string[], language: string): Promise<void> =>
    this.attempt(async () => {
      const [lines, names] = await Promise.all([
        Promise.all(borders.map((id) => this.get(`world/lines/${id}.json`))),
        this.namesIn([language]),
      ]);
      this.names = names;
      this.lines = Object.fromEntries(
        borders.map((id, index) => [id, measuredLinesOf(lines[index])]),
      );
    });

  private async namesIn(languages: readonly string[]) {
    const all = await Promise.all(languages.map((one) => this.get(`world/names/${one}.json`)));
    return Object.fromEntries(languages.map((one, index) => [one, all[index] as TerritoryNames]));
  }

  /** Gives up the requests that are late for new ones; who waits goes on waiting. */
  askAgain = (): void => {
    for (const path of this.late) this.catalog.loader.askAgain(path);
  };

  private async get(path: string): Promise<unknown> {
    const { shelf } = this;
    const timer = setTimeout(() => {
      this.late = [...this.late, path];
      shelf.reportFile('load.late', path);
    }, PATIENCE_MILLISECONDS);
    try {
      const json = await this.catalog.loader.get(path);
      shelf.withdraw('load.failed', path);
      return json;
    } catch (error) {
      shelf.reportFile('load.failed', path, error instanceof Error ? error.message : String(error));
      throw error;
    } finally {
      clearTimeout(timer);
      this.late = this.late.filter((one) => one !== path);
      shelf.withdraw('load.late', path);
    }
  }

  /** What fails has been reported with the file that didn't come. */
  private attempt = (load: () => Promise<void>): Promise<void> =>
    untrack(async () => {
      this.hasFailed = false;
      try {
        await load();
      } catch {
        this.hasFailed = true;
      }
    });
}
