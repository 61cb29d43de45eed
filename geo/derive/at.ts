/** An element that has to be there. */

/** The element at `index`, counted from the end when negative. Throws where there is none. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index < 0 ? list.length + index : index];
  if (value === undefined) {
    throw new Error(`wanted element ${index} of a list of ${list.length}`);
  }
  return value;
}
