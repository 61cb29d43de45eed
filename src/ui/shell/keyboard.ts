/** The page's keys. Single letters only outside inputs, and only while the reader hasn't turned them off. */
import type { App } from '../../state/app.svelte.ts';
import type { Panel } from '../../state/panels.svelte.ts';
import { pressedKey } from '../parts/pressed.ts';
import type { MessageKey } from '../../core/words/text.ts';

type Action = (app: App) => void;

export const KEYS: readonly {
  readonly keys: readonly string[];
  readonly label: MessageKey;
  readonly run: Action;
}[] = [
  {
    keys: ['/', 'Ctrl+K'],
    label: 'search.label',
    run: () => document.getElementById('search')?.focus(),
  },
  { keys: ['S'], label: 'tab.story', run: (app) => openPanel(app, 'story') },
  { keys: ['C'], label: 'tab.claims', run: (app) => openPanel(app, 'claims') },
  { keys: ['['], label: 'keys.previous', run: (app) => step(app, -1) },
  { keys: [']'], label: 'keys.next', run: (app) => step(app, 1) },
  {
    keys: ['T'],
    label: 'time.title',
    run: ({ timeline }) => (timeline.isOpen ? timeline.close() : timeline.open()),
  },
  { keys: ['K'], label: 'keys.play', run: ({ timeline }) => timeline.togglePlaying() },
  { keys: ['L'], label: 'keys.layers', run: (app) => openPanel(app, 'layers') },
  { keys: ['P'], label: 'keys.places', run: (app) => openPanel(app, 'places') },
  { keys: ['M'], label: 'keys.measure', run: (app) => app.measuring.start('distance') },
  { keys: ['A'], label: 'measure.area', run: (app) => app.measuring.start('area') },
  { keys: ['B'], label: 'measure.along', run: (app) => app.measuring.start('along') },
  { keys: ['H'], label: 'measure.from', run: (app) => app.measuring.start('from') },
  { keys: ['F'], label: 'details.fit', run: (app) => app.selecting.fit() },
  { keys: ['D'], label: 'text.open', run: (app) => (app.layout.dialog = 'text') },
  { keys: ['Ctrl+O'], label: 'yours.add', run: () => undefined },
  { keys: ['?'], label: 'keys.title', run: (app) => (app.layout.dialog = 'keys') },
  { keys: ['Esc'], label: 'keys.leave', run: (app) => app.selecting.select(null) },
];

function openPanel(app: App, panel: Panel): void {
  app.panels.open(panel);
  if (app.layout.sheet === 'peek') app.layout.sheet = 'half';
  // The tab is there once the panel has unfolded.
  requestAnimationFrame(() => document.getElementById(`tab-${panel}`)?.focus());
}

/** The previous or next of what is open: an event, a chapter, a claim. */
function step(app: App, by: 1 | -1): void {
  if (app.timeline.isOpen) app.timeline.step(by);
  else if (app.panels.panel === 'claims')
    void app.claims.next(by).then((claim) => claim && app.selecting.chooseClaim(claim.id));
  else if (app.view.chapter) app.story.step(by);
  else app.panels.open('story');
}

export function keyboard(app: App, event: KeyboardEvent): void {
  // A key that is composing a letter is no shortcut.
  if (event.isComposing) return;
  const pressed = pressedKey(event);
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && pressed === 'K') {
    event.preventDefault();
    document.getElementById('search')?.focus();
    return;
  }
  if (isCommand && pressed === 'O') {
    event.preventDefault();
    void import('../yours/choose-files.ts').then(({ chooseFiles }) => chooseFiles(app));
    return;
  }
  const { measuring } = app;
  if (isCommand && pressed === 'Z' && measuring.isOpen && !isTyping(event.target)) {
    event.preventDefault();
    if (event.shiftKey) measuring.redo();
    else measuring.undo();
    return;
  }
  if (isCommand || event.altKey || app.layout.dialog) return;
  if (isTyping(event.target) && !isLeaving(event)) return;
  if (measuring.isAdding && measuringKey(app, event)) return;
  if (event.key === 'Escape') {
    if (measuring.isAdding) measuring.finish();
    else if (measuring.isOpen) measuring.close();
    else app.selecting.select(null);
    return;
  }
  if (!app.layout.hasLetterKeys) return;
  const action = KEYS.find(({ keys }) => keys.includes(pressed));
  if (!action) return;
  event.preventDefault();
  action.run(app);
}

const isMap = (target: EventTarget | null): boolean => target instanceof HTMLCanvasElement;

/** Escape leaves a field's panel; in a field with a search in it the browser clears that first. */
const isLeaving = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Escape' &&
  !(target instanceof HTMLInputElement && target.type === 'search' && target.value !== '');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox]):not([type=range]), select, textarea');

/** The keys of a tool at work; whether this was one of them. */
function measuringKey({ measuring }: App, { key, target }: KeyboardEvent): boolean {
  if (key === 'Backspace') measuring.removeLast();
  else if (key === 'Enter' && isMap(target)) measuring.finish();
  else if (key === ' ' && isMap(target)) measuring.addAtCentre();
  else return false;
  return true;
}
