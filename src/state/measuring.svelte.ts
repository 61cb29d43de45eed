/** Measuring as the reader does it: which tool is at work, its points, undo and redo. The tool itself is in the view. */
import type { FeatureCollection } from 'geojson';
import {
  isPointTool,
  MOST_POINTS,
  type PointToolKind,
  type Tool,
  withPoint,
  withPointAt,
  withPointBefore,
} from '../core/view/tool.ts';
import type { Position } from '../core/model/types.ts';
import type { Camera } from './camera.svelte.ts';
import type { Layout } from './layout.svelte.ts';
import { NOTHING } from './nothing.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Viewed } from './viewed.svelte.ts';

const MOST_STEPS = 200;

export class Measuring {
  /** The panel is open. */
  isOpen = $state.raw(false);
  /** Clicks on the map set points. */
  isAdding = $state.raw(false);
  /** Points are pulled to borders, tripoints and places. */
  isSnapping = $state.raw(true);
  /** Where the mouse is, for the line that is being drawn. */
  pointer = $state.raw<Position | null>(null);
  private past = $state.raw<readonly (Tool | null)[]>([]);
  private future = $state.raw<readonly (Tool | null)[]>([]);

  /** Draws measurements; fetched with the first one. */
  private drawer = $state.raw<typeof import('../core/tools/drawing.ts') | null>(null);
  drawing = $derived.by<FeatureCollection>(
    () =>
      this.drawer?.drawingOf(this.tool, this.shelf.library, {
        messages: this.preferences.messages,
        units: this.units,
        metresPerPixel: this.camera.metresPerPixel,
        pointer: this.isAdding ? this.pointer : null,
      }) ?? NOTHING,
  );
  private units = $derived.by(() => this.viewed.view.units);
  tool = $derived.by(() => this.viewed.view.tool);

  constructor(
    private readonly viewed: Viewed,
    private readonly shelf: Shelf,
    private readonly camera: Camera,
    private readonly layout: Layout,
    private readonly preferences: Preferences,
  ) {
    this.isOpen = viewed.view.tool !== null;
  }

  /** The code that draws what the view measures. */
  async supply(): Promise<void> {
    if (this.tool) this.drawer ??= await this.shelf.code(() => import('../core/tools/drawing.ts'));
  }

  canUndo = $derived(this.past.length > 0);
  canRedo = $derived(this.future.length > 0);

  /** Opens the panel with a tool; the points of the same tool stay. */
  start(kind: PointToolKind): void {
    if (this.tool?.kind !== kind) this.set({ kind, points: [] });
    this.isOpen = true;
    this.isAdding = true;
    this.layout.panelOpened();
  }

  open(): void {
    if (this.tool) {
      this.isOpen = true;
      this.layout.panelOpened();
    } else this.start('distance');
  }

  /** A link, Back or Forward has brought this tool. */
  follow(tool: Tool | null): void {
    this.finish();
    this.isOpen = tool !== null;
    this.past = [];
    this.future = [];
  }

  /** Shows a measurement that needs no points of the reader's. */
  show(tool: Tool): void {
    this.set(tool);
    this.isOpen = true;
    this.isAdding = false;
    this.layout.panelOpened();
    this.viewed.whenSupplied(() => this.fit());
  }

  add(position: Position): void {
    if (!this.tool || this.isFull()) return;
    this.set(
      withPoint(this.tool, this.tool.kind === 'along' ? this.snapped(position, 0) : position),
    );
    if (this.tool.kind === 'from') this.isAdding = true;
  }

  /** Whether no point more has room, which is then said. */
  isFull(): boolean {
    const { tool } = this;
    if (!isPointTool(tool) || tool.kind === 'along' || tool.kind === 'from') return false;
    const most = MOST_POINTS[tool.kind];
    if (tool.points.length < most) return false;
    const params = { value: String(most) };
    this.shelf.report({ code: 'measure.full', at: 'm', params, severity: 'warning' });
    return true;
  }

  /** Puts a point in before `index`. */
  insert(index: number, position: Position): void {
    if (this.tool) this.replace(withPointBefore(this.tool, index, position));
  }

  /** Moves a point without a step of its own to undo: a drag is one. */
  move(index: number, position: Position): void {
    if (this.tool) this.replace(withPointAt(this.tool, index, position));
  }

  moveTo(index: number, position: Position): void {
    this.remember();
    this.move(index, position);
  }

  remove(index: number): void {
    if (this.tool) this.set(withPointAt(this.tool, index, null));
  }

  /** The last point goes. */
  removeLast(): void {
    if (isPointTool(this.tool) && this.tool.points.length > 0)
      this.remove(this.tool.points.length - 1);
  }

  /** The border or the ruler of the length lab, without a step to undo: a slider is dragged. */
  setLab(change: { readonly border?: string; readonly rulerMetres?: number }): void {
    if (this.tool?.kind !== 'lab') return;
    this.replace({ ...this.tool, ...change });
    if (change.border) this.fit();
  }

  setRuler(rulerMetres: number): void {
    this.setLab({ rulerMetres });
  }

  /** For keyboard and touch: the middle of what the map shows. */
  addAtCentre(): void {
    this.add(this.camera.middle);
  }

  /** Brings what was measured into view. */
  fit(): void {
    this.camera.goTo(this.drawer?.boundsOfDrawing(this.drawing));
  }

  /** The result stays; clicks choose things again. */
  finish(): void {
    this.isAdding = false;
    this.pointer = null;
  }

  close(): void {
    this.finish();
    this.isOpen = false;
    // What is measured stays on the map; a lab without its panel would say nothing.
    const isEmpty = isPointTool(this.tool) && this.tool.points.length === 0;
    if (isEmpty || this.tool?.kind === 'lab') this.replace(null);
  }

  clear(): void {
    const { tool } = this;
    this.set(isPointTool(tool) ? { ...tool, points: [] } : null);
    if (isPointTool(tool)) this.isAdding = true;
    else this.isOpen = false;
  }

  undo(): void {
    const before = this.past.at(-1);
    if (before === undefined) return;
    this.future = [...this.future, this.tool];
    this.past = this.past.slice(0, -1);
    this.replace(before);
  }

  redo(): void {
    const after = this.future.at(-1);
    if (after === undefined) return;
    this.past = [...this.past, this.tool];
    this.future = this.future.slice(0, -1);
    this.replace(after);
  }

  /** What is there now can be come back to. */
  remember(): void {
    this.past = [...this.past, this.tool].slice(-MOST_STEPS);
    this.future = [];
  }

  /** A drag was broken off: what was remembered for it is there again. */
  takeBack(): void {
    const before = this.past.at(-1);
    if (before === undefined) return;
    this.past = this.past.slice(0, -1);
    this.replace(before);
  }

  /** Pulled to what lies near; as it is while the code for that is on its way. */
  snapped(position: Position, reachMetres: number): Position {
    const { drawer } = this;
    const { library } = this.shelf;
    if (!drawer) return position;
    const { snap, snapToBorder } = drawer;
    if (this.tool?.kind === 'along') {
      const [first] = this.tool.points.length === 1 ? this.tool.points : [];
      const border = first && snapToBorder(library, first, null).to?.split('/')[1];
      return snapToBorder(library, position, border ?? null).position;
    }
    return this.isSnapping ? snap(library, position, reachMetres).position : position;
  }

  private set(tool: Tool | null): void {
    this.remember();
    this.replace(tool);
  }

  private replace(tool: Tool | null): void {
    this.viewed.change({ tool });
  }
}
