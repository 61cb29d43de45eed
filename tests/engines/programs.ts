/** Programs of the system: found, started, waited for. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** The path of the first of these programs that PATH has; null where it has none. */
export function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Starts a program that ends with this one. */
export function start(path: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(path, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  process.once('exit', () => child.kill());
  return child;
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('the system gives no port')),
      );
    });
  });
}

/** Asks until the answer is true. Rejects after `seconds` with what was waited for. */
export async function waitFor(
  what: string,
  ask: () => Promise<unknown>,
  seconds = 60,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while ((await ask()) !== true) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
