/** The one state of the page and the few ways to change it. All else is derived. No logic of its own. */
import { untrack } from 'svelte';
import type { FeatureCollection } from 'geojson';
import {
  attributions,
  fetchJson,
  fontFaces,
  images,
  languages,
  loadMessages,
  manifest,
  paths,
} from './catalog.ts';
import { metresPerPixel } from './core/scale.ts';
import { Measuring } from './measuring.svelte.ts';
import { creditLine } from './core/credits.ts';
import type { Card } from './core/details/card.ts';
import { emptyLibrary, type Library } from './core/library.ts';
import {
  filesForLayers,
  filesForNames,
  filesForSelection,
  filesForTool,
  readFile,
} from './core/reading.ts';
import { calloutsOf } from './core/style/callouts.ts';
import type { MapTheme } from './core/style/palette.ts';
import { styleOf } from './core/style/style.ts';
import type { MessageKey, Messages } from './core/text.ts';
import type { Bounds, Position, Problem } from './core/types.ts';
import { type Decoded, encodeView } from './core/url.ts';
import {
  type Camera,
  isSameSelection,
  layersOn,
  type Selection,
  type View,
  withLayer,
  withOpacity,
} from './core/view.ts';
import { Words } from './words.ts';

export type Panel = 'layers' | 'places';
export type SheetStop = 'peek' | 'half' | 'full';
export type Dialog = 'credits' | 'share' | 'keys' | 'text' | null;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Where the page lies, what day it is, and whether tests look on. */
export interface Surroundings {
  readonly address: string;
  /** ISO 8601. */
  readonly today: string;
  readonly isProbed: boolean;
}

export class App extends Words {
  readonly manifest = manifest;
  readonly images = images;
  readonly languages = languages;
  readonly languageNames = manifest.languages;
  foreign = $state.raw<Decoded['foreign']>([]);

  readonly surroundings = $state.raw<Surroundings>() as Surroundings;
  view = $state.raw<View>() as View;
  messages = $state.raw<Messages>() as Messages;
  library = $state.raw<Library>(emptyLibrary);
  problems = $state.raw<readonly Problem[]>([]);
  systemTheme = $state.raw<MapTheme>('light');
  /** How many files are on their way. */
  loading = $state.raw(0);
  isLoading = $derived(this.loading > 0);
  /** Where the map is asked to go next; the map answers with its camera. */
  target = $state.raw<{ readonly bounds: Bounds } | null>(null);
  /** What the window shows of the map; null before there is one. */
  visible = $state.raw<Bounds | null>(null);
  /** What a pixel of the map covers, by whole zooms: so that lines are drawn anew only where it shows. */
  metresPerPixel = $derived(metresPerPixel(39, Math.ceil(this.view.camera?.zoom ?? 7)));
  readonly measuring = new Measuring(this);
  /** How much of the map's foot a sheet covers. */
  coveredPixels = $state.raw(0);
  /** What lay under the finger when there were several. */
  choices = $state.raw<readonly Selection[]>([]);
  panel = $state.raw<Panel>('layers');
  dialog = $state.raw<Dialog>(null);
  /** The left column is folded away. */
  isRail = $state.raw(false);
  /** Single letters as keys (WCAG 2.1.4 asks that they can be turned off). */
  hasLetterKeys = $state(true);
  /** How high the phone's sheet stands. */
  sheet = $state.raw<SheetStop>('peek');
  /** Why there is no map, as a message key; null while there is one. */
  mapFailure = $state.raw<MessageKey | null>(null);

  constructor(decoded: Decoded, messages: Messages, surroundings: Surroundings) {
    super();
    this.surroundings = surroundings;
    this.view = decoded.view;
    this.foreign = decoded.foreign;
    this.problems = decoded.problems;
    this.messages = messages;
    const { selection, camera } = decoded.view;
    this.measuring.isOpen = decoded.view.tool !== null;
    if (selection || decoded.view.tool) this.sheet = 'half';
    void this.ensure().then(() => {
      if (camera) return;
      if (decoded.view.tool) this.fitDrawing();
      else if (selection) this.fit();
    });
  }

