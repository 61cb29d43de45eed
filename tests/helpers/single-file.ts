/** The page in one HTML file, as `npm run build:single` writes it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const VITE = 'node_modules/vite/bin/vite.js';

/** Builds it into a folder below node_modules/.cache/ and answers with its path. */
export function buildSingleFile(folder: string): string {
  const out = `${ROOT}node_modules/.cache/${folder}`;
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const build = ['build', '--mode', 'single', '--outDir', out, '--emptyOutDir'];
  execFileSync(process.execPath, [VITE, ...build, '--logLevel', 'error'], { cwd: ROOT, env });
  return `${out}/araxes.html`;
}
