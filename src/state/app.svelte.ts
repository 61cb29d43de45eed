/** The state of the page: its rooms, each given what it needs. Nothing is done here. */
import type { Bounds } from '../core/model/types.ts';
import type { Library } from '../core/model/library.ts';
import type { Decoded } from '../core/view/url.ts';
import { isOpening, type View } from '../core/view/view.ts';
import type { Kept } from '../core/view/kept.ts';
import type { Messages } from '../core/words/text.ts';
import { arrive } from './arrive.ts';
import { Camera } from './camera.svelte.ts';
import type { Catalog, Surroundings } from './catalog.ts';
import { Claims } from './claims.svelte.ts';
import { Layout } from './layout.svelte.ts';
import { Links } from './links.svelte.ts';
import { Measuring } from './measuring.svelte.ts';
import { Panels } from './panels.svelte.ts';
import { Picture } from './picture.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { Selecting } from './selecting.svelte.ts';
import { Shelf } from './shelf.svelte.ts';
import { Story } from './story.svelte.ts';
import { supply } from './supply.ts';
import { Timeline } from './timeline.svelte.ts';
import { Viewed } from './viewed.svelte.ts';
import { Words } from './words.ts';
import { YourFiles } from './your-files.svelte.ts';
import type { Yours } from './yours.svelte.ts';

const middleLatitude = ([, south, , north]: Bounds): number => (south + north) / 2;

export class App extends Words {
  readonly viewed: Viewed;
  readonly shelf: Shelf;
  readonly preferences: Preferences;
  readonly camera: Camera;
  readonly layout: Layout;
  readonly measuring: Measuring;
  readonly claims: Claims;
  readonly selecting: Selecting;
  readonly story: Story;
  readonly timeline: Timeline;
  readonly panels: Panels;
  readonly picture: Picture;
  readonly links: Links;
  readonly yourFiles: YourFiles;

  constructor(
    readonly catalog: Catalog,
    readonly surroundings: Surroundings,
    decoded: Decoded,
    messages: Messages,
    keep: (choice: Kept) => void,
  ) {
    super();
    const { manifest, paths } = catalog;
    this.viewed = new Viewed(manifest, decoded);
    this.shelf = new Shelf(catalog, this.viewed);
    this.preferences = new Preferences(catalog, this.viewed, this.shelf, messages, keep);
    this.camera = new Camera(this.viewed, middleLatitude(manifest.openingBounds));
    this.layout = new Layout(this.viewed);
    this.measuring = new Measuring(
      this.viewed,
      this.shelf,
      this.camera,
      this.layout,
      this.preferences,
    );
    this.claims = new Claims(manifest, paths, this.viewed, this.shelf);
    this.selecting = new Selecting(
      manifest,
      paths,
      this.viewed,
      this.shelf,
      this.camera,
      this.layout,
      this.claims,
      this.measuring,
    );
    this.story = new Story(this.viewed, this.shelf, this.camera, this.claims, this.measuring);
    this.timeline = new Timeline(this.viewed, this.shelf, this.selecting, this.measuring);
    this.panels = new Panels(this.viewed, this.layout, this.claims, this.story);
    this.yourFiles = new YourFiles(this, keep);
    this.picture = new Picture(
      catalog,
      this.viewed,
      this.shelf,
      this.preferences,
      this.camera,
      this.selecting,
      this.story,
      this.measuring,
      () => this.yourFiles.room?.style,
    );
    this.links = new Links(surroundings, this.viewed);
    this.shelf.report(...decoded.problems);
    this.viewed.supplyWith(() => supply(this));
    const { selection, tool, chapter } = decoded.view;
    if (isOpening(decoded.view) && !surroundings.isReturning) this.panels.turnTo('story');
    if (selection || tool || chapter) this.layout.raiseSheet();
    arrive(this);
  }

  /** The reader's own files; null until there is one. */
  get yours(): Yours | null {
    return this.yourFiles.room;
  }
  get view(): View {
    return this.viewed.view;
  }
  get messages(): Messages {
    return this.preferences.messages;
  }
  get library(): Library {
    return this.shelf.library;
  }
}
