/** HTML that shows a view in another page. */
import { encodeView } from '../../core/view/url.ts';
import { defaultView, type View } from '../../core/view/view.ts';

/** The hash of a view by itself: as it is, or only what is chosen or measured in it, which brings its own place. */
export function hashAlone(view: View, isOnlyThing: boolean): string {
  const { language, units, theme, hasLatinDigits, selection, tool } = view;
  const thing = { ...defaultView(language), units, theme, hasLatinDigits, selection, tool };
  return encodeView({ ...(isOnlyThing ? thing : view), isAlone: true });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
};
const inAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (one) => ENTITIES[one] ?? one);

/** A frame with a view's link and its title; it comes when it is scrolled near. */
export const embedSnippet = (link: string, title: string): string =>
  `<iframe src="${inAttribute(link)}" title="${inAttribute(title)}" width="100%" height="450" style="border:0" loading="lazy" allowfullscreen></iframe>`;
