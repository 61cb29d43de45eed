/** A command run within the test, or as a process of its own. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { exitCodeOf, type Program } from '../../src/cli/program.ts';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export async function* chunksOf(...chunks: readonly string[]): AsyncGenerator<string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

/** What the program writes and ends with, on any day. */
export async function ran(program: Program, args: readonly string[], input = ''): Promise<Ended> {
  const ended = { out: '', err: '' };
  const code = await exitCodeOf(program, args, {
    input: chunksOf(input),
    write: (text) => {
      ended.out += text;
      return Promise.resolve();
    },
    complain: (text) => {
      ended.err += text;
    },
    today: '2026-03-09',
  });
  return { ...ended, code };
}

/** The command as a person or a program calls it, from another folder. `stopsReading`: nobody takes its output. */
export function spawned(
  command: 'measure' | 'claims',
  args: readonly string[],
  input = '',
  { stopsReading = false } = {},
): Promise<Ended> {
  const path = fileURLToPath(new URL(`../../src/cli/${command}.ts`, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), path, ...args], {
      cwd: tmpdir(),
    });
    const ended = { out: '', err: '' };
    if (stopsReading) child.stdout.destroy();
    else child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
    child.on('error', reject).on('close', (code) => resolve({ ...ended, code }));
    child.stdin.on('error', () => undefined).end(input);
  });
}
