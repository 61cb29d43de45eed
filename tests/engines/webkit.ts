/** WebKitGTK by the W3C WebDriver protocol: https://www.w3.org/TR/webdriver2/ */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram, freePort, start, waitFor } from './programs.ts';
import { type Engine, WINDOW } from './session.ts';

const ENTER = '\uE007';

const findDriver = () => process.env['WEBKIT_DRIVER_PATH'] ?? findProgram('WebKitWebDriver');

/** The browser that comes with the library: Debian keeps it in lib/<machine>/webkit2gtk-4.x/. */
function findBrowser(): string | null {
  if (process.env['WEBKIT_PATH']) return process.env['WEBKIT_PATH'];
  const lib = '/usr/lib';
  const folders = existsSync(lib) ? readdirSync(lib) : [];
  const browsers = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].flatMap((version) =>
    folders.map((machine) => join(lib, machine, version, 'MiniBrowser')),
  );
  return browsers.find((path) => existsSync(path)) ?? null;
}

export const webkit: Engine = {
  name: 'WebKit',
  missing: () =>
    findDriver() && findBrowser()
      ? null
      : 'WebKit (Debian: webkit2gtk-driver; or WEBKIT_DRIVER_PATH and WEBKIT_PATH)',
  async start(env) {
    const port = await freePort();
    const driver = start(findDriver() ?? '', [`--port=${port}`], {
      ...env,
      GDK_BACKEND: 'x11',
      LANGUAGE: 'en',
      LIBGL_ALWAYS_SOFTWARE: '1',
    });
    const ask = wire(`http://127.0.0.1:${port}`);
    await waitFor('WebKitWebDriver answers', () =>
      ask('GET', '/status').then(
        () => true,
        () => false,
      ),
    );
    const browser = findBrowser() ?? '';
    const { sessionId, capabilities } = (await ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        },
      },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    const session = `/session/${sessionId}`;
    await ask('POST', `${session}/window/rect`, { x: 0, y: 0, ...WINDOW });
    const act = (id: string, type: string, actions: readonly object[]) =>
      ask('POST', `${session}/actions`, { actions: [{ id, type, actions }] });
    const type = (text: string) =>
      act(
        'keyboard',
        'key',
        Array.from(text).flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    return {
      version: `${dirname(browser).split('/').at(-1) ?? ''} ${capabilities.browserVersion}`,
      goTo: (url) => ask('POST', `${session}/url`, { url }),
      evaluate: (expression) =>
        ask('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] }),
      clickAt: (x, y) =>
        act('mouse', 'pointer', [
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]),
      type,
      pressEnter: () => type(ENTER),
      screenshot: async () =>
        Buffer.from((await ask('GET', `${session}/screenshot`)) as string, 'base64'),
      close: async () => {
        await ask('DELETE', session);
        driver.kill();
      },
    };
  },
};

/** Sends a command and gives its value. Rejects with what the driver says. */
const wire =
  (address: string) =>
  async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  };
