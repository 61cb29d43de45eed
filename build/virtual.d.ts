declare module 'virtual:geo-files' {
  /** Addresses of the files that come by themselves, by path below geo/. */
  export const single: Readonly<Record<string, string>>;
  /** The folder below which the files of geo/world/ lie, by their paths there. */
  export const world: string;
  /** Files that come in one piece: where it lies, and which paths are keys in it. */
  export const joined: readonly { readonly url: string; readonly paths: readonly string[] }[];
}
