/** The story and the claims as the reader goes through them. What is open is in the view. */
import type { App } from './app.svelte.ts';
import { paths } from '../edge/catalog.ts';
import { filesForClaims } from '../core/data/reading.ts';
import type { Finding } from '../core/claims/index.ts';
import type { Chapter, Claim, Verdict } from '../core/model/types.ts';
import { claimIdOf, type Selection, withLayers } from '../core/view/view.ts';

export class Story {
  /** Of every claim, once all that they are measured on is there. */
  findings = $state.raw<Readonly<Record<string, Finding>>>({});
  /** All of it has come, as far as it will. */
  isReady = $state.raw(false);
  /** The reader has asked for it. */
  isBegun = $state.raw(false);
  /** Which claims are listed; empty: all. */
  verdicts = $state.raw<readonly Verdict[]>([]);
  theme = $state('');
  /** Where the reader left off, to come back to. */
  private last: string | null = null;

  constructor(private readonly app: App) {}

  chapters = $derived.by(() => this.app.library.chapters);
  current = $derived.by(() => this.chapters.find(({ id }) => id === this.app.view.chapter) ?? null);

  get files(): readonly string[] {
    const text = `text/${this.app.view.language}.json`;
    return [...filesForClaims(this.app.manifest, paths), 'text/en.json', text];
  }

  /** All that story and claims are told and measured with. */
  async load(): Promise<void> {
    const core = await this.app.code(() => import('../core/claims/index.ts'));
    if (!core) return;
    await this.app.load(this.files);
    this.isReady = true;
    const { library } = this.app;
    const unchecked = library.claims.filter(({ id }) => !this.findings[id]);
    if (unchecked.length === 0) return;
    const found = unchecked.flatMap((claim) => {
      const finding = core.checkClaim(claim, library);
      return finding ? [[claim.id, finding] as const] : [];
    });
    this.findings = { ...this.findings, ...Object.fromEntries(found) };
  }

  verdictOf = ({ id, verdict }: Claim): Verdict => this.findings[id]?.verdict ?? verdict;

  isShown = (claim: Claim): boolean =>
    (this.verdicts.length === 0 || this.verdicts.includes(this.verdictOf(claim))) &&
    (this.theme === '' || claim.theme === this.theme);

  toggleVerdict(verdict: Verdict): void {
    this.verdicts = this.verdicts.includes(verdict)
      ? this.verdicts.filter((one) => one !== verdict)
      : [...this.verdicts, verdict];
  }

  clearFilters(): void {
    this.verdicts = [];
    this.theme = '';
  }

  /** Shows a claim: where it is, what is measured, its card. */
  choose(id: string): void {
    this.app.measuring.close();
    if (this.app.view.tool) this.app.change({ tool: null });
    this.app.select({ type: 'thing', kind: 'claim', id }, { fly: true });
  }

  /** The claim after (1) or before (-1) the one that is selected, of those that are listed. */
  async stepClaim(by: 1 | -1): Promise<void> {
    const core = await this.app.code(() => import('../core/claims/index.ts'));
    await this.load();
    const { claims } = this.app.library;
    const listed = core?.claimsInOrder(claims).filter(this.isShown) ?? [];
    const index = listed.findIndex(({ id }) => id === claimIdOf(this.app.view.selection));
    const next = listed[index < 0 && by === -1 ? listed.length - 1 : index + by];
    if (next) this.choose(next.id);
  }

  /** Opens the story where the reader left off, or at its start. */
  async resume(): Promise<void> {
    this.isBegun = true;
    await this.load();
    const chapter = this.chapters.find(({ id }) => id === this.last) ?? this.chapters[0];
    if (chapter && !this.app.view.chapter) this.go(chapter);
  }

  /** Opens a chapter: its layers, its day, its part of the map. */
  go(chapter: Chapter): void {
    const { app } = this;
    this.last = chapter.id;
    app.measuring.close();
    const { layers } = withLayers(app.manifest, app.view, chapter.layers, { keep: false });
    const date = chapter.date ?? null;
    app.change({ chapter: chapter.id, layers, date, selection: null, tool: null });
    app.target = { bounds: chapter.bounds };
  }

  /** The chapter after (1) or before (-1) the one that is open. */
  step(by: 1 | -1): void {
    const index = this.current ? this.chapters.indexOf(this.current) + by : 0;
    const chapter = this.chapters[index];
    if (chapter) this.go(chapter);
  }

  /** A link has opened a chapter: what the link leaves open is the chapter's. */
  arrive({ isFitted }: { readonly isFitted: boolean }): void {
    const { app, current } = this;
    const { chapter, layers, date } = app.view;
    if (!current) {
      const params = { at: 'chapter', value: chapter ?? '' };
      app.report({ code: 'link.dropped', at: 'chapter', params, severity: 'warning' });
      app.change({ chapter: null });
      return;
    }
    this.last = current.id;
    if (!layers) app.view = withLayers(app.manifest, app.view, current.layers, { keep: false });
    app.change({ date: date ?? current.date ?? null });
    if (isFitted) app.target = { bounds: current.bounds };
  }

  /** Brings what is selected into view, with the layers that a claim needs. */
  show(selection: Selection, { isFitted = true } = {}): void {
    const { app } = this;
    const id = claimIdOf(selection);
    const claim = id && app.library.claims.find((one) => one.id === id);
    if (claim) app.view = withLayers(app.manifest, app.view, claim.layers, { keep: true });
    if (isFitted) app.fit();
  }
}
