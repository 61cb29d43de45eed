/** Everything that is measured, for the rest of the program. */
export { midpoint, positionAt, sliceBetween, type Slice } from './along.ts';
export { polygonAreaSquareMetres, ringMeasure, type RingMeasure } from './area.ts';
export { alongBetween, type Between } from './between.ts';
export { coordinatesOf, fastLengthMetres, fastMetres } from './fast.ts';
export { midpointDistances, narrowestGap, type Gap } from './gap.ts';
export { direct, inverse, type InverseResult } from './geodesic.ts';
export { featureAt, insideIndex, type InsideIndex } from './inside.ts';
export { lengthMetres, sphereLengthMetres, webMercatorLengthMetres } from './length.ts';
export { measuredLine, type MeasuredLine } from './measured.ts';
export { nearestOf, nearestOnLine, type Nearest, type NearestOf } from './nearest.ts';
export { drawnGeodesic, pointsAlong } from './path.ts';
export { dividerWalk, type DividerWalk } from './ruler.ts';
export { dividerLengthMetres, rulerFor } from './ruler-for.ts';
export { selfIntersections } from './self-intersections.ts';
