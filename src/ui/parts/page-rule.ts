/** Sheets of paper as CSS knows them: for as long as something is to be printed on them. */

/** Sets a rule such as `@page { … }`; returns how to take it back. */
export function pageRule(rule: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
