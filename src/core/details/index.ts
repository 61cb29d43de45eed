/** What a selection needs: fetched with the first one. */
export { boundsOfCard, positionOfCard } from './bounds.ts';
export { type Card, cardOf, chapterCardOf } from './card.ts';
export { markedIdsOf, overlayOf } from './overlay.ts';
