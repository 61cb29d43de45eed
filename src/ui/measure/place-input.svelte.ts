/** A place that is being typed: the text, the point it means, or why it means none. */
import type { NamedPoint, NoPoint } from '../../core/find/gazetteer.ts';
import { resolvePoint } from '../../core/find/gazetteer.ts';
import type { Library } from '../../core/model/library.ts';

export class PlaceInput {
  text = $state.raw('');
  /** null: nothing is wrong; 'empty': nothing was typed. */
  problem = $state.raw<NoPoint | 'empty' | null>(null);
  private chosen = $state.raw<NamedPoint | null>(null);

  type(text: string): void {
    this.text = text;
    this.chosen = null;
    this.problem = null;
  }

  choose(point: NamedPoint, text: string): void {
    this.text = text;
    this.chosen = point;
    this.problem = null;
  }

  /** The point, or null with `problem` set. */
  resolve(library: Library): NamedPoint | null {
    if (this.chosen) return this.chosen;
    if (this.text.trim() === '') {
      this.problem = 'empty';
      return null;
    }
    const resolved = resolvePoint(library, this.text);
    this.problem = resolved.ok ? null : resolved.problem;
    return resolved.ok ? resolved.point : null;
  }
}
