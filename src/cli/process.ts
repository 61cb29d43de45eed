/** Runs a program in this process. Only here are arguments, streams and the clock touched. */
import { exitCodeOf, type Program } from './program.ts';

export async function runHere(program: Program): Promise<void> {
  // Whoever reads the output may stop reading: no fault of theirs or ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.stdin.setEncoding('utf8');
  process.exitCode = await exitCodeOf(program, process.argv.slice(2), {
    input: process.stdin as AsyncIterable<string>,
    write: (text) =>
      new Promise((resolve) => {
        process.stdout.write(text, () => resolve());
      }),
    complain: (text) => process.stderr.write(text),
    today: new Date().toISOString().slice(0, 10),
  });
}
