/** What the reader prefers, for this visit and the next, and the words that go with it. */
import type { MapTheme } from '../core/style/palette.ts';
import type { Kept } from '../core/view/kept.ts';
import { withLatinDigits } from '../core/words/latin-digits.ts';
import type { Messages } from '../core/words/text.ts';
import type { Catalog } from './catalog.ts';
import { inTime } from './loader.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Viewed } from './viewed.svelte.ts';

export class Preferences {
  /** The words as they have come, with the language’s own digits. */
  spoken = $state.raw<Messages>() as Messages;
  messages = $derived.by(() =>
    this.viewed.hasLatinDigits ? withLatinDigits(this.spoken) : this.spoken,
  );
  private systemTheme = $state.raw<MapTheme>('light');
  theme = $derived.by<MapTheme>(() => {
    const { theme } = this.viewed.view;
    return theme === 'auto' ? this.systemTheme : theme;
  });
  /** The language that was asked for last; its words may not have come. */
  private wantedLanguage: string | null = null;

  constructor(
    private readonly catalog: Pick<Catalog, 'loader' | 'loadMessages' | 'manifest'>,
    private readonly viewed: Viewed,
    private readonly shelf: Shelf,
    messages: Messages,
    private readonly keep: (choice: Kept) => void,
  ) {
    this.spoken = messages;
  }

  /** What the reader's system shows other programs in. */
  setSystemTheme(theme: MapTheme): void {
    this.systemTheme = theme;
  }

  /** The reader chooses. */
  prefer(choice: Kept): void {
    const { language, ...rest } = choice;
    this.keep(choice);
    if (language) void this.setLanguage(language);
    else this.viewed.change(rest);
  }

  async setLanguage(language: string): Promise<void> {
    this.wantedLanguage = language;
    const words = this.catalog.loadMessages(language);
    if (!(await inTime(words))) this.missesWords(language);
    try {
      const messages = await words;
      if (this.wantedLanguage !== language) return;
      this.wantedLanguage = null;
      this.spoken = messages;
      this.shelf.withdraw('load.words', 'messages');
      this.viewed.change({ language });
    } catch {
      this.missesWords(language);
    }
  }

  /** Says that the words of a language have not come, and which are shown. */
  missesWords(language: string): void {
    this.wantedLanguage = language;
    const name = (code: string) => this.catalog.manifest.languages[code] ?? code;
    this.shelf.withdraw('load.words', 'messages');
    this.shelf.report({
      code: 'load.words',
      at: 'messages',
      params: { language: name(language), other: name(this.viewed.view.language) },
      severity: 'error',
    });
  }

  /** Asks again for all that has not come, words and data. */
  async retry(): Promise<void> {
    const { wantedLanguage } = this;
    await Promise.all([
      this.shelf.retry(),
      ...(wantedLanguage === null ? [] : [this.setAgain(wantedLanguage)]),
    ]);
  }

  private setAgain(language: string): Promise<void> {
    this.catalog.loader.askAgain(`messages/${language}.json`);
    return this.setLanguage(language);
  }
}
