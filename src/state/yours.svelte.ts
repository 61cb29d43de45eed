/** The reader's own files as layers: read in a worker each, kept on the device until they are removed. */
import type { Bounds } from '../core/model/types.ts';
import type { Classes } from '../core/yours/classes.ts';
import type { Kept } from '../core/view/kept.ts';
import type { Selection } from '../core/view/view.ts';
import { boundsOf } from '../core/yours/extent.ts';
import type { LinkLayer } from '../core/yours/link-data.ts';
import { nameOf } from '../core/yours/name.ts';
import type { OpenedFile, Progress, Summary } from '../core/yours/opened.ts';
import { type OwnFeature, ownFeatureOf, selectionOf, YOURS } from '../core/yours/selection.ts';
import { ownStyle, PLAIN_COLOURS } from '../core/yours/style.ts';
import type { Camera } from './camera.svelte.ts';
import type { KeptLayer, OwnFiles } from './own-files.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Selecting } from './selecting.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Viewed } from './viewed.svelte.ts';

export interface OwnLayer extends KeptLayer {
  readonly file: Blob;
  readonly client: OpenedFile;
  /** null before the file is read. */
  readonly summary: Summary | null;
  /** How far reading has come; null when it is over. */
  readonly progress: Progress | null;
  /** The worker broke: in its words. */
  readonly failure: string | null;
  readonly classes: Classes | null;
}

/** Around a single position, in degrees. */
const MARGIN_DEGREES = 0.05;
const MOST_FOUND = 6;
/** Nothing larger is ever packed into a link. */
const MOST_LINK_BYTES = 500_000;
const MOST_LINK_FEATURES = 2000;

export class Yours {
  /** What stands at the top of the list is drawn over the rest. */
  layers = $state.raw<readonly OwnLayer[]>([]);
  /** What was removed last, and where it stood: it can be put back. */
  removed = $state.raw<{ readonly layer: OwnLayer; readonly at: number } | null>(null);
  /** The layer whose table is open. */
  tableOf = $state.raw<string | null>(null);
  /** What is selected, if it is the reader's. */
  selected = $derived.by(() => ownFeatureOf(this.viewed.view.selection));
  private drawn = $derived.by(() => this.layers.filter(({ isOn, summary }) => isOn && summary));
  style = $derived.by(() => ownStyle(this.drawn, this.selected, this.preferences.theme));

  constructor(
    private readonly files: OwnFiles,
    private readonly viewed: Viewed,
    private readonly shelf: Shelf,
    private readonly preferences: Preferences,
    private readonly camera: Camera,
    private readonly selecting: Selecting,
    private readonly region: Bounds,
    private readonly keep: (choice: Kept) => void,
  ) {}

  layerOf = (id: string | undefined): OwnLayer | null =>
    this.layers.find((layer) => layer.id === id) ?? null;

  /** Opens again what was kept on the device. */
  async restore(): Promise<void> {
    try {
      const kept = await this.files.keptLayers();
      const found = await Promise.all(
        kept.map(async (one) => ({ one, file: await this.files.keptFile(one.id) })),
      );
      this.layers = found.flatMap(({ one, file }) => (file ? [this.opened(one, file)] : []));
      for (const { id } of this.layers) void this.read(id);
    } catch (error) {
      this.say('yours.notRead', String(error));
    }
  }

  /** Opens files, the last at the top, shows them, and keeps them. */
  async bring(brought: readonly { readonly file: Blob; readonly name: string }[]): Promise<void> {
    const ids = brought.map(({ file, name }) => {
      const kept: KeptLayer = {
        id: this.newId(),
        name: name.replace(/\.[a-z0-9]{2,8}$/i, '') || name,
        fileName: name,
        colour: this.freeColour(),
        isOn: true,
        opacity: 1,
        styleBy: null,
      };
      this.layers = [this.opened(kept, file), ...this.layers];
      return kept.id;
    });
    await Promise.all(
      ids.map(async (id) => {
        await this.read(id);
        const layer = this.layerOf(id);
        if (!layer?.summary?.count) return;
        this.camera.goTo(withMargin(layer.summary.bounds));
        await this.keepFile(layer);
      }),
    );
  }

