/** At which zooms the names of countries beside their borders change place. */

/** From a zoom on: how far apart the names are along the border, and how far off it, in degrees of latitude. */
export const SIDE_TIERS = [
  { zoom: 9, apartDegrees: 0.7, offDegrees: 0.05 },
  { zoom: 10, apartDegrees: 0.35, offDegrees: 0.025 },
  { zoom: 11, apartDegrees: 0.18, offDegrees: 0.0125 },
  { zoom: 12, apartDegrees: 0.09, offDegrees: 0.006 },
  { zoom: 13, apartDegrees: 0.045, offDegrees: 0.003 },
] as const;

/** The first zoom of every tier. */
export const SIDE_ZOOMS: readonly number[] = SIDE_TIERS.map(({ zoom }) => zoom);