  theme = $derived<MapTheme>(this.view.theme === 'auto' ? this.systemTheme : this.view.theme);
  layersOn = $derived(layersOn(this.manifest, this.view));
  credits = $derived(creditLine(this.manifest, this.layersOn, attributions));
  /** Works out what Details says; fetched with the first selection. */
  private details = $state.raw<typeof import('./core/details/index.ts') | null>(null);
  card = $derived<Card | null>(
    this.view.selection
      ? (this.details?.cardOf(this.view.selection, this.library, this.view.language) ?? null)
      : null,
  );
  overlay = $derived(
    this.details?.overlayOf(this.card, this.messages, this.view.language, this.view.units) ??
      NOTHING,
  );
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
  private drawer = $state.raw<typeof import('./core/drawing.ts') | null>(null);
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
      selectedId: (this.card && this.details?.markedIdOf(this.card)) ?? null,
      visible: this.visible,
      drawing: this.drawing,
      callouts: this.callouts,
      overlay: this.overlay,
    }),
  );

  link = $derived(`${this.surroundings.address}#${encodeView(this.view, this.foreign)}`);
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
    if (selection) this.sheet = this.sheet === 'peek' ? 'half' : this.sheet;
    if (options.fly) void this.ensure().then(() => this.fit());
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
    this.panel = 'layers';
    this.isRail = false;
    this.toggle(layer, true);
    this.sheet = 'half';
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
    if (this.sheet === 'peek') this.sheet = 'half';
  }

  /** Where the selected thing is, if it is at one place. */
  get selectedPosition(): Position | null {
    return (this.card && this.details?.positionOfCard(this.card)) ?? null;
  }

  /** Brings what was measured into view. */
  fitDrawing(): void {
    const bounds = this.drawer?.boundsOfDrawing(this.drawing);
    if (bounds) this.target = { bounds };
  }

  fit(): void {
    const bounds = this.card && this.details?.boundsOfCard(this.card);
    if (bounds) this.target = { bounds };
  }

  cameraMoved(camera: Camera): void {
    this.view = { ...this.view, camera };
  }

  async setLanguage(language: string): Promise<void> {
    try {
      this.messages = await loadMessages(language);
    } catch {
      this.report({
        code: 'load.failed',
        at: language,
        params: { at: language, value: '' },
        severity: 'error',
      });
      return;
    }
    this.change({ language });
  }

  dismissProblems(): void {
    this.problems = [];
  }

  /** The data of geo/<address>, for map and panels alike; what is wrong with it is said once. */
  load(addresses: readonly string[]): Promise<void> {
    // An effect that asks for data doesn't depend on what it changes.
    return untrack(() => this.loadAll(addresses));
  }

  private async loadAll(addresses: readonly string[]): Promise<void> {
    await Promise.all(
      addresses.map(async (address) => {
        if (this.library.loaded.has(address)) return;
        const file = address.split('#')[0] ?? address;
        this.loading += 1;
        try {
          const json = await fetchJson(file);
          if (this.library.loaded.has(address)) return;
          const { library, problems } = readFile(this.library, address, json);
          this.library = library;
          this.report(...problems);
        } catch (error) {
          const value = error instanceof Error ? error.message : String(error);
          this.report({
            code: 'load.failed',
            at: file,
            params: { at: `geo/${file}`, value },
            severity: 'error',
          });
        } finally {
          this.loading -= 1;
        }
      }),
    );
  }

  report(...problems: readonly Problem[]): void {
    const fresh = problems.filter(
      ({ code, at }) => !this.problems.some((known) => known.code === code && known.at === at),
    );
    if (fresh.length > 0) this.problems = [...this.problems, ...fresh];
  }

  loadForTool = (): Promise<void> => this.ensure();

  /** Loads what the view shows. */
  private async ensure(): Promise<void> {
    const { selection, language, tool } = this.view;
    if (tool) this.drawer ??= await import('./core/drawing.ts');
    if (selection) this.details ??= await import('./core/details/index.ts');
    await this.load([
      ...filesForLayers(this.manifest, layersOn(this.manifest, this.view)),
      ...(tool ? filesForTool(this.manifest, paths) : []),
      ...(selection ? filesForSelection(this.manifest, selection, language, paths) : []),
    ]);
  }
}
