/** A statement that no measurement bears on. */
import { type Kind, notMeasurable } from '../kind.ts';

/** Rule: never measurable. */
export const none: Kind<'none'> = {
  needs: () => [],
  check: () => notMeasurable('claim.reason.none'),
};
