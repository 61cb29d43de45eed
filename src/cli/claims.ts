/** The command that checks the claims, as the page does. */
import { claims } from './claims-program.ts';
import { runHere } from './process.ts';

await runHere(claims);
