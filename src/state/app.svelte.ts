/** The one state of the page and the few ways to change it. All else is derived. No logic of its own. */
import type { FeatureCollection } from 'geojson';
import {
  attributions,
  fontFaces,
  images,
  languages,
  loader,
  loadMessages,
  manifest,
  paths,
  tileUrls,
} from '../edge/catalog.ts';
import { metresPerPixel } from '../core/words/scale.ts';
import { Measuring } from './measuring.svelte.ts';
import { creditLine } from '../core/data/credits.ts';
import type { Card } from '../core/details/card.ts';
import { withLatinDigits } from '../core/words/latin-digits.ts';
import type { Library } from '../core/model/library.ts';
import {
  filesForLayers,
  filesForNames,
  filesForSelection,
  filesForTool,
} from '../core/data/reading.ts';
import { type Frame, frameBlockersOf } from '../core/style/frame.ts';
import { subjectNamesOf } from '../core/style/subject-names.ts';
import { calloutsOf } from '../core/style/callouts.ts';
import type { MapTheme } from '../core/style/palette.ts';
import { styleOf } from '../core/style/style.ts';
import type { MessageKey, Messages } from '../core/words/text.ts';
import type { Bounds, Position, Problem } from '../core/model/types.ts';
import { Files } from './shelf.svelte.ts';
import { inTime } from './loader.ts';
import { Story } from './story.svelte.ts';
import { Timeline } from './timeline.svelte.ts';
import { type Decoded, encodeView, selectionPart } from '../core/view/url.ts';
import { keep, type Kept } from '../edge/kept.ts';
import {
  type Camera,
  claimIdOf,
  defaultView,
  isOpening,
  isSameSelection,
  layersOn,
  type Selection,
  type View,
  withLayer,
  withOpacity,
} from '../core/view/view.ts';
import { Words } from './words.ts';

export const PANELS = ['story', 'claims', 'layers', 'places'] as const;
export type Panel = (typeof PANELS)[number];
export type SheetStop = 'peek' | 'half' | 'full';
export type Dialog = 'credits' | 'share' | 'keys' | 'text' | 'sources' | null;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Where the page lies, what day it is, and whether tests look on. */
export interface Surroundings {
  readonly address: string;
  /** The reader has been here before: the layers lead, not the story. */
  readonly isReturning: boolean;
  /** ISO 8601. */
  readonly today: string;
  readonly isProbed: boolean;
}

export class App extends Words {
  readonly manifest = manifest;
  readonly images = images;
  readonly tileUrls = tileUrls;
  readonly languages = languages;
  readonly languageNames = manifest.languages;
  foreign = $state.raw<Decoded['foreign']>([]);

  readonly surroundings = $state.raw<Surroundings>() as Surroundings;
  view = $state.raw<View>() as View;
  /** By itself: words and library don't change with the rest of the view, at every move of the map. */
  private hasLatinDigits = $derived(this.view.hasLatinDigits);
  /** The words as they have come, with the language’s own digits. */
  spoken = $state.raw<Messages>() as Messages;
  messages = $derived(this.inDigits(this.spoken));
  private readonly files = new Files(loader);
  library = $derived.by((): Library => {
    const { library } = this.files;
    if (!this.hasLatinDigits) return library;
    const { texts, claims, chapters } = library;
    return { ...library, ...this.inDigits({ texts, claims, chapters }) };
  });
  systemTheme = $state.raw<MapTheme>('light');
  /** Where the map is asked to go next; the map answers with its camera. */
  target = $state.raw<{ readonly bounds: Bounds } | null>(null);
  /** The window that the map is seen through; null before there is one. */
  frame = $state.raw<Frame | null>(null);
  /** What the window shows of the map. */
  visible = $derived<Bounds | null>(this.frame?.bounds ?? null);
  /** In halves, so that the map's look is worked out anew only where it may differ; null before there is a map. */
  zoom = $state.raw<number | null>(null);
  /** What a pixel of the map covers, by whole zooms: so that lines are drawn anew only where it shows. */
  metresPerPixel = $derived(metresPerPixel(39, Math.ceil(this.view.camera?.zoom ?? 7)));
  readonly measuring = new Measuring(this);
  readonly story = new Story(this);
  readonly timeline = new Timeline(this);
  /** How much of the map's foot a sheet covers. */
  coveredPixels = $state.raw(0);
  /** What lay under the finger when there were several. */
  choices = $state.raw<readonly Selection[]>([]);
  panel = $state.raw<Panel>('layers');
  private box = $state.raw<Dialog>(null);
  /** The left column is folded away. */
  isRail = $state.raw(false);
  /** Single letters as keys (WCAG 2.1.4 asks that they can be turned off). */
  hasLetterKeys = $state(true);
  /** The reader has opened something: its panel takes the focus. */
  wantsFocus = $state.raw(false);
  /** How high the phone's sheet stands. */
  sheet = $state.raw<SheetStop>('peek');
  /** Why there is no map, as a message key; null while there is one. */
  mapFailure = $state.raw<MessageKey | null>(null);

