/** Repeats a task and says how long one takes. */
const WARM_UP = 20;
const REPEATS = 100;

export function millisecondsEach(
  task: (turn: number) => void,
  repeats = REPEATS,
): { readonly median: number; readonly most: number } {
  for (let turn = 0; turn < WARM_UP; turn++) task(turn);
  const times = Array.from({ length: repeats }, (_, turn) => {
    const start = performance.now();
    task(turn);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[Math.floor(repeats / 2)] ?? NaN, most: times.at(-1) ?? NaN };
}
