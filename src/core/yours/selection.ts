/** A reader's feature as a selection: `yours/<layer>-<index>`, as links have it. */
import { ID_SEPARATOR } from '../style/context.ts';
import type { Selection } from '../view/view.ts';

/** The kind of things that are the reader's own. */
export const YOURS = 'yours';

export interface OwnFeature {
  readonly layer: string;
  /** Of the feature in its file. */
  readonly index: number;
}

/** The inverse of `ownFeatureOf`. */
export const selectionOf = ({
  layer,
  index,
}: OwnFeature): Extract<Selection, { type: 'thing' }> => ({
  type: 'thing',
  kind: YOURS,
  id: `${layer}-${index}`,
});

/** null for what is no feature of the reader's. */
export function ownFeatureOf(selection: Selection | null): OwnFeature | null {
  if (selection?.type !== 'thing' || selection.kind !== YOURS) return null;
  const [, layer = '', index = ''] = /^([a-z0-9]+)-(\d+)$/.exec(selection.id) ?? [];
  return layer === '' ? null : { layer, index: Number(index) };
}

/** The map asks for tiles of a reader's layers by it. */
export const OWN_PROTOCOL = 'araxes-yours';

/** The map's source for a reader's layer. */
export const sourceOf = (layer: string): string => `${YOURS}${ID_SEPARATOR}${layer}`;

/** The selection that a feature on the map is; null for what is not the reader's. */
export function selectionOn(source: string, id: unknown) {
  const [kind, layer] = source.split(ID_SEPARATOR);
  if (kind !== YOURS || layer === undefined || typeof id !== 'number') return null;
  return selectionOf({ layer, index: id });
}