  constructor(decoded: Decoded, messages: Messages, surroundings: Surroundings) {
    super();
    this.surroundings = surroundings;
    this.view = decoded.view;
    this.foreign = decoded.foreign;
    this.files.report(...decoded.problems);
    this.spoken = messages;
    const { selection, tool, chapter } = decoded.view;
    if (isOpening(decoded.view) && !surroundings.isReturning) this.panel = 'story';
    this.measuring.isOpen = tool !== null;
    if (selection || tool || chapter) this.sheet = 'half';
    this.arrive();
  }

  /** A link has brought the view: opens what belongs to it, and shows it where the link names no place. */
  arrive(): void {
    const { selection, camera, tool, chapter, date } = this.view;
    const isFitted = camera === null;
    if (date && !chapter) this.timeline.open();
    if (chapter) this.panel = 'story';
    else if (claimIdOf(selection)) this.panel = 'claims';
    void this.ensure().then(() => {
      if (chapter) this.story.arrive({ isFitted });
      if (tool && isFitted) this.fitDrawing();
      else if (selection) this.story.show(selection, { isFitted });
    });
  }

  private inDigits<T>(value: T): T {
    return this.hasLatinDigits ? withLatinDigits(value) : value;
  }
  get problems(): readonly Problem[] {
    return this.files.problems;
  }
  /** Grows with each time that what is missing was asked for again. */
  get tries(): number {
    return this.files.tries;
  }
  get isLoading(): boolean {
    return this.files.pending > 0;
  }

  /** The dialog that is open; a page of its own is in the link. */
  get dialog(): Dialog {
    return this.view.page ?? this.box;
  }
  set dialog(dialog: Dialog) {
    this.box = dialog === 'sources' ? null : dialog;
    const page = dialog === 'sources' ? dialog : null;
    if (page !== this.view.page) this.change({ page });
  }

  theme = $derived<MapTheme>(this.view.theme === 'auto' ? this.systemTheme : this.view.theme);
  layersOn = $derived(layersOn(this.manifest, this.view));
  credits = $derived(creditLine(this.manifest, this.layersOn, attributions));
  /** Works out what Details says; fetched with the first selection. */
  private details = $state.raw<typeof import('../core/details/index.ts') | null>(null);
  card = $derived<Card | null>(
    this.view.selection
      ? (this.details?.cardOf(this.view.selection, this.library, this.view.language) ?? null)
      : null,
  );
  /** What is marked on the map: the selection, else the chapter's things. */
  private shown = $derived(
    this.card ??
      (this.story.current && this.details?.chapterCardOf(this.story.current, this.library)) ??
      null,
  );
  overlay = $derived(
    this.details?.overlayOf(this.shown, this.messages, this.view.language, this.view.units) ??
      NOTHING,
  );
  /** Names of rank 0 stand in what the window shows of their areas. */
  private namePoints = $derived(
    this.frame ? subjectNamesOf(this.manifest, this.library, this.layersOn, this.frame) : NOTHING,
  );
  private frameBlockers = $derived(this.frame ? frameBlockersOf(this.frame) : NOTHING);
  callouts = $derived(
    calloutsOf(
      this.manifest.layers,
      this.library,
      this.messages,
      this.view.language,
      this.view.units,
    ),
  );
  /** Draws measurements; fetched with the first one. */
  drawer = $state.raw<typeof import('../core/tools/drawing.ts') | null>(null);
  drawing = $derived(
    this.drawer?.drawingOf(this.view.tool, this.library, {
      messages: this.messages,
      units: this.view.units,
      metresPerPixel: this.metresPerPixel,
      pointer: this.measuring.isAdding ? this.measuring.pointer : null,
    }) ?? NOTHING,
  );
  style = $derived(
    styleOf({
      manifest: this.manifest,
      view: this.view,
      theme: this.theme,
      fontFaces,
      images,
      markedIds: this.shown ? (this.details?.markedIdsOf(this.shown) ?? []) : [],
      visible: this.visible,
      zoom: this.zoom,
      isNarrow: this.coveredPixels > 0,
      namePoints: this.namePoints,
      frameBlockers: this.frameBlockers,
      drawing: this.drawing,
      callouts: this.callouts,
      overlay: this.overlay,
    }),
  );

