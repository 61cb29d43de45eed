/** A border: its registry, lines in any data set, stretches, middle, narrowest place, checks of figures and the length lab. */
export {
  borderDatasets,
  borderLines,
  borderOf,
  FINEST_DATASET,
  isFinest,
  type BorderLines,
} from './border-lines.ts';
export { RULER_RANGE } from './check-border.ts';
export { checkFigure, type Check, type CheckSubject, type Verdict } from './check-number.ts';
export { middleOf, type Middle, type Side } from './middle.ts';
export { narrowestOf, type Narrowest } from './narrowest.ts';
export { stretchOf, type Stretch, type StretchGap, type StretchPart } from './stretch.ts';
