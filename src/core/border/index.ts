/** A border: its registry, lines in any data set, stretches, middle, narrowest place, checks of figures and the length lab. */
export {
  borderDatasets,
  borderLines,
  FINEST_DATASET,
  isFinest,
  type BorderLines,
} from './border-lines.ts';
export { RULER_RANGE } from './check-border.ts';
export { checkFigure, type Check, type CheckSubject } from './check-number.ts';
export { middleOf } from './middle.ts';
export { narrowestOf } from './narrowest.ts';
export { stretchOf, type Stretch } from './stretch.ts';