  link = $derived(`${this.surroundings.address}#${encodeView(this.view, this.foreign)}`);
  private chosen = $derived(
    encodeView({
      ...defaultView(this.view.language),
      units: this.view.units,
      theme: this.view.theme,
    }),
  );
  /** Links that open something else in the reader's language, units and theme; whole, as they lead to no part of the page. */
  linkTo = (selection: Selection): string =>
    `${this.surroundings.address}#${selectionPart(selection)}&${this.chosen}`;
  linkToChapter = (chapter: string): string =>
    `${this.surroundings.address}#chapter=${chapter}&${this.chosen}`;
  /** What receipts can't know by themselves. */
  circumstances = $derived({ date: this.surroundings.today, link: this.link });

  readonly datasetFiles = paths.filter((path) => path.startsWith('datasets/'));
  textFiles = (): readonly string[] => ['text/en.json', `text/${this.view.language}.json`];

  change(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    void this.ensure();
  }

  toggle(layer: string, on: boolean): void {
    this.view = withLayer(this.manifest, this.view, layer, on);
    void this.ensure();
  }

  setOpacity(layer: string, opacity: number): void {
    this.view = withOpacity(this.view, layer, opacity);
  }

  /** Selects and, if asked, brings it into view. */
  select(selection: Selection | null, options: { readonly fly?: boolean } = {}): void {
    this.choices = [];
    if (!isSameSelection(selection, this.view.selection)) this.change({ selection });
    this.wantsFocus = selection !== null;
    if (selection) this.sheet = this.sheet === 'peek' ? 'half' : this.sheet;
    if (options.fly) void this.ensure().then(() => selection && this.story.show(selection));
  }

  /** The first words of a visit: the story is to begin. */
  get isOpening(): boolean {
    return this.panel === 'story' && this.view.chapter === null && !this.story.isBegun;
  }

  /** Opens a tab of the left column; on a phone the sheet comes up with it. */
  openPanel(panel: Panel): void {
    this.panel = panel;
    this.isRail = false;
    if (this.sheet === 'peek') this.sheet = 'half';
    if (panel === 'story') void this.story.resume();
    else if (this.view.chapter) this.change({ chapter: null });
  }

  /** Several things under the finger: asks; one: selects it; none: selects the spot. */
  pick(hits: readonly Selection[], position: Position): void {
    if (hits.length > 1) {
      this.choices = hits;
      void this.load(
        hits.flatMap((hit) => filesForSelection(this.manifest, hit, this.view.language, paths)),
      );
    } else this.select(hits[0] ?? { type: 'spot', position });
  }

  /** Opens the list of layers at one of them, turned on. */
  showLayer(layer: string): void {
    this.openPanel('layers');
    this.toggle(layer, true);
  }

  /** All that has a name, for search and lists. */
  loadEverythingNamed = (): Promise<void> =>
    this.load(filesForNames(this.manifest).filter((address) => this.has(address)));

  has = (address: string): boolean => paths.includes(address.split('#')[0] ?? '');

