/** The story as the reader goes through it. Which chapter is open is in the view. */
import type { Chapter } from '../core/model/types.ts';
import type { Camera } from './camera.svelte.ts';
import type { Claims } from './claims.svelte.ts';
import type { Measuring } from './measuring.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Viewed } from './viewed.svelte.ts';

export class Story {
  /** The reader has asked for it. */
  isBegun = $state.raw(false);
  /** Where the reader left off, to come back to. */
  private last: string | null = null;
  private id = $derived.by(() => this.viewed.view.chapter);
  chapters = $derived.by(() => this.shelf.library.chapters);
  current = $derived.by(() => this.chapters.find(({ id }) => id === this.id) ?? null);

  constructor(
    private readonly viewed: Viewed,
    private readonly shelf: Shelf,
    private readonly camera: Camera,
    private readonly claims: Claims,
    private readonly measuring: Measuring,
  ) {}

  /** What the chapter that is open is told with. */
  async supply(): Promise<void> {
    if (this.viewed.view.chapter) await this.claims.load();
  }

  /** Opens the story where the reader left off, or at its start. */
  async resume(): Promise<void> {
    this.isBegun = true;
    await this.claims.load();
    const chapter = this.chapters.find(({ id }) => id === this.last) ?? this.chapters[0];
    if (chapter && !this.viewed.view.chapter) this.go(chapter);
  }

  /** Opens a chapter: its layers, its day, its part of the map. */
  go(chapter: Chapter): void {
    this.last = chapter.id;
    this.measuring.close();
    const { id, date = null } = chapter;
    const change = { chapter: id, date, selection: null, tool: null };
    this.viewed.showLayers(chapter.layers, { keep: false }, change);
    this.camera.goTo(chapter.bounds);
  }

  /** The chapter after (1) or before (-1) the one that is open. */
  step(by: 1 | -1): void {
    const index = this.current ? this.chapters.indexOf(this.current) + by : 0;
    const chapter = this.chapters[index];
    if (chapter) this.go(chapter);
  }

  /** A link has opened a chapter: what the link leaves open is the chapter's. */
  arrive({ isFitted }: { readonly isFitted: boolean }): void {
    const { current } = this;
    const { chapter, layers, date } = this.viewed.view;
    if (!current) {
      const params = { at: 'chapter', value: chapter ?? '' };
      this.shelf.report({ code: 'link.dropped', at: 'chapter', params, severity: 'warning' });
      this.viewed.change({ chapter: null });
      return;
    }
    this.last = current.id;
    const change = { date: date ?? current.date ?? null };
    if (layers) this.viewed.change(change);
    else this.viewed.showLayers(current.layers, { keep: false }, change);
    if (isFitted) this.camera.goTo(current.bounds);
  }
}
