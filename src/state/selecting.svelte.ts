/** Choosing a thing on the map or in a list: what Details says of it, where it is, and how it comes into view. */
import type { Card } from '../core/details/card.ts';
import type { Bounds, Manifest, Position } from '../core/model/types.ts';
import { filesForSelection } from '../core/data/reading.ts';
import { isSameSelection, type Selection } from '../core/view/view.ts';
import type { Camera } from './camera.svelte.ts';
import type { Claims } from './claims.svelte.ts';
import type { Layout } from './layout.svelte.ts';
import type { Measuring } from './measuring.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Viewed } from './viewed.svelte.ts';

export class Selecting {
  /** What lay under the finger when there were several. */
  choices = $state.raw<readonly Selection[]>([]);
  /** Works out what Details says; fetched with the first selection. */
  details = $state.raw<typeof import('../core/details/index.ts') | null>(null);
  private selection = $derived.by(() => this.viewed.view.selection);
  private language = $derived.by(() => this.viewed.view.language);
  card = $derived.by<Card | null>(() =>
    this.selection
      ? (this.details?.cardOf(
          this.selection,
          this.shelf.library,
          this.language,
          this.claims.findings,
        ) ?? null)
      : null,
  );

  constructor(
    private readonly manifest: Manifest,
    private readonly paths: readonly string[],
    private readonly viewed: Viewed,
    private readonly shelf: Shelf,
    private readonly camera: Camera,
    private readonly layout: Layout,
    private readonly claims: Claims,
    private readonly measuring: Measuring,
  ) {}

  /** The code and the files that the selection is told with. */
  async supply(): Promise<void> {
    const { selection, chapter } = this.viewed.view;
    if (selection || chapter)
      this.details ??= await this.shelf.code(() => import('../core/details/index.ts'));
    if (selection) await this.shelf.load(this.filesFor(selection));
  }

  private filesFor = (selection: Selection): readonly string[] =>
    filesForSelection(this.manifest, selection, this.viewed.view.language, this.paths);

  /** Selects and, if asked, brings it into view. */
  select(selection: Selection | null, options: { readonly fly?: boolean } = {}): void {
    this.choices = [];
    if (!isSameSelection(selection, this.selection)) this.viewed.change({ selection });
    this.layout.askForFocus(selection !== null);
    if (selection) this.layout.raiseSheet();
    this.viewed.whenSupplied(() => {
      if (options.fly && selection) this.show();
    });
  }

  /** Shows a claim: where it is, what is measured, its card. */
  chooseClaim(id: string): void {
    this.measuring.close();
    if (this.viewed.view.tool) this.viewed.change({ tool: null });
    this.select({ type: 'thing', kind: 'claim', id }, { fly: true });
  }

  /** Several things under the finger: asks; one: selects it; none: selects the spot. */
  pick(hits: readonly Selection[], position: Position): void {
    if (hits.length > 1) {
      this.choices = hits;
      void this.shelf.load(hits.flatMap(this.filesFor));
    } else this.select(hits[0] ?? { type: 'spot', position });
  }

  /** Nothing is asked any more. */
  dropChoices(): void {
    this.choices = [];
  }

  /** Brings what is selected into view, with the layers that a claim needs. */
  show({ isFitted = true } = {}): void {
    const claim = this.card?.type === 'claim' ? this.card.claim : null;
    if (claim) this.viewed.showLayers(claim.layers, { keep: true });
    if (isFitted) this.fit();
  }

  /** Where the selected thing is, if it is at one place. */
  get position(): Position | null {
    return (this.card && this.details?.positionOfCard(this.card)) ?? null;
  }
  get bounds(): Bounds | null {
    return (this.card && this.details?.boundsOfCard(this.card)) ?? null;
  }

  fit(): void {
    this.camera.goTo(this.bounds);
  }
}
