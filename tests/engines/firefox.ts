/** Firefox over WebDriver BiDi. */
import { launch } from 'puppeteer-core';
import { findProgram } from './programs.ts';
import { type Engine, WINDOW } from './session.ts';

const find = () => process.env['FIREFOX_PATH'] ?? findProgram('firefox-esr', 'firefox');

export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (find() ? null : 'Firefox (Debian: firefox-esr; or FIREFOX_PATH)'),
  async start(env) {
    const browser = await launch({
      browser: 'firefox',
      executablePath: find() ?? '',
      headless: false,
      env: { ...process.env, ...env },
      defaultViewport: { ...WINDOW },
      extraPrefsFirefox: {
        'intl.accept_languages': 'en',
        'ui.prefersReducedMotion': 1,
        // Drawn by software where there is no graphics card.
        'webgl.force-enabled': true,
      },
    });
    const page = await browser.newPage();
    return {
      version: await browser.version(),
      goTo: (url) => page.goto(url),
      evaluate: (expression) => page.evaluate(expression),
      clickAt: (x, y) => page.mouse.click(x, y),
      type: (text) => page.keyboard.type(text),
      pressEnter: () => page.keyboard.press('Enter'),
      screenshot: async () => Buffer.from(await page.screenshot()),
      close: () => browser.close(),
    };
  },
};
