/** A reader in any engine: finds things by the names that the page gives them, and sees the map's colours. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Position } from '../../src/core/model/types.ts';
import { waitFor } from './programs.ts';
import type { Session } from './session.ts';

type Colour = readonly [red: number, green: number, blue: number];

export const wordsOf = (language: string) =>
  JSON.parse(
    readFileSync(new URL(`../../src/messages/${language}.json`, import.meta.url), 'utf8'),
  ) as Readonly<Record<string, string>>;

/** Half a square of pixels whose middle colour stands for a place: a name or a line leaves it alone. */
const SAMPLE_REACH = 8;

export class EngineReader {
  readonly session: Session;
  private readonly address: string;

  constructor(session: Session, address: string) {
    this.session = session;
    this.address = address;
  }

  /** Opens a link: what stands behind `#`. */
  async open(hash: string): Promise<void> {
    await this.session.goTo('about:blank');
    await this.session.goTo(`${this.address}?probe#${hash}`);
    await this.until('the map is drawn', `document.querySelector('[data-drawn]') !== null`);
  }

  until = (what: string, condition: string): Promise<void> =>
    waitFor(what, () => this.session.evaluate(`Boolean(${condition})`));

  /** Clicks on what bears the name, once it is there. */
  async click(selector: string, name: string): Promise<void> {
    const find = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((element) =>
      (element.getAttribute('aria-label') ?? element.textContent).trim() === ${JSON.stringify(name)})`;
    await this.until(`"${name}" is there`, find);
    const [x, y] = (await this.session.evaluate(`(() => {
      const element = ${find};
      element.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    })()`)) as [number, number];
    await this.session.clickAt(x, y);
  }

  async clickMapAt(position: Position): Promise<void> {
    await this.session.clickAt(...(await this.pixelOf(position)));
  }

  /** The colour that the map has around a position. */
  async colourAt(position: Position): Promise<Colour> {
    const [x, y] = await this.pixelOf(position);
    const picture = sharp(await this.session.screenshot());
    const { width } = await picture.metadata();
    const scale = width / Number(await this.session.evaluate('window.innerWidth'));
    const { data } = await picture
      .extract({
        left: Math.round(x * scale) - SAMPLE_REACH,
        top: Math.round(y * scale) - SAMPLE_REACH,
        width: 2 * SAMPLE_REACH,
        height: 2 * SAMPLE_REACH,
      })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [0, 1, 2].map((channel) => median(data, channel)) as unknown as Colour;
  }

  private async pixelOf([longitude, latitude]: Position): Promise<[number, number]> {
    return (await this.session.evaluate(`(() => {
      const { x, y } = window.araxesMap.project([${longitude}, ${latitude}]);
      const box = window.araxesMap.getCanvas().getBoundingClientRect();
      return [box.x + x, box.y + y];
    })()`)) as [number, number];
  }
}

function median(pixels: Buffer, channel: number): number {
  const values = [...pixels].filter((_, index) => index % 3 === channel).sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}