  /** Brings those that the reader has not from before: a link may be opened again. */
  async bringNew(
    brought: readonly { readonly file: Blob; readonly name: string }[],
  ): Promise<void> {
    const known = await Promise.all(this.layers.map(({ file }) => file.text()));
    const texts = await Promise.all(brought.map(({ file }) => file.text()));
    await this.bring(brought.filter((_, at) => !known.includes(texts[at] ?? '')));
  }

  /** The layers that are on, as a link could take them along; the names of those that are too large for any. */
  async forLink(): Promise<{
    readonly layers: readonly LinkLayer[];
    readonly tooLarge: readonly string[];
  }> {
    const isSmall = ({ summary }: OwnLayer) =>
      (summary?.bytes ?? Infinity) <= MOST_LINK_BYTES &&
      (summary?.count ?? 0) <= MOST_LINK_FEATURES;
    const layers = this.drawn.filter(isSmall).map(async ({ name, client, summary }) => {
      const count = summary?.count ?? 0;
      const features = Array.from({ length: count }, (_, index) => client.feature(index));
      return { name, features: await Promise.all(features) };
    });
    const tooLarge = this.drawn.filter((layer) => !isSmall(layer)).map(({ name }) => name);
    return { layers: await Promise.all(layers), tooLarge };
  }

  /** Brings a file of the page's own server. */
  async bringFrom(address: string): Promise<void> {
    try {
      await this.bring([await this.files.fetchFile(address)]);
    } catch (error) {
      const value = error instanceof Error ? error.message : String(error);
      this.say('yours.notFetched', `${address} (${value})`);
    }
  }

  private opened(kept: KeptLayer, file: Blob): OwnLayer {
    const progress = { stage: 'read', bytes: 0, totalBytes: file.size } as const;
    const client = this.files.open(file, kept.fileName, { region: this.region }, (now) =>
      this.change(kept.id, { progress: now }),
    );
    return { ...kept, file, client, summary: null, progress, failure: null, classes: null };
  }

  private async read(id: string): Promise<void> {
    const layer = this.layerOf(id);
    if (!layer) return;
    try {
      const summary = await layer.client.summary;
      const classes = layer.styleBy === null ? null : await layer.client.classify(layer.styleBy);
      this.change(id, { summary, classes, progress: null });
    } catch (error) {
      this.change(id, { progress: null, failure: String(error) });
    }
  }

  private change(id: string, change: Partial<OwnLayer>): void {
    this.layers = this.layers.map((layer) => (layer.id === id ? { ...layer, ...change } : layer));
  }

  private alter(id: string, change: Partial<KeptLayer>): void {
    this.change(id, change);
    void this.keepList();
  }

  toggle = (id: string, isOn: boolean): void => this.alter(id, { isOn });
  setOpacity = (id: string, opacity: number): void => this.alter(id, { opacity });
  /** An empty name leaves the old one. */
  rename(id: string, name: string): void {
    if (name.trim() !== '') this.alter(id, { name: name.trim() });
  }

  /** Colours a layer by a property; null: no more. */
  async styleBy(id: string, property: string | null): Promise<void> {
    const classes = (await this.layerOf(id)?.client.classify(property)) ?? null;
    this.change(id, { classes });
    this.alter(id, { styleBy: property });
  }

  /** Puts a layer at a place of the list, counted from 0. */
  move(id: string, to: number): void {
    const layer = this.layerOf(id);
    if (!layer) return;
    const others = this.layers.filter((one) => one !== layer);
    this.layers = others.toSpliced(Math.min(Math.max(to, 0), others.length), 0, layer);
    void this.keepList();
  }

  remove(id: string): void {
    const layer = this.layerOf(id);
    if (!layer) return;
    this.removed?.layer.client.close();
    this.removed = { layer, at: this.layers.indexOf(layer) };
    this.layers = this.layers.filter((one) => one !== layer);
    if (this.tableOf === id) this.tableOf = null;
    if (this.selected?.layer === id) this.selecting.select(null);
    void this.attempt(() => this.files.dropFile(id));
    void this.keepList();
  }

