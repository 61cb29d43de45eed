/** Work in small steps, done when the browser has nothing else to do. */

/** At most this much of a frame is taken where the browser doesn't say how long it is idle. */
const BUDGET_MILLISECONDS = 6;
/** Idle time that doesn't come is taken after so long. */
const PATIENCE_MILLISECONDS = 120;

/** Runs the steps, one or more at a time, when the browser has nothing else to do. Returns what stops it. */
export function inIdleTime(steps: Iterator<unknown>): () => void {
  let isStopped = false;
  const run = (timeRemaining: () => number) => {
    if (isStopped) return;
    do {
      if (steps.next().done) return;
    } while (timeRemaining() > 2);
    next();
  };
  const next = () => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) {
      requestIdleCallback((deadline) => run(() => deadline.timeRemaining()), {
        timeout: PATIENCE_MILLISECONDS,
      });
    } else {
      setTimeout(() => {
        const end = performance.now() + BUDGET_MILLISECONDS;
        run(() => end - performance.now());
      }, 0);
    }
  };
  next();
  return () => {
    isStopped = true;
  };
}
