/** What the reader's own files need of the page's edge: reading them away from the page, and keeping them on the device. */
import type { OpenFile } from '../core/yours/opened.ts';

/** What is kept of a layer beside its file. */
export interface KeptLayer {
  readonly id: string;
  readonly name: string;
  /** As the file was called. */
  readonly fileName: string;
  /** Which of the plain colours it has. */
  readonly colour: number;
  readonly isOn: boolean;
  /** 0 to 1 */
  readonly opacity: number;
  /** The property that colours it. */
  readonly styleBy: string | null;
}

/** All but `open` reject where the device keeps nothing or has no room. */
export interface OwnFiles {
  readonly open: OpenFile;
  /** In the order of the list. */
  readonly keptLayers: () => Promise<readonly KeptLayer[]>;
  readonly keepLayers: (layers: readonly KeptLayer[]) => Promise<void>;
  readonly keptFile: (id: string) => Promise<Blob | null>;
  readonly keepFile: (id: string, file: Blob) => Promise<void>;
  readonly dropFile: (id: string) => Promise<void>;
  /** A file of the page's own server; rejects for any other. */
  readonly fetchFile: (address: string) => Promise<{ readonly file: Blob; readonly name: string }>;
}
