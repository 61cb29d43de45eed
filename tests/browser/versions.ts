/** A server of the built page that can have a newer version of it, one that comes only in part, or go away. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(
  new URL('../../node_modules/.cache/browser-tests/dist', import.meta.url),
);
const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** `broken`: the newer one, a file of which the server can't give; `cut`: one in the midst of which it goes away. */
export type Version = 'first' | 'newer' | 'broken' | 'cut';
/** What the newer version has changed, as the list of its worker says. */
const CHANGED = ['index.html', 'manifest.webmanifest'];
/** The mark of the newer page: the element has it from the beginning. */
const MARK = '<html data-version="newer"';

export async function serveVersions() {
  const state: { version: Version } = { version: 'first' };
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const path = asked === '' ? 'index.html' : asked;
    const { version } = state;
    if (path === 'manifest.webmanifest' && version === 'cut') {
      response.writeHead(200, { 'content-length': 1000 }).write('{');
      setTimeout(() => request.socket.destroy(), 100);
      return;
    }
    if (path === 'manifest.webmanifest' && version === 'broken') {
      response.writeHead(500).end();
      return;
    }
    readFile(`${BUILT}/${path}`).then(
      (bytes) => {
        response.setHeader('content-type', KINDS[extname(path)] ?? 'application/octet-stream');
        response.end(version === 'first' ? bytes : newer(path, bytes));
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    state,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A file of the newer version: the page has a mark, and the worker knows that it is another. */
function newer(path: string, bytes: Buffer): Buffer | string {
  if (path === 'index.html') return bytes.toString().replace('<html', MARK);
  if (path !== 'service-worker.js') return bytes;
  return CHANGED.reduce((script, file) => {
    const changed = script.replace(
      new RegExp(`(\`|"|')${file}\\1,revision:(\`|"|')`),
      (whole) => `${whole}newer-`,
    );
    if (changed === script) throw new Error(`the worker keeps no ${file}`);
    return changed;
  }, bytes.toString());
}
