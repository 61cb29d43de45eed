/** Features as rows of a table: filtered by a text, sorted by a property, page by page. */
import { nameOrder } from '../core/words/collation.ts';
import { fold } from '../core/words/text.ts';
import type { ImportedFeature, Properties } from '../core/import/types.ts';
import type { Row, RowQuery, Rows } from '../core/yours/opened.ts';

export class RowIndex {
  /** All values of a feature as search compares them, made when first searched. */
  private texts: readonly string[] | null = null;
  constructor(private readonly features: readonly ImportedFeature[]) {}

  /** Indexes of the features in which all words of the text are. */
  search(text: string): readonly number[] {
    const words = folded(text).split(' ');
    this.texts ??= this.features.map(({ properties }) => textOf(properties));
    return this.texts.flatMap((one, index) =>
      words.every((word) => one.includes(word)) ? [index] : [],
    );
  }

  rows({ from, count, sort, text }: RowQuery): Rows {
    const found = text?.trim() ? [...this.search(text)] : [...this.features.keys()];
    if (sort) found.sort(this.order(sort));
    const rows = found.slice(from, from + count).flatMap((index): Row[] => {
      const feature = this.features[index];
      if (!feature) return [];
      return [{ index, kind: feature.geometry.type, properties: feature.properties }];
    });
    return { total: found.length, rows };
  }

  /** Numbers before texts, what is missing last, whichever way it is sorted. */
  private order(sort: NonNullable<RowQuery['sort']>): (a: number, b: number) => number {
    const { property, isDescending, language } = sort;
    const compare = nameOrder(language);
    const valueOf = (index: number) => this.features[index]?.properties[property] ?? null;
    const rank = (value: unknown) => (value === null ? 2 : typeof value === 'number' ? 0 : 1);
    return (a, b) => {
      const [one, other] = [valueOf(a), valueOf(b)];
      if (one === null || other === null) return rank(one) - rank(other) || a - b;
      const order =
        typeof one === 'number' && typeof other === 'number'
          ? one - other
          : rank(one) - rank(other) || compare(shown(one), shown(other));
      return (isDescending ? -order : order) || a - b;
    };
  }
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const textOf = (properties: Properties): string =>
  Object.values(properties)
    .map((value) => (value === null ? '' : folded(shown(value))))
    .join('\n');

/** As `fold`, which takes ten times as long, for what has only ASCII. */
const folded = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z\d]+/g, ' ')
        .trim()
    : fold(text);
