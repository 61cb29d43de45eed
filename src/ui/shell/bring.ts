/** Files and texts that are dropped on the page or pasted become layers of the reader's own. */
import type { App } from '../../state/app.svelte.ts';

export function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

export function bring(app: App, event: Event, data: DataTransfer | null): void {
  // The browser takes them back once the event is over.
  const files = [...(data?.files ?? [])];
  const text = data?.getData('text') ?? '';
  const isField =
    event.target instanceof Element && event.target.matches('input, textarea, select');
  if (files.length === 0 && (text === '' || isField)) return;
  event.preventDefault();
  void import('../yours/choose-files.ts').then((module) => module.bringFiles(app, files, text));
}
