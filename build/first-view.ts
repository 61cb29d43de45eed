/** Puts into the page's HTML what it shows before any script runs: a picture of the opening view, and words. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { formatLength } from '../src/core/words/format.ts';
import { lengthMetres } from '../src/core/measure/length.ts';
import { colourOf } from '../src/core/style/palette.ts';
import { type MessageKey, type Messages, say } from '../src/core/words/text.ts';
import type { Manifest, Names, Position } from '../src/core/model/types.ts';
import { beforeTheScripts, chooseLanguage } from './before-the-scripts.ts';
import { Frame, linesOf, type Shape } from './picture.ts';

const ROOT = new URL('../', import.meta.url);
const readText = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const readJson = (path: string): unknown => JSON.parse(readText(path));

/** The subject's lines, as the manifest calls them, and their colours. */
const SUBJECT = { 'ir-az-nakhchivan': 'border', 'ir-az-main': 'border', 'am-ir': 'gap' } as const;
const COUNTRIES = ['ir', 'az', 'am'] as const;
const PLACES = ['tabriz', 'yerevan', 'nakhchivan'] as const;
/** What is smaller is no more than a speck. */
const LEAST_WATER_SQUARE_DEGREES = 0.04;
const TOKENS = {
  land: 'land',
  ir: 'land-ir',
  az: 'land-az',
  am: 'land-am',
  water: 'sea',
  shore: 'water-line',
  other: 'border-other',
  border: 'border-main',
  gap: 'border-gap',
  quiet: 'country-text',
  name: 'text',
  halo: 'halo',
} as const;

/** @param isSingleFile The page has all its parts in itself. */
export function firstView(isSingleFile = false): Plugin {
  return {
    name: 'first-view',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const { picture, ratio } = drawing();
        const words = Object.fromEntries(languages().map((one) => [one, wordsOf(one)]));
        return stylesAfterThePicture(
          html
            .replace('<!-- first: head -->', styles(ratio) + called(beforeTheScripts, isSingleFile))
            .replace('<!-- first: body -->', `<div id="first">${picture}${said(words)}</div>`)
            .replace('<!-- first: noscript -->', spoken(words, ['first.border', 'first.noscript'])),
        );
      },
    },
  };
}

/** English first: it is what a page without a script says it is in. */
export const languages = (): string[] => {
  const files = readdirSync(new URL('src/messages/', ROOT));
  const codes = files.map((file) => file.replace('.json', '')).sort();
  return ['en', ...codes.filter((code) => code !== 'en')];
};
export const wordsOf = (language: string) => readJson(`src/messages/${language}.json`) as Messages;

export function drawing(): { picture: string; ratio: number } {
  const manifest = readJson('geo/manifest.json') as Manifest;
  const frame = new Frame(manifest.openingBounds);
  const shapes = (file: string, object: string) =>
    frame.shapesOf(readJson(`geo/layers/${file}.topojson`) as Topology, object);
  const countries = shapes('countries', 'countries');
  const borders = shapes('borders', 'borders');
  const water = [...shapes('seas', 'seas'), ...shapes('water', 'water').filter(isLarge)];
  const path = (kind: string, which: readonly Shape[]) =>
    `<path class="${kind}" d="${frame.path(which)}"/>`;
  const ground = [
    ...COUNTRIES.map((id) =>
      path(
        id,
        countries.filter((shape) => shape.id === id),
      ),
    ),
    path('water', water),
    path('other', shapes('countries', 'other_borders')),
    ...Object.entries(SUBJECT).map(([id, kind]) =>
      path(
        kind,
        borders.filter((one) => one.id === id),
      ),
    ),
  ];
  const { width, height } = frame;
  return {
    ratio: width / height,
    picture:
      `<div><div><svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">${ground.join('')}</svg>` +
      `<svg aria-hidden="true">${names(frame)}</svg></div></div>`,
  };
}

const isLarge = ({ geometry }: Shape): boolean => {
  const [ring = []] =
    geometry.type === 'Polygon' ? geometry.coordinates : (geometry.coordinates[0] as Position[][]);
  const span = (axis: 0 | 1) => {
    const values = ring.map((position) => position[axis] ?? 0);
    return Math.max(...values) - Math.min(...values);
  };
  return span(0) * span(1) > LEAST_WATER_SQUARE_DEGREES;
};

