/** Whether all of the page is in its one HTML file, as `npm run build:single` writes it: no server, nothing to keep. */
export const isSingleFile = import.meta.env.MODE === 'single';
