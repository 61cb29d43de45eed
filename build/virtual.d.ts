declare module 'virtual:geo-files' {
  /** Addresses of the files that come by themselves, by path below geo/. */
  export const single: Readonly<Record<string, string>>;
  /** The address of a file of geo/world/, by its path there; undefined where a build leaves it out. */
  export const world: (path: string) => string | undefined;
  /** Files that come in one piece: where it lies, and which paths are keys in it. */
  export const joined: readonly { readonly url: string; readonly paths: readonly string[] }[];
}
