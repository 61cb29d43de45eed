/** Claims: statements that are checked against the data each time they are shown. */
export {
  VERDICT_MARKS,
  type Finding,
  type Label,
  type Quantity,
  type Row,
  type Tie,
} from './finding.ts';
export { checkClaim, filesForClaim } from './check-claim.ts';
export { claimsInOrder } from './order.ts';
export { figuresOf, formatDifference, formatLabel, formatQuantity, measuredKey } from './format.ts';
