/** A reader's main tasks in the engines that are installed. Fails where a task fails; says what is missing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { build, preview } from 'vite';
import { missingDisplay, openDisplay } from './display.ts';
import { firefox } from './firefox.ts';
import { EngineReader } from './reader.ts';
import type { Engine } from './session.ts';
import { TASKS } from './tasks.ts';
import { webkit } from './webkit.ts';

const OUT = 'node_modules/.cache/engine-tests/dist';
const RESULTS = 'test-results';

let failures = 0;
const engines = [firefox, webkit].filter(isInstalled);
if (engines.length > 0) {
  await build({ logLevel: 'error', build: { outDir: OUT, emptyOutDir: true } });
  const server = await preview({ build: { outDir: OUT }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the page is not served');
  const display = await openDisplay();
  for (const engine of engines) failures += await runTasks(engine, address, display.env);
  display.close();
  await server.close();
}
process.exit(failures > 0 ? 1 : 0);

function isInstalled({ name, missing }: Engine): boolean {
  const what = [missing(), missingDisplay()].filter((one) => one !== null).join(' and ');
  if (what) console.log(`${name}: not run, for want of ${what}`);
  return what === '';
}

/** How many tasks fail. */
async function runTasks(engine: Engine, address: string, env: NodeJS.ProcessEnv): Promise<number> {
  const session = await engine.start(env);
  console.log(`${engine.name} (${session.version})`);
  const reader = new EngineReader(session, address);
  let failed = 0;
  for (const [name, task] of Object.entries(TASKS)) {
    const start = Date.now();
    try {
      await task(reader);
      console.log(`  ✓ ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`  ✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
      mkdirSync(RESULTS, { recursive: true });
      const picture = `${RESULTS}/${engine.name} ${name}.png`;
      await session.screenshot().then(
        (png) => writeFileSync(picture, png),
        () => console.log('    and the window gives no picture'),
      );
    }
  }
  await session.close();
  return failed;
}
