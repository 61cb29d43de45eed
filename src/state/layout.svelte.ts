/** How the page is laid out around the map: dialog, sheet, rail, and where the focus goes. */
import { type Page, PAGES } from '../core/view/view.ts';
import type { MessageKey } from '../core/words/text.ts';
import type { Viewed } from './viewed.svelte.ts';

export type SheetStop = 'peek' | 'half' | 'full';
export type Dialog = 'credits' | 'share' | 'print' | 'keys' | 'text' | Page | null;

export class Layout {
  private box = $state.raw<Dialog>(null);
  /** The left column is folded away. */
  isRail = $state.raw(false);
  /** Single letters as keys (WCAG 2.1.4 asks that they can be turned off). */
  hasLetterKeys = $state(true);
  /** How high the phone's sheet stands. */
  sheet = $state.raw<SheetStop>('peek');
  /** Why there is no map, as a message key; null while there is one. */
  mapFailure = $state.raw<MessageKey | null>(null);
  /** How often the reader has opened something: its panel takes the focus. */
  private focusAsked = $state.raw(0);
  private focusGiven = 0;

  constructor(private readonly viewed: Viewed) {}

  /** The dialog that is open; a page of its own is in the link. */
  get dialog(): Dialog {
    return this.viewed.view.page ?? this.box;
  }
  set dialog(dialog: Dialog) {
    const page = PAGES.find((one) => one === dialog) ?? null;
    this.box = page ? null : dialog;
    if (page !== this.viewed.view.page) this.viewed.change({ page });
  }

  /** A phone's sheet comes up so far that something can be read in it. */
  raiseSheet(): void {
    if (this.sheet === 'peek') this.sheet = 'half';
  }

  /** The left column is there, on a phone the sheet. */
  unfold(): void {
    this.isRail = false;
    this.raiseSheet();
  }

  /** A panel has something to show. */
  panelOpened(): void {
    this.askForFocus(true);
    this.raiseSheet();
  }

  /** What opens next takes the focus, or doesn't. */
  askForFocus(wants: boolean): void {
    if (wants) this.focusAsked += 1;
    else this.focusGiven = this.focusAsked;
  }

  /** Whether the focus was asked for since it was last given. */
  takeFocus(): boolean {
    const isAsked = this.focusAsked > this.focusGiven;
    this.focusGiven = this.focusAsked;
    return isAsked;
  }
}
