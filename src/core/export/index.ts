/** Features to a file that other programs open. */
import type { ImportedFeature } from '../import/types.ts';
import { writeCsv } from './csv.ts';
import { writeGeoJson } from './geojson.ts';
import { writeGpx } from './gpx.ts';
import { writeKml } from './kml.ts';
import type { ExportFormat, Provenance, Written } from './types.ts';

export { fileName } from './file-name.ts';
export { EXPORT_FORMATS, type ExportFormat, type Provenance, type Written } from './types.ts';

const WRITERS: Readonly<
  Record<
    ExportFormat,
    (features: readonly ImportedFeature[], provenance: Provenance) => Written | Promise<Written>
  >
> = { geojson: writeGeoJson, kml: writeKml, gpx: writeGpx, csv: writeCsv };

/** The features as text of a format, and what that has no place for. */
export const write = async (
  format: ExportFormat,
  features: readonly ImportedFeature[],
  provenance: Provenance,
): Promise<Written> => WRITERS[format](features, provenance);
