/** An opened file with all that is asked of it. Lives in the worker; runs anywhere. */
import type { ExportFormat, Provenance, Written } from '../core/export/index.ts';
import { readImport } from '../core/import/read.ts';
import type { ImportedFeature, ImportOptions, ImportResult } from '../core/import/types.ts';
import { type Classes, classesOf, classOf } from '../core/yours/classes.ts';
import type { Measured, RowQuery, Rows, Summary } from '../core/yours/opened.ts';
import { measuredOf } from './measured.ts';
import { RowIndex } from './rows.ts';
import { summaryOf } from './summary.ts';
import { TileIndex } from './tiles.ts';

export class ImportStore {
  readonly summary: Summary;
  private readonly index: RowIndex;
  private readonly tiles: TileIndex;

  constructor(
    private readonly result: ImportResult,
    name: string,
    bytes: number,
  ) {
    this.summary = summaryOf(result, name, bytes);
    this.index = new RowIndex(result.features);
    this.tiles = new TileIndex(result.features);
  }

  static async open(
    bytes: Uint8Array,
    name: string,
    options: ImportOptions = {},
  ): Promise<ImportStore> {
    const result = await readImport(bytes, name, options);
    options.onStage?.('index');
    return new ImportStore(result, name, bytes.length);
  }

  /** A Mapbox Vector Tile; null where nothing is. */
  tile(z: number, x: number, y: number): Uint8Array<ArrayBuffer> | null {
    return this.tiles.tile(z, x, y);
  }

  rows(query: RowQuery): Rows {
    return this.index.rows(query);
  }

  /** null for an index that no feature has. */
  feature(index: number): ImportedFeature | null {
    return this.result.features[index] ?? null;
  }

  measure(index: number): Measured | null {
    const feature = this.feature(index);
    return feature && measuredOf(feature.geometry);
  }

  /** Indexes of the features in which all words of the text are. */
  search(text: string): readonly number[] {
    return this.index.search(text);
  }

  /** From now on tiles carry the class of each feature by this property; null: none. */
  classify(property: string | null): Classes | null {
    const values = this.result.features.map(({ properties }) =>
      property === null ? null : (properties[property] ?? null),
    );
    const classes = property === null ? null : classesOf(property, values);
    this.tiles.classes = classes && values.map((value) => classOf(classes, value));
    return classes;
  }

  /** The whole file in another format. */
  async export(format: ExportFormat, provenance: Provenance): Promise<Written> {
    const { write } = await import('../core/export/index.ts');
    return write(format, this.result.features, provenance);
  }
}
