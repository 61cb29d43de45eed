/** What is viewed: the one view, all that a link shows, and the ways to change it. */
import type { Manifest } from '../core/model/types.ts';
import { type Decoded, encodeView } from '../core/view/url.ts';
import {
  type Camera,
  layersOn,
  type View,
  withLayer,
  withLayers,
  withOpacity,
} from '../core/view/view.ts';

export class Viewed {
  view = $state.raw<View>() as View;
  /** What the link has beside the view, kept as it came. */
  foreign = $state.raw<Decoded['foreign']>([]);
  /** By itself: words and library don't change with the rest of the view, at every move of the map. */
  hasLatinDigits = $derived(this.view.hasLatinDigits);
  private layers = $derived(this.view.layers);
  layersOn = $derived.by(() => layersOn(this.manifest, { layers: this.layers }));
  hash = $derived(encodeView(this.view, this.foreign));
  /** Settled when what the view shows has come, as far as it will. */
  supplied: Promise<void> = Promise.resolve();
  private supply: () => Promise<void> = () => Promise.resolve();
  /** Counts what was asked for, so that the last wish holds. */
  private wishes = 0;

  constructor(
    private readonly manifest: Manifest,
    { view, foreign }: Pick<Decoded, 'view' | 'foreign'>,
  ) {
    this.view = view;
    this.foreign = foreign;
  }

  /** From now on each change asks for what it shows. */
  supplyWith(supply: () => Promise<void>): void {
    this.supply = supply;
    this.supplied = supply();
  }

  change(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    this.supplied = this.supply();
  }

  /** Goes on when what the view shows has come, unless something else is wished for by then. */
  whenSupplied(goOn: () => void): void {
    this.wishes += 1;
    const wish = this.wishes;
    void this.supplied.then(() => {
      if (wish === this.wishes) goOn();
    });
  }

  toggle(layer: string, on: boolean): void {
    this.change({ layers: withLayer(this.manifest, this.view, layer, on).layers });
  }

  /** Turns layers on; others stay as they are only with `keep`. `change`: what changes with them. */
  showLayers(
    layers: readonly string[],
    options: { readonly keep: boolean },
    change: Partial<View> = {},
  ): void {
    this.change({
      ...change,
      layers: withLayers(this.manifest, this.view, layers, options).layers,
    });
  }

  setOpacity(layer: string, opacity: number): void {
    this.view = withOpacity(this.view, layer, opacity);
  }

  /** The reader has moved the map, which asks for nothing. */
  cameraMoved(camera: Camera): void {
    this.view = { ...this.view, camera };
  }
}
