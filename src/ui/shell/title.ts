/** What is open, for the window's title, the history and bookmarks. */
import type { App } from '../../state/app.svelte.ts';
import { formatPosition } from '../../core/words/format.ts';
import type { Tool } from '../../core/view/tool.ts';
import type { Selection } from '../../core/view/view.ts';

/** The page's name behind what is open; the page's title where nothing is. */
export function titleOf(app: App): string {
  const { view } = app;
  const open =
    (view.page && app.t(`${view.page}.title`)) ||
    (view.selection && nameOf(app, view.selection)) ||
    (app.story.current && app.name(app.story.current.title)) ||
    (view.tool && app.measuring.isOpen && toolName(app, view.tool)) ||
    '';
  const parts = [open, view.date ? app.date(view.date) : ''].filter((part) => part !== '');
  return parts.length === 0 ? app.t('page.title') : `${parts.join(' · ')} – ${app.t('page.name')}`;
}

/** What a selection is called; what has no name yet by its id. */
export function nameOf(app: App, selection: Selection): string {
  if (selection.type === 'spot') return formatPosition(app.messages, selection.position);
  const { kind, id } = selection;
  const { claims, missions } = app.library;
  const claim = kind === 'claim' && claims.find((one) => one.id === id);
  if (claim) return app.name(claim.said);
  const mission = kind === 'mission' && missions.find((one) => one.id === id);
  if (mission) return app.missionName(mission);
  if (kind === 'event') return app.textOf(`event/${id}`)?.text ?? app.kindName(kind);
  return app.thingName(kind, id);
}

/** What is being measured, with the border or country that it is measured on. */
export function toolName(app: App, tool: Tool): string {
  switch (tool.kind) {
    case 'midpoint':
      return `${app.t('measure.middle')}: ${app.thingName('border', tool.border)}`;
    case 'narrowest':
      return `${app.t('measure.narrowest')}: ${app.countryName(tool.country)}`;
    case 'lab':
      return `${app.t('lab.title')}: ${app.thingName('border', tool.border)}`;
    default:
      return app.t(`measure.${tool.kind}`);
  }
}
