/** Everything that is measured, for the rest of the program. */
export { midpoint, positionAt, sliceBetween } from './along.ts';
export { polygonAreaSquareMetres, ringMeasure } from './area.ts';
export { alongBetween } from './between.ts';
export { coordinatesOf, fastLengthMetres } from './fast.ts';
export { midpointDistances, narrowestGap } from './gap.ts';
export { direct, inverse } from './geodesic.ts';
export { featureAt, insideIndex } from './inside.ts';
export { lengthMetres, sphereLengthMetres, webMercatorLengthMetres } from './length.ts';
export { measuredLine, type MeasuredLine } from './measured.ts';
export { nearestOf, nearestOnLine, type Nearest, type NearestOf } from './nearest.ts';
export { drawnGeodesic, pointsAlong } from './path.ts';
export { dividerWalk, type DividerWalk } from './ruler.ts';
export { dividerLengthMetres, rulerFor } from './ruler-for.ts';
export { selfIntersections } from './self-intersections.ts';
