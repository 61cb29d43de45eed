/** Points set, dragged, put in and taken away on the map while a measuring tool is at work. */
import type { Position } from 'geojson';
import {
  type MapMouseEvent,
  type Map as MapLibreMap,
  type MapTouchEvent,
  Point,
} from 'maplibre-gl';
import type { App } from '../state/app.svelte.ts';
import { metresPerPixel } from '../core/words/scale.ts';
import { isPointTool } from '../core/view/tool.ts';

const GRIP_PIXELS = { mouse: 11, touch: 24 } as const;
/** A finger that trembles doesn't drag, nor do two that are put down to zoom. */
const STILL_PIXELS = { mouse: 2, touch: 8 } as const;

interface Drag {
  readonly index: number;
  readonly isNew: boolean;
  readonly pointer: PointerEvent;
  hasMoved: boolean;
}

/** Listens for as long as the map is there. */
export function listenForPoints(map: MapLibreMap, app: App): void {
  const { measuring } = app;
  const container = map.getCanvasContainer();
  let drag: Drag | null = null;
  let wasDragged = false;
  let hasJustFinished = false;

  const kindOf = ({ pointerType }: PointerEvent) => (pointerType === 'mouse' ? 'mouse' : 'touch');
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return new Point(clientX - left, clientY - top);
  };

  /** Before MapLibre hears of it by mouse or touch event, so that it can be kept from panning. */
  function onPointerDown(event: PointerEvent): void {
    // A second finger: the reader zooms.
    if (drag) {
      end({ isKept: false });
      return;
    }
    wasDragged = false;
    hasJustFinished = false;
    if (!measuring.isAdding || !event.isPrimary || event.button !== 0) return;
    const grip = gripAt(map, app, pointOf(event), GRIP_PIXELS[kindOf(event)]);
    if (!grip || (grip.isNew && measuring.isFull())) return;
    drag = { ...grip, pointer: event, hasMoved: false };
    // All that this pointer does until it is let go comes here, also from over a panel.
    container.setPointerCapture(event.pointerId);
  }
  function onPointerMove(event: PointerEvent): void {
    if (drag?.pointer.pointerId !== event.pointerId) return;
    // Let go where nobody told us, or the tool was put away meanwhile.
    if (event.buttons === 0 || !measuring.isAdding) {
      end({ isKept: true });
      return;
    }
    const { pointer } = drag;
    const way = Math.hypot(event.clientX - pointer.clientX, event.clientY - pointer.clientY);
    if (!drag.hasMoved && way <= STILL_PIXELS[kindOf(event)]) return;
    const { lng, lat } = map.unproject(pointOf(event));
    const position = snapped(map, app, [lng, lat]);
    if (!drag.hasMoved) measuring.remember();
    if (drag.isNew && !drag.hasMoved) measuring.insert(drag.index, position);
    else measuring.move(drag.index, position);
    drag.hasMoved = true;
    wasDragged = true;
  }
  /** However it ends: let go, cancelled by the system, captured by something else. */
  function end({ isKept }: { readonly isKept: boolean }): void {
    if (drag?.hasMoved && !isKept) measuring.takeBack();
    const pointerId = drag?.pointer.pointerId;
    drag = null;
    if (pointerId !== undefined && container.hasPointerCapture(pointerId))
      container.releasePointerCapture(pointerId);
  }
  const onPointerUp = (event: PointerEvent): void => {
    if (drag?.pointer.pointerId === event.pointerId) end({ isKept: true });
  };
  const onCancel = (event: PointerEvent): void => {
    if (drag?.pointer.pointerId === event.pointerId) end({ isKept: false });
  };

  function onDown(event: MapMouseEvent | MapTouchEvent): void {
    if (drag) event.preventDefault();
  }
  function onMove(event: MapMouseEvent): void {
    if (measuring.isAdding && !drag) measuring.pointer = [event.lngLat.lng, event.lngLat.lat];
  }
  function finish(): void {
    measuring.finish();
    hasJustFinished = true;
  }
  function onClick(event: MapMouseEvent): void {
    if (!measuring.isAdding || wasDragged) return;
    const isOnVertex = gripAt(map, app, event.point, GRIP_PIXELS.mouse);
    if (isOnVertex && !isOnVertex.isNew) {
      const { tool } = app.view;
      const isClosing = tool?.kind === 'area' && isOnVertex.index === 0;
      const isLast = isPointTool(tool) && isOnVertex.index === tool.points.length - 1;
      if (isClosing || isLast) finish();
      return;
    }
    measuring.add(snapped(map, app, [event.lngLat.lng, event.lngLat.lat]));
  }
  function onDoubleClick(event: MapMouseEvent): void {
    // Its second click has ended the line already.
    if (!measuring.isAdding && !hasJustFinished) return;
    event.preventDefault();
    finish();
  }
  const onOut = () => (measuring.pointer = null);

  const listeners = [
    ['pointerdown', onPointerDown],
    ['pointermove', onPointerMove],
    ['pointerup', onPointerUp],
    ['pointercancel', onCancel],
    ['lostpointercapture', onPointerUp],
  ] as const;
  // In the capture phase: MapLibre's own listeners may be on the same element.
  for (const [type, listener] of listeners) container.addEventListener(type, listener, true);
  map.on('mousedown', onDown);
  map.on('touchstart', onDown);
  map.on('mousemove', onMove);
  map.on('click', onClick);
  map.on('dblclick', onDoubleClick);
  map.on('mouseout', onOut);
}

/** The point or the middle of a segment under the finger: points first. */
function gripAt(
  map: MapLibreMap,
  app: App,
  at: Point,
  reach: number,
): Pick<Drag, 'index' | 'isNew'> | null {
  const { tool } = app.view;
  if (!isPointTool(tool)) return null;
  // By the state, not by the picture: a point can be taken before it is drawn.
  const index = tool.points.findLastIndex(([longitude = 0, latitude = 0]) => {
    const { x, y } = map.project([longitude, latitude]);
    return Math.abs(x - at.x) <= reach && Math.abs(y - at.y) <= reach;
  });
  if (index >= 0) return { index, isNew: false };
  const box: [[number, number], [number, number]] = [
    [at.x - reach, at.y - reach],
    [at.x + reach, at.y + reach],
  ];
  const found = map.getLayer('tool:point')
    ? map.queryRenderedFeatures(box, { layers: ['tool:point'] })
    : [];
  const middle = found.find(({ properties }) => properties['role'] === 'middle');
  return middle ? { index: Number(middle.properties['index']), isNew: true } : null;
}

/** Pulled to what a finger covers. */
function snapped(map: MapLibreMap, app: App, position: Position): Position {
  const reach = metresPerPixel(map.getCenter().lat, map.getZoom()) * GRIP_PIXELS.mouse;
  return app.measuring.snapped(position, reach);
}
