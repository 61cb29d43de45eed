/** Fetches JSON of the page's own server, each file once, and asks again where asked to. */

/** Where a file lies; `part`: it is the value of that key in an object that holds several. */
export interface Place {
  readonly url: string;
  readonly part?: string;
}

interface Wait {
  readonly promise: Promise<unknown>;
  readonly resolve: (json: unknown) => void;
  readonly reject: (error: Error) => void;
  controller: AbortController;
}

export class Loader {
  private readonly waits = new Map<string, Wait>();
  private readonly placeOf: (path: string) => Place | undefined;
  private readonly fetch: typeof fetch;

  constructor(placeOf: (path: string) => Place | undefined, fetcher: typeof fetch) {
    this.placeOf = placeOf;
    this.fetch = fetcher;
  }

  /** Whether the build has it. */
  has = (path: string): boolean => this.placeOf(path) !== undefined;

  /**
   * The JSON of a file. A failed fetch is forgotten, so that a later call tries again. Rejects with
   * what was asked for and what came.
   */
  async get(path: string): Promise<unknown> {
    const place = this.placeOf(path);
    if (!place) throw new Error(`${path} is not in this build`);
    const { url, part } = place;
    const json = await this.whole(url);
    if (part === undefined) return json;
    if (typeof json !== 'object' || json === null || !(part in json))
      throw new Error(`it is not in ${url}`);
    return (json as Readonly<Record<string, unknown>>)[part];
  }

  private whole(url: string): Promise<unknown> {
    const known = this.waits.get(url);
    if (known) return known.promise;
    const wait = newWait();
    this.waits.set(url, wait);
    wait.promise.catch(() => this.waits.delete(url));
    this.ask(url, wait);
    return wait.promise;
  }

  /** Gives up a request that may never be answered for a new one; who waits goes on waiting. */
  askAgain(path: string): void {
    const url = this.placeOf(path)?.url ?? '';
    const wait = this.waits.get(url);
    if (!wait) return;
    wait.controller.abort();
    wait.controller = new AbortController();
    this.ask(url, wait);
  }

  /** Gives up the JSON of a file that has come and isn't asked for again. */
  forget(path: string): void {
    const { url = '', part } = this.placeOf(path) ?? {};
    if (part === undefined) this.waits.delete(url);
    else void this.whole(url).then((json) => Reflect.deleteProperty(json as object, part));
  }

  private ask(url: string, wait: Wait): void {
    const { controller } = wait;
    const isCurrent = () => wait.controller === controller;
    this.read(url, controller.signal).then(
      (json) => isCurrent() && wait.resolve(json),
      (error: unknown) =>
        isCurrent() && wait.reject(error instanceof Error ? error : new Error(String(error))),
    );
  }

  private async read(url: string, signal: AbortSignal): Promise<unknown> {
    const { fetch } = this;
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return (await response.json()) as unknown;
  }
}

function newWait(): Wait {
  let resolve: Wait['resolve'] = () => undefined;
  let reject: Wait['reject'] = () => undefined;
  const promise = new Promise<unknown>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject, controller: new AbortController() };
}

/** How long the page waits for a file before it says so and goes on without. */
export const PATIENCE_MILLISECONDS = 6000;

/** Resolves when the promise is settled or patience has an end: true where it was in time. */
export async function inTime(promise: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MILLISECONDS);
  });
  const isInTime = promise.then(
    () => true,
    () => true,
  );
  const answer = await Promise.race([isInTime, end]);
  clearTimeout(timer);
  return answer;
}

/**
 * The first of the languages whose words come, whole and in time. Rejects with what the last one
 * said where none does.
 */
export async function firstWords<Words>(
  languages: readonly string[],
  load: (language: string) => Promise<Words>,
): Promise<{ readonly language: string; readonly messages: Words }> {
  let failure: unknown = new Error('there are no words in any language');
  for (const language of languages) {
    const words = load(language);
    if (!(await inTime(words))) {
      failure = new Error(`the words in "${language}" do not come`);
      continue;
    }
    try {
      return { language, messages: await words };
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
