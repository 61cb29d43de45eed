const CHECK_LETTERS = 3;

/** FNV-1a: enough to notice a letter that was lost or changed. */
export function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return sum.toString(36).padStart(CHECK_LETTERS, '0').slice(-CHECK_LETTERS);
}
