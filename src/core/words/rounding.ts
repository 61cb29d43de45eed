/** To which step a number may be rounded, by what its source carries, and the rounded number as text. */

/** What the map's finest data carries; nothing is given more precisely. */
const FINEST_METRES = 10;
const COARSEST_STEP_METRES = 10_000;
const SMALLEST_STEP_SQUARE_METRES = 100;

/** A figure this near, relatively, is the same number. */
export const HOLDS_WITHIN = 0.005;

/**
 * Step in metres for the length of a line of so many metres accuracy: 10 m lines to 100 m, 1:10m maps to 1 km, 1:110m
 * to 10 km. null, not known, counts as 1 km.
 */
export function lineStepMetres(accuracyMetres: number | null): number {
  const accuracy = accuracyMetres ?? 1000;
  return accuracy >= 5000 ? 10_000 : accuracy >= 500 ? 1000 : 100;
}

/**
 * Step in metres for a straight distance: the power of ten below the precision of the coarsest end, never under 10 m.
 * null means exact.
 */
export function distanceStepMetres(precisionsMetres: readonly (number | null)[]): number {
  return Math.min(COARSEST_STEP_METRES, powerOfTen(coarsest(precisionsMetres)));
}

/** Step in m² for an area: what the outline's precision may change along all of its perimeter. */
export function areaStepSquareMetres(
  perimeterMetres: number,
  precisionsMetres: readonly (number | null)[],
): number {
  const change = perimeterMetres * coarsest(precisionsMetres);
  return Math.max(SMALLEST_STEP_SQUARE_METRES, powerOfTen(change));
}

/** "733.4 km": kilometres rounded to a step that is a power of ten, in metres. */
export const kilometresText = (metres: number, stepMetres: number): string =>
  `${roundedText(metres, stepMetres, 1e3)} km`;

/** "1234.5 km²", the step in m². */
export const squareKilometresText = (squareMetres: number, stepSquareMetres: number): string =>
  `${roundedText(squareMetres, stepSquareMetres, 1e6)} km²`;

function roundedText(value: number, step: number, unit: number): string {
  const decimals = Math.max(0, Math.round(Math.log10(unit / step)));
  return ((Math.round(value / step) * step) / unit).toFixed(decimals);
}

const coarsest = (precisionsMetres: readonly (number | null)[]): number =>
  Math.max(FINEST_METRES, ...precisionsMetres.map((precision) => precision ?? 0));

const powerOfTen = (value: number): number => 10 ** Math.floor(Math.log10(value) + 1e-9);

/** Half of the last digit of a figure in kilometres: 17 km stands for 16.5 to 17.5 km. */
export const halfDigitMetres = (figureMetres: number): number =>
  figureMetres % 1000 === 0 ? 500 : figureMetres % 100 === 0 ? 50 : 0;
