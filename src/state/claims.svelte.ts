/** The claims: what follows for each, and which are listed. */
import type { Finding } from '../core/claims/index.ts';
import { filesForClaims } from '../core/data/reading.ts';
import type { Claim, Manifest, Verdict } from '../core/model/types.ts';
import { claimIdOf } from '../core/view/view.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Viewed } from './viewed.svelte.ts';

export class Claims {
  /** What follows for a claim, by its id: worked out once, when all that it is measured on is there. */
  findings = $state.raw<Readonly<Record<string, Finding>>>({});
  /** All of it has come, as far as it will. */
  isReady = $state.raw(false);
  /** Which claims are listed; empty: all. */
  verdicts = $state.raw<readonly Verdict[]>([]);
  theme = $state('');

  constructor(
    private readonly manifest: Manifest,
    private readonly paths: readonly string[],
    private readonly viewed: Viewed,
    private readonly shelf: Shelf,
  ) {}

  /** What the claim that is selected is measured on. */
  async supply(): Promise<void> {
    const id = claimIdOf(this.viewed.view.selection);
    if (id === null) return;
    const core = await this.code();
    await this.shelf.load([`claims/${id}.json`].filter(this.shelf.has));
    const claim = this.shelf.library.claims.find((one) => one.id === id);
    if (!core || !claim) return;
    await this.shelf.load(core.filesForClaim(claim, this.viewed.view.language, this.paths));
    await this.check([claim]);
  }

  /** All that story and claims are told and measured with. */
  async load(): Promise<void> {
    const { language } = this.viewed.view;
    const files = filesForClaims(this.manifest, this.paths);
    await Promise.all([
      this.code(),
      this.shelf.load([...files, 'text/en.json', `text/${language}.json`]),
    ]);
    this.isReady = true;
    await this.check(this.shelf.library.claims);
  }

  /** The claims themselves, with the verdicts on record. */
  loadList = (): Promise<void> =>
    this.shelf.load(this.paths.filter((path) => path.startsWith('claims/')));

  private code = () => this.shelf.code(() => import('../core/claims/index.ts'));

  private async check(claims: readonly Claim[]): Promise<void> {
    const core = await this.code();
    const { library } = this.shelf;
    const found = claims.flatMap((claim) => {
      const finding = this.findings[claim.id] ? null : core?.checkClaim(claim, library);
      return finding ? [[claim.id, finding] as const] : [];
    });
    if (found.length > 0) this.findings = { ...this.findings, ...Object.fromEntries(found) };
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

  /** The claim after (1) or before (-1) the one that is selected, of those that are listed. */
  async next(by: 1 | -1): Promise<Claim | null> {
    const core = await this.code();
    await this.load();
    const listed = core?.claimsInOrder(this.shelf.library.claims).filter(this.isShown) ?? [];
    const index = listed.findIndex(({ id }) => id === claimIdOf(this.viewed.view.selection));
    return listed[index < 0 && by === -1 ? listed.length - 1 : index + by] ?? null;
  }
}
