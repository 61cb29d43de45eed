/** The command: measures as the page does, from a shell. */
import { measure } from './measure-program.ts';
import { runHere } from './process.ts';

await runHere(measure);
