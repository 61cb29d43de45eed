declare module 'virtual:joined-records' {
  /** By folder of geo/: where its joined file lies, and the paths below geo/ that it holds. */
  const folders: Readonly<
    Record<string, { readonly url: string; readonly paths: readonly string[] }>
  >;
  export default folders;
}