  /** Moves the map so that a position is in sight. */
  showPosition([longitude = 0, latitude = 0]: Position): void {
    const [west, south, east, north] = this.visible ?? [0, 0, 0, 0];
    const isSeen = longitude > west && longitude < east && latitude > south && latitude < north;
    if (!isSeen)
      this.target = { bounds: [longitude - 1, latitude - 1, longitude + 1, latitude + 1] };
  }

  /** A panel has something to show: a phone's sheet comes up for it. */
  panelOpened(): void {
    this.wantsFocus = true;
    if (this.sheet === 'peek') this.sheet = 'half';
  }

  /** Where the selected thing is, if it is at one place. */
  get selectedPosition(): Position | null {
    return (this.card && this.details?.positionOfCard(this.card)) ?? null;
  }
  get selectedBounds(): Bounds | null {
    return (this.card && this.details?.boundsOfCard(this.card)) ?? null;
  }

  /** Brings what was measured into view. */
  fitDrawing(): void {
    const bounds = this.drawer?.boundsOfDrawing(this.drawing);
    if (bounds) this.target = { bounds };
  }

  fit(): void {
    const bounds = this.selectedBounds;
    if (bounds) this.target = { bounds };
  }

  cameraMoved(camera: Camera): void {
    this.view = { ...this.view, camera };
  }

  /** The reader chooses, for this visit and the next. */
  prefer(choice: Kept): void {
    const { language, ...rest } = choice;
    keep(choice);
    if (language) void this.setLanguage(language);
    else this.change(rest);
  }

  /** The language that was asked for last; its words may not have come. */
  private wantedLanguage: string | null = null;

  async setLanguage(language: string): Promise<void> {
    this.wantedLanguage = language;
    const words = loadMessages(language);
    if (!(await inTime(words))) this.missesWords(language);
    try {
      const messages = await words;
      if (this.wantedLanguage !== language) return;
      this.wantedLanguage = null;
      this.spoken = messages;
      this.files.withdraw('load.words', 'messages');
      this.change({ language });
    } catch {
      this.missesWords(language);
    }
  }

  /** Says that the words of a language have not come, and which are shown. */
  missesWords(language: string): void {
    this.wantedLanguage = language;
    const name = (code: string) => this.languageNames[code] ?? code;
    this.files.withdraw('load.words', 'messages');
    this.report({
      code: 'load.words',
      at: 'messages',
      params: { language: name(language), other: name(this.view.language) },
      severity: 'error',
    });
  }

  /** Asks again for all that has not come. */
  async retry(): Promise<void> {
    const { wantedLanguage } = this;
    await Promise.all([
      this.files.retry(),
      ...(wantedLanguage === null ? [] : [this.setAgain(wantedLanguage)]),
    ]);
  }

  private setAgain(language: string): Promise<void> {
    loader.askAgain(`messages/${language}.json`);
    return this.setLanguage(language);
  }

  dismissProblems = (): void => this.files.dismiss();
  reportFile = (code: 'load.failed' | 'load.late', file: string, value?: string): void =>
    this.files.reportFile(code, file, value);
  report = (...problems: readonly Problem[]): void => this.files.report(...problems);
  /** The data of geo/<address>, for map and panels alike; what is wrong with it is said once. */
  load = (addresses: readonly string[]): Promise<void> => this.files.load(addresses);

  code = <Module>(load: () => Promise<Module>): Promise<Module | null> => this.files.code(load);

  loadForTool = (): Promise<void> => this.ensure();

  /** Loads what the view shows. */
  private async ensure(): Promise<void> {
    const { selection, language, tool, chapter } = this.view;
    if (tool) this.drawer ??= await this.code(() => import('../core/tools/drawing.ts'));
    if (selection || chapter)
      this.details ??= await this.code(() => import('../core/details/index.ts'));
    await this.load([
      ...filesForLayers(this.manifest, layersOn(this.manifest, this.view)),
      ...(tool ? filesForTool(this.manifest, paths) : []),
      ...(selection ? filesForSelection(this.manifest, selection, language, paths) : []),
      ...(chapter ? this.story.files : []),
    ]);
    if (this.view.date) await this.timeline.load();
  }
}