  undoRemove(): void {
    if (!this.removed) return;
    const { layer, at } = this.removed;
    this.removed = null;
    this.layers = this.layers.toSpliced(at, 0, layer);
    if (layer.summary?.count) void this.keepFile(layer);
  }

  /** Stops reading a file: nothing of it is left. */
  cancel(id: string): void {
    this.layerOf(id)?.client.close();
    this.layers = this.layers.filter((layer) => layer.id !== id);
  }

  openTable(id: string): void {
    this.tableOf = id;
  }
  closeTable(): void {
    this.tableOf = null;
  }

  zoomTo(id: string): void {
    this.camera.goTo(withMargin(this.layerOf(id)?.summary?.bounds ?? null));
  }

  /** Selects a feature and, if asked, brings it into view. */
  async choose(feature: OwnFeature, { fly = true } = {}): Promise<void> {
    this.selecting.select(selectionOf(feature));
    if (!fly) return;
    const found = await this.layerOf(feature.layer)?.client.feature(feature.index);
    this.camera.goTo(withMargin(found ? boundsOf(found.geometry) : null));
  }

  /** Features in which all words of the text are, in the layers that are on, named. */
  async find(text: string) {
    const found = await Promise.all(
      this.drawn.map(async ({ id, name, client }) => {
        const { rows } = await client.rows({ from: 0, count: MOST_FOUND, text });
        return rows.map(({ index, properties }) => ({
          type: 'thing' as const,
          kind: YOURS,
          id: selectionOf({ layer: id, index }).id,
          names: { [this.viewed.view.language]: nameOf(properties) ?? `${name} ${index + 1}` },
          matched: name,
        }));
      }),
    );
    return found.flat().slice(0, MOST_FOUND);
  }

  /** Goes to what was found. */
  chooseFound(selection: Selection | null): void {
    const feature = ownFeatureOf(selection);
    if (feature) void this.choose(feature);
  }

  /** A tile of a layer; null where nothing is. Waits until the file is read. */
  tile = async (id: string, z: number, x: number, y: number) =>
    (await this.layerOf(id)?.client.tile(z, x, y)) ?? null;

  private newId(): string {
    const letters = crypto.getRandomValues(new Uint32Array(2));
    return [...letters].map((number) => number.toString(36)).join('');
  }

  /** The first of the plain colours that the fewest layers have. */
  private freeColour(): number {
    const uses = Array.from({ length: PLAIN_COLOURS }, () => 0);
    for (const { colour } of this.layers) uses[colour] = (uses[colour] ?? 0) + 1;
    return uses.indexOf(Math.min(...uses));
  }

  private keepFile = (layer: OwnLayer): Promise<void> =>
    this.attempt(async () => {
      await this.files.keepFile(layer.id, layer.file);
      await this.files.keepLayers(this.keptLayers());
      this.keep({ hasOwnFiles: true });
    });

  private keepList = (): Promise<void> =>
    this.attempt(() => this.files.keepLayers(this.keptLayers()));

  private keptLayers = (): readonly KeptLayer[] =>
    this.layers
      .filter(({ summary }) => summary?.count !== 0)
      .map(({ id, name, fileName, colour, isOn, opacity, styleBy }) => ({
        ...{ id, name, fileName, colour, isOn, opacity, styleBy },
      }));

  /** A full disk or a private window keeps nothing: said once, and all else goes on. */
  private async attempt(keep: () => Promise<void>): Promise<void> {
    try {
      await keep();
    } catch (error) {
      this.say('yours.notKept', error instanceof Error ? error.message : String(error));
    }
  }

  private say(code: 'yours.notKept' | 'yours.notRead' | 'yours.notFetched', value: string): void {
    const at = code === 'yours.notFetched' ? value : YOURS;
    this.shelf.report({ code, at, params: { value }, severity: 'warning' });
  }
}

/** A box that is a point is given some ground around it. */
function withMargin(bounds: Bounds | null): Bounds | null {
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  const [x, y] = [east - west, north - south].map((size) => (size === 0 ? MARGIN_DEGREES : 0));
  return [west - (x ?? 0), south - (y ?? 0), east + (x ?? 0), north + (y ?? 0)];
}
