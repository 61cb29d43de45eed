/**
 * What follows from something that is replaced and never changed: made when it is first asked for, kept as long as
 * that is.
 */
export function oncePer<Of extends object, Made extends object>(
  make: (of: Of) => Made,
): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}

/** An index of a list; where several have a key, the first stands under it. */
export const firstByKey = <One>(
  list: readonly One[],
  keysOf: (one: One) => readonly string[],
): ReadonlyMap<string, One> =>
  new Map(list.toReversed().flatMap((one) => keysOf(one).map((key) => [key, one])));
