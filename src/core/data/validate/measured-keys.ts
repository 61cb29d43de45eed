import type { Measure } from '../../model/types.ts';

/** What a measure is taken on, as `kind/id`. */
export function measuredKeys(measure: Measure): readonly string[] {
  switch (measure.kind) {
    case 'border-length':
      return [`border/${measure.border}`];
    case 'border-rank':
      return [`border/${measure.border}`, `country/${measure.country}`];
    case 'midpoint-distance':
      return [`border/${measure.border}`, `country/${measure.target}`];
    case 'route':
      return [`route/${measure.route}`, ...measure.countries.map((code) => `country/${code}`)];
    case 'missions':
      return measure.cities.map((city) => `place/${city}`);
    case 'event':
    case 'event-countries':
      return [`event/${measure.event}`];
    case 'bearing':
      return [measure.from, measure.to];
    case 'provinces':
      return measure.provinces.map((id) => `province/${id}`);
    case 'events-after':
    case 'events-between':
    case 'range':
    case 'none':
      return [];
  }
}
