/**
 * The page and the bare map in frames of one window, moved along the same path, frame by frame, in turn: what
 * slows the machine slows both. Their clocks and animation frames are held, so that each frame of a
 * movement is drawn once, at the same camera, when its turn has come.
 */
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

export interface Frame {
  /** The scripts of a frame, until all is told to the graphics process. */
  readonly scriptMilliseconds: number;
  /** Until it is drawn. */
  readonly milliseconds: number;
  readonly drawCalls: number;
  readonly indices: number;
}

export interface Pair {
  readonly page: Frame;
  readonly bare: Frame;
  /** The last of a movement: the page then looks what else is to be shown. */
  readonly isLast: boolean;
}

const FRAME_MILLISECONDS = 16;
const FRAMES_EACH = 12;
/** Over the region, in and out: each a movement of its own, as a reader makes it. */
const PATH: readonly { readonly center: [number, number]; readonly zoom: number }[] = [
  { center: [46.2, 38.9], zoom: 7.3 },
  { center: [48.4, 38.4], zoom: 7.3 },
  { center: [48.4, 38.4], zoom: 6.2 },
  { center: [45, 40.5], zoom: 6.2 },
  { center: [45.4, 39.2], zoom: 8.4 },
  { center: [47.3, 39.4], zoom: 8.4 },
  { center: [46.9, 39.1], zoom: 7 },
];

declare global {
  interface Window {
    drivePair: typeof drivePair;
  }
}

type MapWindow = Window & typeof globalThis & { readonly araxesMap: MapLibreMap };
const realNow = performance.now.bind(performance);
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** A map whose clock and frames are held. */
class HeldMap {
  readonly map: MapLibreMap;
  private readonly gl: WebGL2RenderingContext;
  private now: number;
  private waiting = new Map<number, FrameRequestCallback>();
  private lastId = 0;
  private drawCalls = 0;
  private indices = 0;

  constructor(private readonly window: MapWindow) {
    this.map = window.araxesMap;
    this.now = window.performance.now();
    window.performance.now = () => this.now;
    window.requestAnimationFrame = (callback) => {
      this.waiting.set(++this.lastId, callback);
      return this.lastId;
    };
    window.cancelAnimationFrame = (id) => void this.waiting.delete(id);
    const gl = this.map.getCanvas().getContext('webgl2');
    if (!gl) throw new Error('the map does not draw by WebGL 2');
    this.gl = gl;
    const drawElements = gl.drawElements.bind(gl);
    gl.drawElements = (mode, count, type, offset) => {
      this.drawCalls += 1;
      this.indices += count;
      drawElements(mode, count, type, offset);
    };
    const drawArrays = gl.drawArrays.bind(gl);
    gl.drawArrays = (mode, first, count) => {
      this.drawCalls += 1;
      this.indices += count;
      drawArrays(mode, first, count);
    };
  }

  showAs({ map }: HeldMap): void {
    // Written and read again: MapLibre takes objects of another window for none.
    const style = this.window.JSON.parse(JSON.stringify(map.getStyle())) as StyleSpecification;
    this.map.setStyle(style, { diff: true });
    this.map.jumpTo({ center: map.getCenter(), zoom: map.getZoom() });
  }

  async frame(milliseconds: number): Promise<Frame> {
    this.now += milliseconds;
    const due = [...this.waiting.values()];
    this.waiting = new Map();
    [this.drawCalls, this.indices] = [0, 0];
    const start = realNow();
    for (const callback of due) callback(this.now);
    // What the page does once its state has changed.
    for (let turn = 0; turn < 8; turn++) await Promise.resolve();
    const told = realNow();
    // Chromium's `finish` does not wait; reading a pixel does.
    this.gl.readPixels(0, 0, 1, 1, this.gl.RGBA, this.gl.UNSIGNED_BYTE, new Uint8Array(4));
    const drawn = realNow();
    return {
      scriptMilliseconds: told - start,
      milliseconds: drawn - start,
      drawCalls: this.drawCalls,
      indices: this.indices,
    };
  }

  /** Draws in place until all that this camera shows has come. */
  async settle(): Promise<void> {
    await pause();
    while (!this.map.areTilesLoaded()) {
      this.map.triggerRepaint();
      await this.frame(0);
      await pause();
    }
  }

  /** The same, with letters and marks, and with what the page then finds to show. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      await pause();
      this.map.triggerRepaint();
      await this.frame(0);
      if (!this.map.loaded()) quiet = -1;
    }
  }
}

async function held(url: string, width: number, height: number): Promise<HeldMap> {
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: url, width, height });
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  while (!frame.contentDocument?.querySelector('[data-drawn]')) await pause();
  return new HeldMap(frame.contentWindow as MapWindow);
}

/** Every frame of the path, drawn by both. */
async function drivePair(width: number, height: number): Promise<readonly Pair[]> {
  const page = await held('../page/?probe', width, height);
  const { clientWidth, clientHeight } = page.map.getContainer();
  const bare = await held('../bare/', clientWidth, clientHeight);
  const pairs: Pair[] = [];
  for (const [leg, { center, zoom }] of PATH.entries()) {
    await page.rest();
    // Where the page shows more or less now, both do.
    bare.showAs(page);
    await bare.rest();
    const duration = FRAME_MILLISECONDS * FRAMES_EACH;
    for (const { map } of [page, bare])
      map.easeTo({ center, zoom, duration, easing: (part) => part, essential: true });
    for (let step = 1; step <= FRAMES_EACH; step++) {
      const isPageFirst = (leg + step) % 2 === 0;
      const first = await (isPageFirst ? page : bare).frame(FRAME_MILLISECONDS);
      const second = await (isPageFirst ? bare : page).frame(FRAME_MILLISECONDS);
      const [ofPage, ofBare] = isPageFirst ? [first, second] : [second, first];
      pairs.push({ page: ofPage, bare: ofBare, isLast: step === FRAMES_EACH });
      await page.settle();
      await bare.settle();
    }
  }
  return pairs;
}

window.drivePair = drivePair;
