/** Words with a fixed meaning that data, links and the interface share: each list stands here once. */

/** Units of length that a reader can choose. */
export const UNITS = ['km', 'mi', 'nmi'] as const;
export type Unit = (typeof UNITS)[number];

/** Metres in a unit of length (International yard and pound 1959; BIPM for the nautical mile). */
export const METRES_PER: Readonly<Record<Unit, number>> = { km: 1000, mi: 1609.344, nmi: 1852 };

/** Eighths of the compass, clockwise from north. */
export const SECTORS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Sector = (typeof SECTORS)[number];
