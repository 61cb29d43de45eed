/**
 * The element of a typed array at an index that the caller knows to be inside it. For one kind of array only:
 * a function that sees two kinds reads both slowly.
 */
export function at(array: Float64Array, index: number): number {
  return array[index] as number;
}
