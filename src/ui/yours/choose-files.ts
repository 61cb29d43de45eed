/** Brings what the reader dropped, pasted or chooses, and shows the list that it comes into. */
import { pastedFile } from '../../core/yours/pasted.ts';
import type { App } from '../../state/app.svelte.ts';

/** Endings of what is read; phones know few of them and then offer all files. */
const ENDINGS =
  '.geojson,.json,.topojson,.ndjson,.geojsonl,.geojsons,.kml,.kmz,.gpx,.csv,.tsv,.wkt,.txt,.zip,.shp,.fgb';

/** Text that is no geographic data is left alone. */
export async function bringFiles(app: App, files: readonly File[], text = ''): Promise<void> {
  const pasted = files.length === 0 ? pastedFile(text) : null;
  if (files.length === 0 && pasted === null) return;
  const yours = await app.yourFiles.open();
  app.panels.open('layers');
  await yours?.bring(
    pasted === null
      ? files.map((file) => ({ file, name: file.name }))
      : [{ file: new Blob([pasted]), name: app.t('yours.pasted') }],
  );
}

/** The system's own dialog. */
export function chooseFiles(app: App): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = ENDINGS;
  input.addEventListener('change', () => void bringFiles(app, [...(input.files ?? [])]));
  input.click();
}
