/** Addresses that lead back to what is shown, or on to something else. */
import { encodeView, selectionPart } from '../core/view/url.ts';
import { defaultView, type Selection } from '../core/view/view.ts';
import type { Surroundings } from './catalog.ts';
import type { Viewed } from './viewed.svelte.ts';

export class Links {
  link = $derived.by(() => `${this.surroundings.address}#${this.viewed.hash}`);
  /** What receipts can't know by themselves. */
  circumstances = $derived.by(() => ({ date: this.surroundings.today, link: this.link }));
  private chosen = $derived.by(() => {
    const { language, units, theme } = this.viewed.view;
    return encodeView({ ...defaultView(language), units, theme });
  });

  constructor(
    private readonly surroundings: Surroundings,
    private readonly viewed: Viewed,
  ) {}

  /** To another thing in the reader's language, units and theme; whole, as it leads to no part of the page. */
  to = (selection: Selection): string =>
    `${this.surroundings.address}#${selectionPart(selection)}&${this.chosen}`;
  toChapter = (chapter: string): string =>
    `${this.surroundings.address}#chapter=${chapter}&${this.chosen}`;
}
