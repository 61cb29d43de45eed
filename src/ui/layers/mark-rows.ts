/** What the marks of a layer say, row by row of the legend. */
import type { LayerEntry } from '../../core/model/types.ts';
import { CROSSING_LOOKS, MISSION_LOOKS } from '../../core/time/marks.ts';

/** The mark and the key of its words; none for layers whose marks are all alike. */
export function markRows(icon: LayerEntry['style']['icon']) {
  if (icon === 'ring')
    return CROSSING_LOOKS.map(
      (look) => ({ mark: `crossing-${look}`, key: `mark.crossing.${look}` }) as const,
    );
  if (icon === 'diamond')
    return MISSION_LOOKS.map(
      (look) => ({ mark: `mission-${look}`, key: `mark.mission.${look}` }) as const,
    );
  return [];
}
