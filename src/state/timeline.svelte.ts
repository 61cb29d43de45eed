/** The time strip at work: what it shows, playing and stepping. The day itself is in the view. */
import { DATED_FILES, type Library, STATEFUL_KINDS, thingOf } from '../core/model/library.ts';
import type { State } from '../core/time/index.ts';
import type { HistoricalEvent } from '../core/model/types.ts';
import type { Measuring } from './measuring.svelte.ts';
import type { Selecting } from './selecting.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Viewed } from './viewed.svelte.ts';

/** Long enough to read a sentence. */
const STEP_MILLISECONDS = 3500;

export class Timeline {
  isOpen = $state.raw(false);
  /** The kinds and the country whose events are shown; empty: all. */
  themes = $state.raw<readonly string[]>([]);
  country = $state('');
  /** Works out what was when; fetched with the first day. */
  core = $state.raw<typeof import('../core/time/index.ts') | null>(null);
  private clock = $state.raw<ReturnType<typeof setInterval> | null>(null);

  private date = $derived.by(() => this.viewed.view.date);
  private selection = $derived.by(() => this.viewed.view.selection);

  constructor(
    private readonly viewed: Viewed,
    private readonly shelf: Shelf,
    private readonly selecting: Selecting,
    private readonly measuring: Measuring,
  ) {}

  /** What the day of the view is told with. */
  async supply(): Promise<void> {
    if (this.viewed.view.date) await this.load();
  }

  isPlaying = $derived(this.clock !== null);
  shown = $derived.by(
    (): readonly HistoricalEvent[] =>
      this.core?.eventsFor(this.shelf.library.events, {
        themes: this.themes,
        countries: this.country === '' ? [] : [this.country],
      }) ?? [],
  );
  /** The event that is selected. */
  event = $derived.by((): HistoricalEvent | null => {
    const { selection } = this;
    if (selection?.type !== 'thing' || selection.kind !== 'event') return null;
    return this.shelf.library.events.find(({ id }) => id === selection.id) ?? null;
  });

  /** The library with places and routes as they were on the day that the map shows. */
  libraryShown = $derived.by((): Library => {
    const { core, date } = this;
    const { library } = this.shelf;
    if (date === null || !core) return library;
    const dated = Object.entries(library.layers).map(([file, data]) => [
      file,
      DATED_FILES.includes(file) ? core.layerAt(data, library, date) : data,
    ]);
    return { ...library, layers: Object.fromEntries(dated) as Library['layers'] };
  });

  /** The state of a crossing, a dam or a route on that day; null where there is none to tell. */
  stateOf(kind: string, id: string): State | null {
    const { date } = this;
    const properties = thingOf(this.shelf.library, kind, id)?.properties;
    if (date === null || !this.core || !properties || !STATEFUL_KINDS.includes(kind)) return null;
    return this.core.stateAt(properties, date);
  }

  /** What states on a day are worked out with. */
  async load(): Promise<void> {
    this.core ??= await this.shelf.code(() => import('../core/time/index.ts'));
    const text = `text/${this.viewed.view.language}.json`;
    await this.shelf.load(['events.json', 'missions.json', 'text/en.json', text]);
  }

  open(): void {
    this.isOpen = true;
    void this.load();
  }

  close(): void {
    this.pause();
    this.isOpen = false;
    this.setDay(null);
  }

  toggleTheme(theme: string): void {
    this.themes = this.themes.includes(theme)
      ? this.themes.filter((one) => one !== theme)
      : [...this.themes, theme];
  }

  setDay(date: string | null): void {
    this.viewed.change({ date });
  }

  /** Shows an event on its first day. */
  choose(event: HistoricalEvent): void {
    this.measuring.close();
    this.viewed.change({ date: this.core?.firstDayOf(event.date) ?? null });
    this.selecting.select({ type: 'thing', kind: 'event', id: event.id }, { fly: true });
  }

  /** The next (1) or previous (-1) event shown; whether there was one. */
  step(by: 1 | -1): boolean {
    const { shown, event, date } = this;
    const index = event ? shown.indexOf(event) : -1;
    const next =
      index >= 0
        ? shown[index + by]
        : by === 1
          ? shown.find((one) => date === null || one.date > date)
          : shown.findLast((one) => date === null || one.date < date);
    if (next) this.choose(next);
    return next !== undefined;
  }

  play(): void {
    this.pause();
    if (!this.step(1) && this.shown[0]) this.choose(this.shown[0]);
    this.clock = setInterval(() => {
      if (!this.step(1)) this.pause();
    }, STEP_MILLISECONDS);
  }

  /** Opens the strip first, if it is closed. */
  togglePlaying(): void {
    if (this.isPlaying) this.pause();
    else {
      this.isOpen = true;
      void this.load().then(() => this.play());
    }
  }

  pause(): void {
    if (this.clock !== null) clearInterval(this.clock);
    this.clock = null;
  }
}
