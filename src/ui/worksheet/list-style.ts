import type { App } from '../../state/app.svelte.ts';

/** Of an ordered list: in the reader's digits. */
export const listStyle = (app: App): string => (app.digits('1') === '1' ? 'decimal' : 'persian');
