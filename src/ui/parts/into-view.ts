/** An attachment for an answer: where its panel doesn't show it, the panel moves to it as it appears. */
export const intoView = (answer: HTMLElement): void => {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  answer.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' });
};
