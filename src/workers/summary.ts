/** What the page knows of an opened file: little, however big the file is. */
import type { ImportedFeature, ImportResult } from '../core/import/types.ts';
import type { PropertySummary, Summary } from '../core/yours/opened.ts';

const MAX_PROPERTIES = 200;

export function summaryOf(result: ImportResult, name: string, bytes: number): Summary {
  const { format, count, bounds, skipped, notes, features } = result;
  const kinds: Record<string, number> = {};
  for (const { geometry } of features) kinds[geometry.type] = (kinds[geometry.type] ?? 0) + 1;
  const properties = propertySummaries(features);
  return { name, bytes, format, count, bounds, kinds, properties, skipped, notes };
}

interface Seen {
  type: PropertySummary['type'];
  count: number;
  least: number;
  most: number;
}

function propertySummaries(features: readonly ImportedFeature[]): readonly PropertySummary[] {
  const seen = new Map<string, Seen>();
  for (const { properties } of features) {
    for (const name in properties) {
      const value = properties[name];
      if (value === null) continue;
      const type = typeOf(value);
      let known = seen.get(name);
      if (!known) {
        if (seen.size === MAX_PROPERTIES) continue;
        known = { type, count: 0, least: Infinity, most: -Infinity };
        seen.set(name, known);
      }
      if (known.type !== type) known.type = 'mixed';
      known.count++;
      if (typeof value !== 'number') continue;
      if (value < known.least) known.least = value;
      if (value > known.most) known.most = value;
    }
  }
  return [...seen].map(([name, { type, count, least, most }]) =>
    least <= most ? { name, type, count, range: [least, most] } : { name, type, count },
  );
}

function typeOf(value: unknown): PropertySummary['type'] {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'boolean' : 'other';
}
