/** The picture: the map's style, a pure function of what is viewed, read and measured. */
import { creditLine } from '../core/data/credits.ts';
import { BORDERS_FILE } from '../core/model/library.ts';
import { calloutsOf } from '../core/style/callouts.ts';
import { frameBlockersOf } from '../core/style/frame.ts';
import { type StyleInput, styleOf } from '../core/style/style.ts';
import { subjectNamesOf } from '../core/style/subject-names.ts';
import type { Camera } from './camera.svelte.ts';
import type { Catalog } from './catalog.ts';
import type { Measuring } from './measuring.svelte.ts';
import { NOTHING, orNothing } from './nothing.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Selecting } from './selecting.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Story } from './story.svelte.ts';
import type { Viewed } from './viewed.svelte.ts';

export class Picture {
  // Each by itself: the style isn't worked out anew when the rest of the view changes, as with every move.
  private language = $derived.by(() => this.viewed.view.language);
  private units = $derived.by(() => this.viewed.view.units);
  private layers = $derived.by(() => this.viewed.view.layers);
  private opacity = $derived.by(() => this.viewed.view.opacity);
  private date = $derived.by(() => this.viewed.view.date);

  credits = $derived.by(() =>
    creditLine(this.catalog.manifest, this.viewed.layersOn, this.catalog.attributions),
  );
  /** What is marked on the map: the selection, else the chapter's things. */
  private shown = $derived.by(() => {
    const { card, details } = this.selecting;
    const { current } = this.story;
    return card ?? (current && details?.chapterCardOf(current, this.shelf.library)) ?? null;
  });
  overlay = $derived.by(() =>
    orNothing(
      this.selecting.details?.overlayOf(
        this.shown,
        this.preferences.messages,
        this.language,
        this.units,
      ),
    ),
  );
  /** As one text: the same ids are the same picture. */
  markedIds = $derived.by(
    () => (this.shown && this.selecting.details?.markedIdsOf(this.shown).join(' ')) ?? '',
  );
  /** By itself: sentences and claims that come later don't change what is drawn. */
  private data = $derived.by(() => this.shelf.library.layers);
  private borderLines = $derived.by(() => this.data[BORDERS_FILE]?.features ?? NOTHING.features);
  /** Names of rank 0 stand in what the window shows of their areas. */
  private namePoints = $derived.by(() => {
    const { frame } = this.camera;
    const { manifest } = this.catalog;
    const { layersOn } = this.viewed;
    return orNothing(
      frame ? subjectNamesOf(manifest, { layers: this.data }, layersOn, frame) : null,
    );
  });
  private frameBlockers = $derived.by(() =>
    this.camera.frame ? frameBlockersOf(this.camera.frame) : NOTHING,
  );
  callouts = $derived.by(() =>
    orNothing(
      calloutsOf(
        this.catalog.manifest.layers,
        this.borderLines,
        this.preferences.messages,
        this.language,
        this.units,
      ),
    ),
  );
  style = $derived.by(() =>
    styleOf({
      manifest: this.catalog.manifest,
      view: {
        language: this.language,
        layers: this.layers,
        opacity: this.opacity,
        date: this.date,
      },
      theme: this.preferences.theme,
      fontFaces: this.catalog.fontFaces,
      images: this.catalog.images,
      markedIds: this.markedIds === '' ? [] : this.markedIds.split(' '),
      visible: this.camera.visible,
      zoom: this.camera.zoom,
      isNarrow: this.camera.isNarrow,
      namePoints: this.namePoints,
      frameBlockers: this.frameBlockers,
      drawing: this.measuring.drawing,
      callouts: this.callouts,
      overlay: this.overlay,
      own: this.own(),
    }),
  );

  constructor(
    private readonly catalog: Pick<Catalog, 'manifest' | 'fontFaces' | 'images' | 'attributions'>,
    private readonly viewed: Viewed,
    private readonly shelf: Shelf,
    private readonly preferences: Preferences,
    private readonly camera: Camera,
    private readonly selecting: Selecting,
    private readonly story: Story,
    private readonly measuring: Measuring,
    private readonly own: () => StyleInput['own'],
  ) {}
}
