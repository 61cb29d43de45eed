/** A big GeoJSON file: polygons side by side all over the region, as outlines of fields are. */

const VERTICES = 60;
const FEATURE_BYTES = 1470;
/** Where they lie, in degrees. */
const [WEST, SOUTH, WIDTH, HEIGHT] = [43, 36, 7, 6] as const;

const rounded = (value: number): number => Number(value.toFixed(6));

/** One file of about so many bytes, the same in each run; every feature is whole. */
export function fieldsOf(bytes: number): string {
  const count = Math.ceil(bytes / FEATURE_BYTES);
  const columns = Math.ceil(Math.sqrt((count * WIDTH) / HEIGHT));
  const step = WIDTH / columns;
  const features = Array.from({ length: count }, (_, id) => {
    const [east, north] = [
      WEST + ((id % columns) + 0.5) * step,
      SOUTH + (Math.floor(id / columns) + 0.5) * step,
    ];
    const ring = Array.from({ length: VERTICES + 1 }, (_, vertex) => {
      const turn = ((vertex % VERTICES) / VERTICES) * 2 * Math.PI;
      const radius = (0.4 + 0.08 * Math.sin(vertex % VERTICES)) * step;
      return [east + radius * Math.cos(turn), north + radius * Math.sin(turn)].map(rounded);
    });
    return JSON.stringify({
      type: 'Feature',
      properties: { id, name: `Field ${id}`, share: rounded((id * 0.732) % 1), kind: 'field' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
  });
  return `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
}
