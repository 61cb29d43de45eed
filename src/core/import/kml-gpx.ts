/** KML and GPX, read by @tmcw/togeojson. Nothing that they point at is fetched. */
import { isRecord } from '../model/shape.ts';
import { MAX_FEATURES } from './limits.ts';
import { reasonOf, type Report } from './report.ts';
import type { Found } from './types.ts';
import { readXml } from './xml.ts';

/** What the document holds, unchecked; what is left out of it, as links and remote icons, is said to `report`. */
export async function readKml(text: string, report: Report): Promise<Found> {
  const xml = await readXml(text, ['Placemark', 'Folder', 'Style'], report);
  if (!xml) return { values: [] };
  const { kmlGen } = await import('@tmcw/togeojson');
  const links = xml.getElementsByTagName('NetworkLink').length;
  if (links > 0) report.note('import.networkLink', 'file', { value: String(links) });
  const icons = new Set<string>();
  const found = collected(kmlGen(xml), report, (properties) => {
    const { icon, description } = properties;
    // What a point is drawn with is called otherwise by simplestyle-spec.
    const colour = properties['icon-color'];
    if (colour !== undefined) properties['marker-color'] ??= colour;
    if (typeof icon === 'string' && isRemote(icon)) icons.add(icon);
    // Marked up text comes with its kind; it is kept as the text it is.
    if (isRecord(description) && typeof description['value'] === 'string')
      properties['description'] = description['value'];
  });
  for (const icon of icons) report.note('import.remoteIcon', 'file', { value: icon });
  return found;
}

/** Waypoints, routes and tracks, unchecked; what can't be read is said to `report`. */
export async function readGpx(text: string, report: Report): Promise<Found> {
  const xml = await readXml(text, ['wpt', 'rte', 'trk', 'trkseg', 'trkpt', 'rtept'], report);
  if (!xml) return { values: [] };
  const { gpxGen } = await import('@tmcw/togeojson');
  return collected(gpxGen(xml), report, () => undefined);
}

const isRemote = (address: string): boolean => /^\s*(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address);

/** Of a xml that the reader stumbles on, what came before. */
function collected(
  features: Generator<object>,
  report: Report,
  change: (properties: Record<string, unknown>) => void,
): Found {
  const values: unknown[] = [];
  try {
    for (const feature of features) {
      if ('properties' in feature && isRecord(feature.properties)) {
        // Said already, and there is nothing to draw.
        if (feature.properties['@geometry-type'] === 'networklink') continue;
        change(feature.properties);
      }
      if (values.push(feature) > MAX_FEATURES) break;
    }
  } catch (error) {
    report.skip('import.badXml', `feature ${values.length + 1}`, { value: reasonOf(error) });
  }
  return { values };
}
