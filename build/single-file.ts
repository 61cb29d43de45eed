/**
 * The page in one HTML file, which opens from a disk: all that it would fetch lies in it, packed, and is unpacked to
 * blob addresses before its code runs. A file may load no other file, and no module of its own.
 */
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import type { Plugin, UserConfig } from 'vite';
import { policyOf } from './content-security-policy.ts';
import { regionOf } from './region-tiles.ts';

const FILE = 'araxes.html';
const FONT_LICENCE = new URL('../public/fonts/OFL.txt', import.meta.url);

/** A file on a disk has no origin, and there a worker that is a module starts from no other address. */
const WORKERS_FROM = 'data:';

/** Code for the address of a part, by code for its file name; undefined where there is none. */
export const partAt = (fileName: string): string => `globalThis.araxesParts[${fileName}]`;

/** All code in one piece, and the address of each file by what is unpacked. */
export const singleFileConfig = {
  publicDir: false,
  build: { outDir: 'dist-single', rolldownOptions: { output: { codeSplitting: false } } },
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
  experimental: {
    renderBuiltUrl: (fileName, { hostType }) =>
      hostType === 'js' ? { runtime: partAt(JSON.stringify(fileName)) } : { relative: true },
  },
} as const satisfies UserConfig;

export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.values(bundle).map((file) => ({
          name: file.fileName,
          source: file.type === 'asset' ? file.source : file.code,
          isEntry: file.type === 'chunk' && file.isEntry,
        }));
        for (const { name } of files) Reflect.deleteProperty(bundle, name);
        const text = (wanted: (file: (typeof files)[number]) => boolean) =>
          String(files.find(wanted)?.source ?? '');
        const html = text(({ name }) => name === 'index.html');
        const entry = files.find(({ isEntry }) => isEntry)?.name ?? '';
        const parts = files.filter(({ name }) => !/\.(css|html|webmanifest)$/.test(name));
        const packed = await Promise.all(
          parts.map(async ({ name, source }) =>
            element(name, name.endsWith('.pmtiles') ? await regionOf(bytesOf(source)) : source),
          ),
        );
        const inside = `${packed.join('\n')}\n<script>(${start.toString()})(${JSON.stringify(entry)})</script>`;
        const page = html
          .replace(
            /<(link rel="manifest"|meta property="og:image|meta name="twitter)[^>]*>\s*/g,
            '',
          )
          .replace(/<script type="module"[^>]*><\/script>\s*/g, '')
          .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]*)"[^>]*>/g, (_, name: string) => {
            const style = text((file) => file.name === name);
            return `<style>${style}</style>`;
          })
          .replace('</body>', () => `${inside}\n</body>`);
        const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page, 'blob:', WORKERS_FROM)}">`;
        const licence = `<!--\n${readFileSync(FONT_LICENCE, 'utf8').replaceAll('--', '- -')}-->`;
        const source = page.replace('<head>', `<head>\n    ${policy}`) + licence;
        this.emitFile({ type: 'asset', fileName: FILE, source });
      },
    },
  };
}

const bytesOf = (source: string | Uint8Array): Uint8Array =>
  typeof source === 'string' ? new TextEncoder().encode(source) : source;

/** MapLibre reads its own worker and makes such an address of it by itself. */
const isWorker = (name: string) => name.includes('.worker-');

const element = (name: string, source: string | Uint8Array): string =>
  `<script type="application/gzip" data-part="${name}"${isWorker(name) ? ' data-worker' : ''}>` +
  `${gzipSync(source, { level: 9 }).toString('base64')}</script>`;

/** Unpacks all parts and runs the entry. It stands in the HTML as text, so it uses nothing from outside. */
function start(entry: string): void {
  const dataAddress = (part: Blob) =>
    new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsDataURL(part);
    });
  const unpack = async (element: HTMLElement) => {
    const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    // A module is run only if it says that it is one; who fetches the others knows what they are.
    const part = new Blob([await new Response(stream).arrayBuffer()], { type: 'text/javascript' });
    const address =
      'worker' in element.dataset ? await dataAddress(part) : URL.createObjectURL(part);
    element.remove();
    return [element.dataset['part'] ?? '', address] as const;
  };
  const elements = [...document.querySelectorAll<HTMLElement>('script[data-part]')];
  Promise.all(elements.map(unpack))
    .then(async (found) => {
      const parts = Object.fromEntries(found);
      Object.assign(globalThis, { araxesParts: parts });
      await import(parts[entry] ?? '');
    })
    .catch((error: unknown) => {
      document.documentElement.dataset['first'] = 'failed';
      throw error;
    });
}
