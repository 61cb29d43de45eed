/** What there is to read, as the edge of the page has found it: state and tests are given it, none of them looks for it. */
import type { Corners } from '../core/model/types.ts';
import type { StyleInput } from '../core/style/style.ts';
import type { Manifest } from '../core/model/types.ts';
import type { Messages } from '../core/words/text.ts';
import type { Loader } from './loader.ts';
import type { OwnFiles } from './own-files.ts';

export interface Catalog {
  readonly manifest: Manifest;
  /** Codes of the languages there are messages for. */
  readonly languages: readonly string[];
  /** Paths below geo/ that exist. */
  readonly paths: readonly string[];
  /** Image layers by path below geo/: where the image lies, and its corners. */
  readonly images: Readonly<
    Record<string, { readonly url: string; readonly coordinates: Corners }>
  >;
  /** Archives of vector tiles, by path below geo/. */
  readonly tileUrls: Readonly<Record<string, string>>;
  readonly fontFaces: StyleInput['fontFaces'];
  /** How each data set is credited, by its id. */
  readonly attributions: Readonly<Record<string, string>>;
  /** Reads files of geo/ and messages/, by their paths there. */
  readonly loader: Loader;
  /** Reads and keeps the reader's own files; fetched with the first of them. */
  readonly ownFiles: () => Promise<OwnFiles>;
  /** The words of a language. Rejects when there are none, when they can't be fetched or are no words. */
  readonly loadMessages: (language: string) => Promise<Messages>;
}

/** Where the page lies, what day it is, and whether tests look on. */
export interface Surroundings {
  readonly address: string;
  /** The reader has been here before: the layers lead, not the story. */
  readonly isReturning: boolean;
  /** ISO 8601. */
  readonly today: string;
  readonly isProbed: boolean;
}
