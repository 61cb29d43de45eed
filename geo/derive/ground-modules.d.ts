/** The little that the scripts of the ground layers use of packages which ship no types. */
declare module 'shapefile' {
  export function read(
    shp: string,
    dbf?: string,
    options?: { readonly encoding?: string },
  ): Promise<GeoJSON.FeatureCollection>;
}

declare module 'sql.js' {
  type Value = string | number | Uint8Array | null;
  interface Database {
    exec(sql: string): { readonly columns: string[]; readonly values: Value[][] }[];
  }
  interface Module {
    readonly Database: new (bytes: Uint8Array) => Database;
  }
  export default function init(): Promise<Module>;
}

declare module 'topojson-server' {
  export function topology(
    objects: Readonly<Record<string, GeoJSON.FeatureCollection>>,
    quantization?: number,
  ): import('topojson-specification').Topology<import('topojson-specification').Objects>;
}

declare module 'gettext-parser' {
  interface Entry {
    readonly msgid: string;
    readonly msgstr: readonly string[];
  }
  interface Catalogue {
    readonly translations: Readonly<Record<string, Readonly<Record<string, Entry>>>>;
  }
  const gettext: { readonly mo: { parse(bytes: Uint8Array): Catalogue } };
  export default gettext;
}
