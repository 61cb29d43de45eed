/** What a .prj file says of coordinates (WKT of coordinate reference systems). */
import type { Crs } from './types.ts';

/** undefined for WGS84 in degrees: nothing is to be said. */
export function crsOfPrj(text: string): Crs | undefined {
  const [, kind = '', name = ''] = /^\s*([A-Z]+)\s*\[\s*"([^"]*)"/i.exec(text) ?? [];
  if (kind === '') return undefined;
  const isProjected = !/^(GEOGCS|GEOGCRS|GEODCRS|GEODETICCRS)$/i.test(kind);
  if (!isProjected && /WGS_?\s?(19)?84/i.test(name)) return undefined;
  return { name, isProjected };
}
