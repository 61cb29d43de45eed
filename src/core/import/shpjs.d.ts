/** What is used of shpjs, which brings no types. */
declare module 'shpjs' {
  /** GeoJSON geometries, null for a record without one. */
  export function parseShp(shp: Uint8Array): readonly (object | null)[];
  /** Properties of each row. `encoding`: as TextDecoder names it, or as .cpg files do. */
  export function parseDbf(dbf: Uint8Array, encoding?: string): readonly object[];
}
