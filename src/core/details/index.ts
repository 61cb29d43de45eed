/** What a selection needs: fetched with the first one. */
export { boundsOfCard, positionOfCard } from './bounds.ts';
export { type Card, cardOf } from './card.ts';
export { markedIdOf, overlayOf } from './overlay.ts';
