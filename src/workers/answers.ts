/** The worker's side: one file, opened once, then asked. */
import type { ImportOptions, Stage } from '../core/import/types.ts';
import { refused } from '../core/import/refused.ts';
import type { Progress, Summary } from '../core/yours/opened.ts';
import { ImportStore } from './store.ts';

/** What can be asked of an opened file. */
export type Method = 'tile' | 'rows' | 'feature' | 'measure' | 'search' | 'classify' | 'export';

export type Ask =
  | {
      readonly open: Blob;
      readonly name: string;
      readonly options: Pick<ImportOptions, 'region' | 'notesWinding'>;
    }
  | { readonly call: number; readonly method: Method; readonly args: readonly unknown[] };

export type Answer =
  | { readonly progress: Progress }
  | { readonly summary: Summary }
  | { readonly failed: string }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly error: string };

/** Takes what the page asks; `post` sends the answers, the bytes of a tile without copying them. */
export function answering(post: (answer: Answer, transfer: ArrayBuffer[]) => void) {
  let store: ImportStore | null = null;

  async function open({ open: blob, name, options }: Extract<Ask, { open: Blob }>): Promise<void> {
    const totalBytes = blob.size;
    const progress = (stage: Stage, bytes: number) =>
      post({ progress: { stage, bytes, totalBytes } }, []);
    const refusal = refused(totalBytes, name);
    if (refusal) store = new ImportStore(refusal, name, totalBytes);
    else {
      const bytes = await bytesOf(blob, (count) => progress('read', count));
      const onStage = (stage: Stage) => progress(stage, totalBytes);
      store = await ImportStore.open(bytes, name, { ...options, onStage });
    }
    post({ summary: store.summary }, []);
  }

  return async (ask: Ask): Promise<void> => {
    if ('open' in ask) {
      return open(ask).catch((error: unknown) => post({ failed: String(error) }, []));
    }
    const { call, method, args } = ask;
    try {
      if (!store) throw new Error('no file is open');
      const asked = store as unknown as Record<Method, (...all: readonly unknown[]) => unknown>;
      const value = await asked[method](...args);
      post({ call, value }, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []);
    } catch (error) {
      post({ call, error: String(error) }, []);
    }
  };
}

/** A file piece by piece, so that it can be said how far it has come. */
async function bytesOf(blob: Blob, onBytes: (count: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(blob.size);
  let [at, said] = [0, 0];
  const reader = blob.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes.set(next.value, at);
    at += next.value.length;
    // A hundred times at most.
    if (at < blob.size && at - said < blob.size / 100) continue;
    said = at;
    onBytes(at);
  }
  return bytes;
}
