/** Receipts, citations and checks of figures, and the measures that they and the command are made from. */
export {
  borderDatasets,
  borderLines,
  borderOf,
  FINEST_DATASET,
  receiptDataset,
  type BorderLines,
} from './border-lines.ts';
export { RULER_RANGE } from './check-border.ts';
export { checkFigure, type Check, type CheckSubject, type Verdict } from './check.ts';
export { citationBibtex, citationCslJson, citationText, type CitationWords } from './citation.ts';
export { fromHere, type FromHere } from './from-here.ts';
export { receiptOfAlong, receiptOfBorder, receiptOfRuler } from './border-receipts.ts';
export { labelOf } from './fields.ts';
export { receiptOfArea, receiptOfDistance } from './point-receipts.ts';
export { middleOf, type Middle, type Side } from './middle.ts';
export { narrowestOf, type Narrowest } from './narrowest.ts';
export { METHOD } from './receipt.ts';
export type {
  AreaReceipt,
  Circumstances,
  LengthReceipt,
  Receipt,
  ReceiptDataset,
  What,
} from './receipt.ts';
export {
  distanceStepMetres,
  kilometresText,
  lineStepMetres,
  squareKilometresText,
} from './rounding.ts';
export { stretchOf, type Stretch, type StretchGap, type StretchPart } from './stretch.ts';
