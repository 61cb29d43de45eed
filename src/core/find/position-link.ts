/** The position in an address: `geo:`, or a link of a usual map site, with what it points at before what it shows. */

const N = String.raw`([+-]?\d+(?:\.\d+)?)`;
/** Between the two numbers. */
const AND = String.raw`(?:,|~|_|;|\s)\s*`;

/** Latitude first, the surest first. */
const PATTERNS: readonly RegExp[] = [
  // Google: the place itself, then what was asked for, then the middle of the window.
  String.raw`!3d${N}!4d${N}`,
  String.raw`[?&#;](?:mlat|lat|latitude)=${N}&(?:mlon|lon|lng|long|longitude)=${N}`,
  String.raw`[?&#](?:q|query|ll|sll|center|coordinate|daddr|saddr|destination|origin|to|from|pin|point|map|loc|where1|cbll|viewpoint)=(?:loc:|ll\.)?${N}${AND}${N}`,
  String.raw`[?&]sp=point\.${N}_${N}`,
  String.raw`[?&]cp=${N}~${N}`,
  String.raw`[?&#](?:sel=)?point/${N},${N}`,
  String.raw`/(?:place|search|dir)/(?:[^/]*/)*?${N}${AND}${N}(?=[/?,@]|$)`,
  String.raw`/@${N},${N}`,
  // OpenStreetMap and all who write zoom/latitude/longitude.
  String.raw`#(?:map=|/?)?\d+(?:\.\d+)?/${N}/${N}`,
  String.raw`[?&]map=\d+(?:\.\d+)?/${N}/${N}`,
  String.raw`#c${N}-${N}-`,
  String.raw`/l/${N},${N}`,
  String.raw`\?${N},${N}`,
].map((pattern) => new RegExp(pattern, 'i'));

/** Longitude first. */
const TURNED: readonly RegExp[] = [
  String.raw`[?&](?:whatshere\[point\]|pt)=${N},${N}`,
  String.raw`[?&](?:ll|m)=${N},${N}`,
  String.raw`/(?:geo|firm)/[^?]*?/?${N},${N}`,
].map((pattern) => new RegExp(pattern, 'i'));
/** Sites that write longitude first. */
const TURNED_SITES = /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:yandex|2gis)\.[a-z.]+\//i;

const GEO = new RegExp(String.raw`^geo:${N},\s*${N}`, 'i');
const GEO_QUERY = new RegExp(String.raw`^geo:.*[?&]q=(?:loc:)?${N},\s*${N}`, 'i');
/** Wikipedia's: 38_54_00_N_46_30_00_E or 38.9_N_46.5_E. */
const GEOHACK = /[?&]params=([\d._]+_[NS])_([\d._]+_[EW])/i;

/** Latitude and longitude as the address has them, for `parsePosition`; null where there are none. */
export function pairInAddress(text: string): string | null {
  const address = opened(text.trim());
  if (/^geo:/i.test(address)) return pairOf(GEO_QUERY.exec(address)) ?? pairOf(GEO.exec(address));
  if (!/^(?:https?:\/\/|www\.|#|[\w-]+(?:\.[\w-]+)+[/?#])/i.test(address)) return null;
  const hack = GEOHACK.exec(address);
  if (hack)
    return hack
      .slice(1)
      .map((half) => half.replaceAll('_', ' '))
      .join(', ');
  if (TURNED_SITES.test(address)) {
    for (const pattern of TURNED) {
      const [, longitude, latitude] = pattern.exec(address) ?? [];
      if (longitude && latitude) return `${latitude}, ${longitude}`;
    }
  }
  for (const pattern of PATTERNS) {
    const pair = pairOf(pattern.exec(address));
    if (pair) return pair;
  }
  return null;
}

const pairOf = (match: RegExpExecArray | null): string | null =>
  match ? `${match[1] ?? ''}, ${match[2] ?? ''}` : null;

const POINT = new RegExp(
  String.raw`^(?:SRID=\d+;)?\s*POINT\s*Z?M?\s*\(\s*${N}\s+${N}(?:\s+[\d.+-]+)*\s*\)$`,
  'i',
);
const GEOJSON = new RegExp(String.raw`"coordinates"\s*:\s*\[\s*${N}\s*,\s*${N}`);

/** Latitude and longitude of a point as data has it, longitude first: WKT or GeoJSON; null for anything else. */
export function pairInData(text: string): string | null {
  const [, longitude, latitude] = POINT.exec(text.trim()) ?? GEOJSON.exec(text) ?? [];
  return longitude && latitude ? `${latitude}, ${longitude}` : null;
}

function opened(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
