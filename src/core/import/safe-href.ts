/** Addresses from a file that a reader may be sent to. */

const SCHEMES = ['http:', 'https:', 'mailto:'];

/** The address in full; null for anything but http, https and mailto, or what is no address. */
export function safeHref(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  try {
    const { protocol, href, username, password } = new URL(text.trim());
    // A name before the host makes one site look like another.
    return SCHEMES.includes(protocol) && username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}
