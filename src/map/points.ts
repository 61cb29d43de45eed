/** Points set, dragged, put in and taken away on the map while a measuring tool is at work. */
import type { Position } from 'geojson';
import type { MapMouseEvent, Map as MapLibreMap, MapTouchEvent, Point } from 'maplibre-gl';
import type { App } from '../app.svelte.ts';
import { metresPerPixel } from '../core/scale.ts';
import { isPointTool } from '../core/tool.ts';

const GRIP_PIXELS = { mouse: 11, touch: 24 } as const;

type Gripped = { readonly index: number; readonly isNew: boolean };

/** Listens until the returned function is called. */
export function listenForPoints(map: MapLibreMap, app: App): () => void {
  let gripped: Gripped | null = null;
  let wasDragged = false;

  const positionOf = (event: MapMouseEvent | MapTouchEvent): Position => [
    event.lngLat.lng,
    event.lngLat.lat,
  ];
  const kindOf = (event: MapMouseEvent | MapTouchEvent) =>
    event.type.startsWith('touch') ? 'touch' : ('mouse' as const);

  function onDown(event: MapMouseEvent | MapTouchEvent): void {
    wasDragged = false;
    gripped = app.measuring.isAdding
      ? gripAt(map, app, event.point, GRIP_PIXELS[kindOf(event)])
      : null;
    if (!gripped) return;
    event.preventDefault();
    map.dragPan.disable();
  }
  function onMove(event: MapMouseEvent | MapTouchEvent): void {
    if (!app.measuring.isAdding) return;
    if (!gripped) {
      app.measuring.pointer = event.type === 'mousemove' ? positionOf(event) : null;
      return;
    }
    const position = snapped(map, app, positionOf(event));
    if (!wasDragged) app.measuring.remember();
    if (gripped.isNew && !wasDragged) app.measuring.insert(gripped.index, position);
    else app.measuring.move(gripped.index, position);
    wasDragged = true;
  }
  function onUp(): void {
    if (gripped) map.dragPan.enable();
    gripped = null;
  }
  function onClick(event: MapMouseEvent): void {
    if (!app.measuring.isAdding || wasDragged) return;
    const isOnVertex = gripAt(map, app, event.point, GRIP_PIXELS.mouse);
    if (isOnVertex && !isOnVertex.isNew) {
      const { tool } = app.view;
      const isClosing = tool?.kind === 'area' && isOnVertex.index === 0;
      const isLast = isPointTool(tool) && isOnVertex.index === tool.points.length - 1;
      if (isClosing || isLast) app.measuring.finish();
      return;
    }
    app.measuring.add(snapped(map, app, positionOf(event)));
  }
  function onDoubleClick(event: MapMouseEvent): void {
    if (!app.measuring.isAdding) return;
    event.preventDefault();
    app.measuring.finish();
  }
  const onOut = () => (app.measuring.pointer = null);

  const subscriptions = [
    map.on('mousedown', onDown),
    map.on('touchstart', onDown),
    map.on('mousemove', onMove),
    map.on('touchmove', onMove),
    map.on('mouseup', onUp),
    map.on('touchend', onUp),
    map.on('click', onClick),
    map.on('dblclick', onDoubleClick),
    map.on('mouseout', onOut),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}

/** The point or the middle of a segment under the finger: points first. */
function gripAt(map: MapLibreMap, app: App, at: Point, reach: number): Gripped | null {
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
