/** Writes the service worker, which knows every file of the build by name. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import { type BuiltFile, keptOf } from '../src/workers/kept.ts';

const SOURCE = fileURLToPath(new URL('../src/workers/service.worker.ts', import.meta.url));
const PUBLIC = fileURLToPath(new URL('../public/', import.meta.url));

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    // After the page's HTML, which is kept too.
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const built = Object.values(bundle).map((file): BuiltFile => ({
          path: file.fileName,
          hash: hashOf(file.type === 'asset' ? file.source : file.code),
        }));
        const { shell, borders } = keptOf([...built, ...publicFiles()]);
        const source = await compiled({
          SHELL: JSON.stringify(shell),
          BORDERS: JSON.stringify(borders),
          'process.env.NODE_ENV': '"production"',
        });
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}

const publicFiles = (): readonly BuiltFile[] =>
  readdirSync(PUBLIC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: path.slice(PUBLIC.length).replaceAll('\\', '/'),
        hash: hashOf(readFileSync(path)),
      };
    });

async function compiled(define: Record<string, string>): Promise<string> {
  const bundle = await rolldown({ input: SOURCE, platform: 'browser', transform: { define } });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
