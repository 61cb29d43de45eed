/** Who may know whom, read from the import lines; and the words that the interface may use. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .sort();
const textOf = new Map(files.map((path) => [path, readFileSync(join(SRC, path), 'utf8')]));

/** Without comments: what the program does, not what it says of itself. */
const codeOf = (path: string): string =>
  (textOf.get(path) ?? '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

interface Import {
  readonly from: string;
  /** A path below src/ where it is one of ours, else the package. */
  readonly of: string;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}

const IMPORT =
  /(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
const imports: readonly Import[] = files.flatMap((from) =>
  [...codeOf(from).matchAll(IMPORT)].map(([, type, fixed, dynamic]) => {
    const of = fixed ?? dynamic ?? '';
    const isOurs = of.startsWith('.');
    return {
      from,
      of: isOurs ? normalize(join(dirname(from), of)) : of,
      isType: type !== undefined,
      isDynamic: dynamic !== undefined,
    };
  }),
);
const of = (folder: string) => imports.filter(({ from }) => from.startsWith(folder));
const shown = (list: readonly Import[]) => list.map((one) => `${one.from} imports ${one.of}`);

describe('imports', () => {
  it('are all seen', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(shown(imports)).toContain('map/MapView.svelte imports maplibre-gl');
    expect(shown(imports)).toContain('ui/search/SearchBox.svelte imports core/find/search.ts');
  });

  it('of core are core, measuring packages and types', () => {
    const packages = [
      ...['@turf/turf', 'geographiclib-geodesic', 'topojson-client', 'minisearch', 'valibot'],
      '@googlemaps/polyline-codec',
      // Parsers of a reader's files, each fetched when its format comes.
      ...[
        '@tmcw/togeojson',
        '@xmldom/xmldom',
        'betterknown',
        'fflate',
        'jsonc-parser',
        'papaparse',
      ],
      ...[
        'shpjs',
        'flatgeobuf/lib/mjs/generic/featurecollection.js',
        'flatgeobuf/lib/mjs/geojson/feature.js',
      ],
    ];
    const types = ['geojson', 'topojson-specification', '@maplibre/maplibre-gl-style-spec'];
    const isTypeOf = (what: string) =>
      types.includes(what) || what.startsWith('flatgeobuf/lib/mjs/');
    const wrong = of('core/').filter(
      ({ of: what, isType }) =>
        !what.startsWith('core/') &&
        !packages.includes(what) &&
        !(isType && (isTypeOf(what) || what === 'messages/en.json')),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('of parsers come when their format comes', () => {
    const parsers = /^(@tmcw|@xmldom|betterknown|fflate|jsonc|papaparse|shpjs|flatgeobuf)/;
    const found = imports.filter(({ of: what, isType }) => parsers.test(what) && !isType);
    expect(new Set(found.map(({ of: what }) => what)).size).toBe(9);
    expect(shown(found.filter(({ isDynamic }) => !isDynamic))).toEqual([]);
  });

  it('of MapLibre are in map/ only', () => {
    const wrong = imports.filter(
      ({ from, of: what }) => /^maplibre-gl(\/|$)/.test(what) && !from.startsWith('map/'),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('keep ui and map apart: only the page mounts the map', () => {
    const wrong = [
      ...of('ui/').filter(({ of: what }) => what.startsWith('map/')),
      ...of('map/').filter(({ of: what }) => what.startsWith('ui/')),
    ].filter(({ from }) => from !== 'ui/shell/Page.svelte');
    expect(shown(wrong)).toEqual([]);
  });

  it('never reach the scripts that derive the data', () => {
    const wrong = imports.filter(({ of: what }) => /geo\/derive/.test(what));
    expect(shown(wrong)).toEqual([]);
  });

  it('reach geo/ and messages/ through the catalog only', () => {
    const wrong = imports.filter(
      ({ from, of: what, isType }) =>
        !isType && /^(\.\.\/geo|messages)\//.test(what) && from !== 'edge/catalog.ts',
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('lead from room to room in one direction', () => {
    // A room: a folder of core or ui, else a folder of src.
    const roomOf = (path: string) => /^(?:(?:core|ui)\/)?[^/]+/.exec(path)?.[0] ?? '';
    const arrows = new Map<string, Set<string>>();
    for (const { from, of: what } of imports.filter(({ of: path }) => files.includes(path))) {
      const [room, other] = [roomOf(from), roomOf(what)];
      if (room !== other) arrows.set(room, (arrows.get(room) ?? new Set()).add(other));
    }
    const reachedFrom = (room: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const next of arrows.get(room) ?? [])
        if (!seen.has(next)) reachedFrom(next, seen.add(next));
      return seen;
    };
    expect([...arrows.keys()].filter((room) => reachedFrom(room).has(room))).toEqual([]);
    expect([...reachedFrom('state')].filter((room) => !room.startsWith('core/'))).toEqual([]);
  });

  it('never come from above: core and map know no page, nobody knows main', () => {
    const wrong = imports.filter(
      ({ from, of: what }) =>
        what === 'main.ts' ||
        (from.startsWith('core/') && /^(app|catalog|link|main|ui|map|workers)/.test(what)),
    );
    expect(shown(wrong)).toEqual([]);
  });
});

describe('the page', () => {
  const filesWith = (pattern: RegExp, except: readonly string[] = []) =>
    files.filter((path) => !except.includes(path) && pattern.test(codeOf(path)));

  it('touches location, history and storage at the edge only', () => {
    const pattern =
      /(?<![.\w'"-])(?:window\.|globalThis\.)?(location|history|localStorage|sessionStorage)\b\s*[.[(]/;
    const edges = ['main.ts', 'edge/link.svelte.ts', 'edge/link-data.ts', 'edge/storage.ts'];
    expect(filesWith(pattern, edges)).toEqual([]);
  });

  it('fetches neither in core nor in ui', () => {
    const found = filesWith(/(?<![.\w])fetch\(/);
    expect(found).toContain('edge/catalog.ts');
    expect(found.filter((path) => /^(core|ui)\//.test(path))).toEqual([]);
  });

  it('globs in the catalog only', () => {
    expect(filesWith(/import\.meta\.glob/, ['edge/catalog.ts'])).toEqual([]);
  });

  it('has no console, no alert, no raw HTML and no empty catch', () => {
    expect(filesWith(/(?<![.\w])console\./)).toEqual([]);
    expect(filesWith(/(?<![.\w])(alert|confirm|prompt|eval)\(/)).toEqual([]);
    expect(filesWith(/\{@html/)).toEqual([]);
    expect(filesWith(/\.innerHTML|insertAdjacentHTML|new Function/)).toEqual([]);
    const empty = [...textOf].filter(([, text]) => /catch\s*(\([^)]*\))?\s*\{\s*\}/.test(text));
    expect(empty.map(([path]) => path)).toEqual([]);
  });

  it('has no clock and no DOM in core', () => {
    const pattern =
      /(?<![.\w'"-])(document|window|navigator|Date\.now|new Date|setTimeout|performance)\b/;
    expect(files.filter((path) => path.startsWith('core/') && pattern.test(codeOf(path)))).toEqual(
      [],
    );
  });
});

describe('words', () => {
  const messages = JSON.parse(textOfMessages()) as Record<string, string>;
  const keys = Object.keys(messages);
  function textOfMessages(): string {
    return readFileSync(join(SRC, 'messages/en.json'), 'utf8');
  }
  /** Keys that are made from data: `kind.` and what a kind is called, and so on; `first.` is said by build/. */
  const PREFIXES =
    /^(import|export|first|kinds?|verdict|claimTheme|claim|eventTheme|confidence|type|status|data|link|compass|language|layer|coordinate|hemisphere|unit|tab|mission|measure|units|receipt|check|gazetteer|lab|mark|country|traffic|bordersThen|date\.(since|until|on))\./;
  /** Everything in quotes in the code of src. */
  const quoted = new Set(
    files.flatMap((path) =>
      [...codeOf(path).matchAll(/['"`]([a-z]\w*\.\w[\w-]*)['"`]/g)].map(([, key]) => key ?? ''),
    ),
  );

  it('that the code asks for are in the messages', () => {
    const groups = new Set(keys.map((key) => key.split('.')[0] ?? ''));
    const asked = files.flatMap((path) =>
      [
        ...codeOf(path).matchAll(
          /(?<![\w.])(?:app\.)?(?:t|wordOr|say)\(\s*(?:\w+,\s*)?['"]([\w.-]+)['"]/g,
        ),
      ].map(([, key]) => key ?? ''),
    );
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
    const codes = [...quoted].filter(
      (key) => groups.has(key.split('.')[0] ?? '') && /^(data|link|load|map)\./.test(key),
    );
    expect(codes.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('in the messages are all used', () => {
    expect(keys.filter((key) => !quoted.has(key) && !PREFIXES.test(key))).toEqual([]);
  });

  it('are in alphabetical order, so that a missing one is seen', () => {
    expect(keys).toEqual([...keys].sort());
  });

  it('are nowhere but in the messages', () => {
    /** Names, marks and units that are the same in all languages. */
    const ALLOWED = new Set([
      'Araxes',
      'N',
      'S',
      'E',
      'W',
      'WGS84',
      'OpenStreetMap',
      'MapLibre',
      'Esc',
      'Enter',
      'Ctrl',
      'K',
      'L',
      'N',
      'km',
      'm',
    ]);
    const found = files
      .filter((path) => path.endsWith('.svelte'))
      .flatMap((path) => {
        const markup = codeOf(path)
          .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
          .replace(/\{[^{}]*(\{[^{}]*(\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}/g, ' ');
        const texts = [...markup.matchAll(/>([^<>]*)</g)].map(([, text]) => text ?? '');
        const attributes = [
          ...markup.matchAll(/\s(?:aria-label|title|alt|placeholder|aria-description)="([^"]*)"/g),
        ].map(([, text]) => text ?? '');
        return [...texts, ...attributes]
          .flatMap((text) => text.match(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu) ?? [])
          .filter((word) => !ALLOWED.has(word))
          .map((word) => `${path}: ${word}`);
      });
    expect(found).toEqual([]);
  });
});
