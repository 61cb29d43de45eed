/** What a test needs of a browser, whatever the engine and the protocol that reaches it. */

/** A window on the page. Positions are CSS pixels from the window's corner. */
export interface Session {
  readonly version: string;
  goTo(url: string): Promise<unknown>;
  /** The value of a JavaScript expression in the page; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  clickAt(x: number, y: number): Promise<unknown>;
  type(text: string): Promise<unknown>;
  pressEnter(): Promise<unknown>;
  /** A PNG of the window. */
  screenshot(): Promise<Buffer>;
  close(): Promise<unknown>;
}

export interface Engine {
  readonly name: string;
  /** What isn't installed, in words for who runs the tests; null where all is. */
  readonly missing: () => string | null;
  readonly start: (env: NodeJS.ProcessEnv) => Promise<Session>;
}

export const WINDOW = { width: 1280, height: 800 } as const;
