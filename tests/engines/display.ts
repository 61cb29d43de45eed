/** A display that nobody sees: without one Firefox and WebKit have no WebGL. */
import { spawn } from 'node:child_process';
import { findProgram } from './programs.ts';

const find = () => findProgram('Xvfb');

export const missingDisplay = (): string | null => (find() ? null : 'Xvfb (Debian: xvfb)');

export interface Display {
  readonly env: { readonly DISPLAY: string };
  close(): void;
}

/** Rejects with what the display says where it can't be had. */
export function openDisplay(): Promise<Display> {
  const server = spawn(find() ?? 'Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => server.kill());
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Xvfb: ${said.trim()}`)));
    server.stderr.on('data', (text: Buffer) => (said += text.toString()));
    server.stdout.once('data', (number: Buffer) =>
      resolve({
        env: { DISPLAY: `:${number.toString().trim()}` },
        close: () => void server.kill(),
      }),
    );
  });
}
