/** Measuring as the reader does it: which tool is at work, its points, undo and redo. The tool itself is in the view. */
import type { App } from './app.svelte.ts';
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

  constructor(private readonly app: App) {}

  canUndo = $derived(this.past.length > 0);
  canRedo = $derived(this.future.length > 0);

  get tool(): Tool | null {
    return this.app.view.tool;
  }

  /** Opens the panel with a tool; the points of the same tool stay. */
  start(kind: PointToolKind): void {
    if (this.tool?.kind !== kind) this.set({ kind, points: [] });
    this.isOpen = true;
    this.isAdding = true;
    this.app.panelOpened();
  }

  open(): void {
    if (this.tool) {
      this.isOpen = true;
      this.app.panelOpened();
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
    this.app.panelOpened();
    void this.app.loadForTool().then(() => this.app.fitDrawing());
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
    this.app.report({ code: 'measure.full', at: 'm', params, severity: 'warning' });
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
    if (change.border) this.app.fitDrawing();
  }

  setRuler(rulerMetres: number): void {
    this.setLab({ rulerMetres });
  }

  /** For keyboard and touch: the middle of what the map shows. */
  addAtCentre(): void {
    const camera = this.app.view.camera;
    const [west, south, east, north] = this.app.visible ?? [0, 0, 0, 0];
    this.add(
      camera ? [camera.longitude, camera.latitude] : [(west + east) / 2, (south + north) / 2],
    );
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
    const { library, drawer } = this.app;
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
    this.app.change({ tool });
  }
}
