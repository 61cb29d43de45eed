/** The order in which the browser tests look for a Chromium, and what they say when there is none. */
import { describe, expect, it } from 'vitest';
import {
  type Chromium,
  chromiumCandidates,
  findChromium,
  type Search,
} from '../browser/chromium.ts';

const PACKED: Chromium = { executablePath: '/modules/chromium', env: { LD_LIBRARY_PATH: '/lib' } };

/** A machine on which only these files exist. */
const machine = (files: readonly string[], changes: Partial<Search> = {}): Search => ({
  env: { PATH: '/opt/bin:/usr/bin' },
  platform: 'linux',
  managedPath: '/managed/chrome',
  exists: (path) => files.includes(path),
  unpack: () => Promise.resolve(PACKED),
  ...changes,
});

describe('the places where a system keeps its browsers', () => {
  it('takes each name through all of PATH before the next name', () => {
    expect(chromiumCandidates({ PATH: '/a:/b' }, 'linux')).toEqual([
      '/a/chromium',
      '/b/chromium',
      '/a/chromium-browser',
      '/b/chromium-browser',
      '/a/google-chrome',
      '/b/google-chrome',
      '/a/google-chrome-stable',
      '/b/google-chrome-stable',
      '/a/msedge',
      '/b/msedge',
    ]);
  });

  it('knows the Applications folders of macOS, the common one first', () => {
    const apps = chromiumCandidates({ HOME: '/Users/reader' }, 'darwin');
    expect(apps[0]).toBe('/Applications/Chromium.app/Contents/MacOS/Chromium');
    expect(apps[1]).toBe('/Users/reader/Applications/Chromium.app/Contents/MacOS/Chromium');
    expect(apps).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });

  it('knows the program folders of Windows, after its Path', () => {
    const programs = chromiumCandidates(
      { Path: String.raw`C:\tools`, PROGRAMFILES: String.raw`C:\Program Files` },
      'win32',
    );
    expect(programs[0]).toBe(String.raw`C:\tools\chromium.exe`);
    expect(programs).toContain(String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`);
    expect(programs.at(-1)).toBe(
      String.raw`C:\Program Files\Microsoft\Edge\Application\msedge.exe`,
    );
  });

  it('finds nothing without a PATH', () => {
    expect(chromiumCandidates({}, 'linux')).toEqual([]);
  });
});

describe('finding a Chromium', () => {
  const all = ['/wanted', '/managed/chrome', '/usr/bin/chromium', '/opt/bin/google-chrome'];

  it.each([
    ['CHROMIUM_PATH', all, { CHROMIUM_PATH: '/wanted' }, '/wanted'],
    ['else the one that Playwright keeps', all, {}, '/managed/chrome'],
    ["else the system's", all.slice(2), {}, '/usr/bin/chromium'],
    ["else the system's Chrome", all.slice(3), {}, '/opt/bin/google-chrome'],
    ['else the one in node_modules', [], {}, '/modules/chromium'],
  ])('takes %s', async (_, files, env, executablePath) => {
    const search = machine(files, { env: { PATH: '/opt/bin:/usr/bin', ...env } });
    await expect(findChromium(search)).resolves.toMatchObject({ executablePath });
  });

  it('unpacks nothing while there is another', async () => {
    const unpack = () => Promise.reject(new Error('unpacked'));
    await expect(findChromium(machine(all, { unpack }))).resolves.toMatchObject({ env: {} });
  });

  it('says in one message what helps when there is none', async () => {
    const search = machine([], { unpack: () => Promise.resolve(null) });
    await expect(findChromium(search)).rejects.toThrow(
      /none was found.*CHROMIUM_PATH.*npx playwright install chromium.*system's packages/s,
    );
  });

  it('takes no other browser than the one that was asked for', async () => {
    const search = machine(all, { env: { CHROMIUM_PATH: '/gone' } });
    await expect(findChromium(search)).rejects.toThrow(/CHROMIUM_PATH is "\/gone".*no file/);
  });
});
