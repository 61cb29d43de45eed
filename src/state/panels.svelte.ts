/** The left column: which of its tabs is open. */
import type { Claims } from './claims.svelte.ts';
import type { Layout } from './layout.svelte.ts';
import type { Story } from './story.svelte.ts';
import type { Viewed } from './viewed.svelte.ts';

export const PANELS = ['story', 'claims', 'layers', 'places'] as const;
export type Panel = (typeof PANELS)[number];

export class Panels {
  panel = $state.raw<Panel>('layers');
  private chapter = $derived.by(() => this.viewed.view.chapter);
  /** The first words of a visit: the story is to begin. */
  isOpening = $derived.by(
    () => this.panel === 'story' && this.chapter === null && !this.story.isBegun,
  );

  constructor(
    private readonly viewed: Viewed,
    private readonly layout: Layout,
    private readonly claims: Claims,
    private readonly story: Story,
  ) {}

  /** Turns to a tab, as a link does: nothing else moves. */
  turnTo(panel: Panel): void {
    this.panel = panel;
  }

  /** The reader opens a tab; on a phone the sheet comes up with it. */
  open(panel: Panel): void {
    this.panel = panel;
    this.layout.unfold();
    if (panel === 'claims') void this.claims.load();
    if (panel === 'story') void this.story.resume();
    else if (this.chapter) this.viewed.change({ chapter: null });
  }

  /** Opens the list of layers at one of them, turned on. */
  showLayer(layer: string): void {
    this.open('layers');
    this.viewed.toggle(layer, true);
  }
}
