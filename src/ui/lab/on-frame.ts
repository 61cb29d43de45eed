/** At most one call a frame, with the last value that came. */
export function onFrame<T>(act: (value: T) => void): (value: T) => void {
  let latest: { readonly value: T } | null = null;
  return (value) => {
    const isAsked = latest !== null;
    latest = { value };
    if (isAsked) return;
    requestAnimationFrame(() => {
      const last = latest;
      latest = null;
      if (last) act(last.value);
    });
  };
}
