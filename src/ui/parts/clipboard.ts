/** The clipboard. */

/** Whether the clipboard took the text: it may be missing, or closed to the page. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
