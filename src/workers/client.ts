/** The page's side: a worker for each file, ended when the file is closed or its reading is cancelled. */
import type { ImportOptions } from '../core/import/types.ts';
import type { OpenedFile, Progress, Summary } from '../core/yours/opened.ts';
import type { Answer, Ask, Method } from './answers.ts';

export type ImportWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

const newWorker = (): ImportWorker =>
  new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Begins to read a file; `onProgress` hears of each piece and each stage. */
export function openFile(
  file: Blob,
  name: string,
  options: Pick<ImportOptions, 'region' | 'notesWinding'> = {},
  onProgress: (progress: Progress) => void = () => undefined,
  worker: ImportWorker = newWorker(),
): OpenedFile {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let ended: Error | null = null;
  let settle: Waiting | null = null;
  const summary = new Promise<Summary>((resolve, reject) => (settle = { resolve, reject }));
  // Who only asks for tiles hears of the failure there.
  summary.catch(() => undefined);

  function end(error: Error): void {
    if (ended) return;
    ended = error;
    worker.terminate();
    settle?.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function hear(answer: Answer): void {
    if ('progress' in answer) onProgress(answer.progress);
    else if ('summary' in answer) settle?.resolve(answer.summary as never);
    else if ('failed' in answer) end(new Error(answer.failed));
    else {
      const one = waiting.get(answer.call);
      waiting.delete(answer.call);
      if ('error' in answer) one?.reject(new Error(answer.error));
      else one?.resolve(answer.value as never);
    }
  }

  async function ask<T>(method: Method, ...args: readonly unknown[]): Promise<T> {
    // Nothing is answered before the file is read.
    await summary;
    if (ended) throw ended;
    const call = calls++;
    return new Promise<T>((resolve, reject) => {
      waiting.set(call, { resolve, reject });
      worker.postMessage({ call, method, args } satisfies Ask);
    });
  }

  worker.addEventListener('message', (event) => hear((event as MessageEvent<Answer>).data));
  worker.addEventListener('error', (event) => end(new Error(event.message)));
  worker.postMessage({ open: file, name, options } satisfies Ask);
  return {
    summary,
    tile: (z, x, y) => ask('tile', z, x, y),
    rows: (query) => ask('rows', query),
    feature: (index) => ask('feature', index),
    measure: (index) => ask('measure', index),
    search: (text) => ask('search', text),
    classify: (property) => ask('classify', property),
    export: (format, provenance) => ask('export', format, provenance),
    close: () => end(new Error('closed')),
  };
}
