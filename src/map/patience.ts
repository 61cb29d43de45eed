/** What the map was answered without, as it had not come in time, and is owed once it comes. */
import type { GeoJSONSource, ImageSource, Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import type { Library } from '../core/model/library.ts';

export class Owed {
  /** What each address stands for: a file of the library, or null for an image. */
  private readonly files = new Map<string, string | null>();

  add(address: string, file: string | null): void {
    this.files.set(address, file);
  }

  /** The addresses whose file has come, which are owed no more; of images all, where they are asked for again. */
  take(library: Library, isRetry: boolean): readonly string[] {
    const due = [...this.files].filter(([, file]) =>
      file === null ? isRetry : library.loaded.has(file),
    );
    for (const [address] of due) this.files.delete(address);
    return due.map(([address]) => address);
  }
}

/** Has the map ask for an address once more. */
export function askAnew(map: MapLibreMap, address: string): void {
  for (const [id, source] of Object.entries(map.getStyle().sources)) {
    if (source.type === 'geojson' && source.data === address)
      void map.getSource<GeoJSONSource>(id)?.setData(address);
    if (source.type === 'vector' && source.url === address)
      map.getSource<VectorTileSource>(id)?.setUrl(address);
    if (source.type === 'image' && source.url === address)
      map.getSource<ImageSource>(id)?.updateImage({ url: address });
  }
}
