/** The window that the map is seen through: what it shows, and where it is asked to go. */
import type { Bounds, Position } from '../core/model/types.ts';
import type { Frame } from '../core/style/frame.ts';
import type { MapTheme } from '../core/style/palette.ts';
import { metresPerPixel } from '../core/words/scale.ts';
import type { Viewed } from './viewed.svelte.ts';

/** What is wanted of a photograph of the map. */
export interface PhotographOrder {
  /** Pixels of the picture to one of the page. */
  readonly scale: number;
  readonly theme: MapTheme;
  /** For a paper of this size, with the bounds whole; null: what the window shows, as large as there. */
  readonly paper: {
    readonly widthPixels: number;
    readonly heightPixels: number;
    readonly bounds: Bounds;
  } | null;
  /** The line itself: without a glow round it, lengths beside it, or anything that was measured. */
  readonly isBare: boolean;
}

/** The map as it is at the moment. */
export interface Photograph {
  /** A PNG as a data URL. */
  readonly image: string;
  /** In pixels of the page. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** Without a camera in the link lines are drawn as finely as the opening needs them. */
const OPENING_ZOOM = 7;

export class Camera {
  /** null before there is a map. */
  frame = $state.raw<Frame | null>(null);
  visible = $derived<Bounds | null>(this.frame?.bounds ?? null);
  /** In halves, so that the map's look is worked out anew only where it may differ; null before there is a map. */
  zoom = $state.raw<number | null>(null);
  /** How much of the map's foot a sheet covers. */
  coveredPixels = $state.raw(0);
  isNarrow = $derived(this.coveredPixels > 0);
  /** What a pixel of the map covers, by whole zooms: so that lines are drawn anew only where it shows. */
  metresPerPixel = $derived.by(() =>
    metresPerPixel(this.scaleLatitude, Math.ceil(this.viewed.view.camera?.zoom ?? OPENING_ZOOM)),
  );
  /** Draws the map once more, out of sight; null before there is a map. Rejects where the browser can't. */
  photographer = $state.raw<((order: PhotographOrder) => Promise<Photograph>) | null>(null);
  private mover: ((bounds: Bounds) => void) | null = null;
  /** Where to go as soon as there is a map. */
  private waiting: Bounds | null = null;

  constructor(
    private readonly viewed: Viewed,
    private readonly scaleLatitude: number,
  ) {}

  /** The map moves whenever it is asked to from now on; returns how to stop that. */
  moveWith(mover: (bounds: Bounds) => void): () => void {
    this.mover = mover;
    if (this.waiting) mover(this.waiting);
    this.waiting = null;
    return () => (this.mover = null);
  }

  /** Brings a box into view. */
  goTo(bounds: Bounds | null | undefined): void {
    if (!bounds) return;
    if (this.mover) this.mover(bounds);
    else this.waiting = bounds;
  }

  /** Moves the map so that a position is in sight. */
  showPosition([longitude = 0, latitude = 0]: Position): void {
    const [west, south, east, north] = this.visible ?? [0, 0, 0, 0];
    const isSeen = longitude > west && longitude < east && latitude > south && latitude < north;
    if (!isSeen) this.goTo([longitude - 1, latitude - 1, longitude + 1, latitude + 1]);
  }

  /** The map reports what its window shows. */
  report(frame: Frame, zoom: number): void {
    this.frame = frame;
    this.zoom = Math.floor(zoom * 2) / 2;
  }

  cover(pixels: number): void {
    this.coveredPixels = pixels;
  }

  /** The middle of the window: for keyboard and touch. */
  get middle(): Position {
    const { camera } = this.viewed.view;
    const [west, south, east, north] = this.visible ?? [0, 0, 0, 0];
    return camera ? [camera.longitude, camera.latitude] : [(west + east) / 2, (south + north) / 2];
  }
}