interface Named {
  readonly id: string;
  readonly names: Names;
}

/** Names in every language: the page's own is shown. */
function names(frame: Frame): string {
  const topology = readJson('geo/layers/countries.topojson') as Topology;
  const countries = (
    topology.objects['countries'] as unknown as {
      geometries: { properties: Named & { labelPoint: Position; nearLabelPoint?: Position } }[];
    }
  ).geometries.map(({ properties }) => properties);
  const places = (
    readJson('geo/places.geojson') as {
      features: { properties: Named; geometry: { coordinates: Position } }[];
    }
  ).features;
  const text = (kind: string, { names }: Named, at: Position, shift: string) => {
    const { x, y } = frame.percent(at);
    return Object.entries(names)
      .filter(([language]) => languages().includes(language))
      .map(
        ([language, name]) =>
          `<text class="${kind}" lang="${language}" x="${x}" y="${y}"${shift}>${name}</text>`,
      )
      .join('');
  };
  return [
    ...countries
      .filter(({ id }) => COUNTRIES.some((one) => one === id))
      .map((one) => text('country', one, one.nearLabelPoint ?? one.labelPoint, ' dy=".35em"')),
    ...places
      .filter(({ properties }) => PLACES.some((one) => one === properties.id))
      .map(({ properties, geometry }) => {
        const { x, y } = frame.percent(geometry.coordinates);
        return (
          `<circle cx="${x}" cy="${y}" r="3"/>` +
          text('place', properties, geometry.coordinates, ' dx="20" dy=".35em"')
        );
      }),
  ].join('');
}

type Words = Readonly<Record<string, Messages>>;

/** What is said where the page can't start, and where it has not come. */
const said = (words: Words): string =>
  `<div class="file">${spoken(words, ['first.file'])}</div>` +
  `<div class="failed">${spoken(words, ['first.failed'])}<button type="button">↻</button></div>`;

function spoken(words: Words, keys: readonly MessageKey[]): string {
  const lengths = lengthsOfTheBorder();
  return Object.entries(words)
    .map(([language, messages]) => {
      const params = Object.fromEntries(
        Object.entries(lengths).map(([name, metres]) => [
          name,
          formatLength(messages, metres, 'km'),
        ]),
      );
      const sentences = keys.map((key) => say(messages, key, params)).join(' ');
      return `<p lang="${language}" dir="${messages['language.direction']}">${sentences}</p>`;
    })
    .join('');
}

function lengthsOfTheBorder(): Readonly<Record<'total' | 'west' | 'east' | 'gap', number>> {
  const topology = readJson('geo/layers/borders.topojson') as Topology;
  const lines = linesOf(topology, 'borders');
  const metres = (id: string) => lengthMetres(lines[id] ?? []);
  const [west, east] = [metres('ir-az-nakhchivan'), metres('ir-az-main')];
  return { total: west + east, west, east, gap: metres('am-ir') };
}

export function styles(ratio: number): string {
  const colours = (theme: 'light' | 'dark') =>
    Object.entries(TOKENS)
      .map(([name, token]) => `--first-${name}:${colourOf(token, theme)}`)
      .join(';');
  const style = readText('build/first-view.css')
    .replaceAll('/* light */', `${colours('light')};`)
    .replaceAll('/* dark */', `${colours('dark')};`)
    .replace('/* languages */', languages().map(otherThan).join(''))
    .replaceAll('RATIO', ratio.toFixed(4))
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?|(:) /g, '$1$2');
  return `<style>${style}</style>`;
}

/** A function as a script of its own, called with the languages, how one of them is chosen, and what page it is in. */
export function called(script: typeof beforeTheScripts, isSingleFile = false): string {
  const text = (part: typeof script | typeof chooseLanguage) =>
    part.toString().replace(/\n\s+/g, '\n');
  return `<script>(${text(script)})(${JSON.stringify(languages())},${text(chooseLanguage)},${isSingleFile})</script>`;
}

/** Names and sentences in other languages than the page's. */
const otherThan = (language: string) =>
  `:root:lang(${language}) #first :is(text, p):not(:lang(${language})),`;

/** The page's own styles don't hold the picture up. */
function stylesAfterThePicture(html: string): string {
  const links = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
  const without = links.reduce((text, link) => text.replace(link, ''), html);
  return without.replace('<div id="app">', `${links.join('').trim()}\n    <div id="app">`);
}
