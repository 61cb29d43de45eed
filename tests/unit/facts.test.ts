/** The hand-kept records of geo/ hold together: ids, references, dates, scripts and wording. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
  Border,
  Dataset,
  FeatureProperties,
  HistoricalEvent,
  Mission,
  PlaceProperties,
  PublishedLength,
} from '../../src/core/model/types.ts';
import { BANNED } from '../helpers/wording.ts';

type Row<T> = { readonly properties: T; readonly geometry: { readonly coordinates: unknown } };
type Texts = Readonly<Record<string, string>>;
type KeptEvent = HistoricalEvent & {
  readonly theme: string;
  readonly countries: readonly string[];
  readonly subjects?: readonly string[];
};
type KeptMission = Mission & {
  readonly history?: readonly {
    readonly from: string;
    readonly to?: string;
    readonly status: string;
    readonly sources: readonly number[];
  }[];
};
type Route = FeatureProperties & {
  readonly mode: string;
  readonly status: string;
  readonly statusText: string;
  readonly asOf: string;
  readonly publishedKilometres: string | null;
  readonly waypoints: readonly string[];
};

const GEO = new URL('../../geo/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, GEO), 'utf8'));
const featuresOf = <T>(path: string): T[] =>
  (read(path) as { features: Row<T>[] }).features.map((feature) => feature.properties);

const LANGUAGES = ['en', 'az', 'fa', 'hy', 'ru'] as const;
const places = featuresOf<PlaceProperties>('places.geojson');
const routes = featuresOf<Route>('routes.geojson');
const missions = read('missions.json') as KeptMission[];
const events = read('events.json') as KeptEvent[];
const lengths = read('published-lengths.json') as PublishedLength[];
const borders = read('borders.json') as Border[];
const texts = new Map(LANGUAGES.map((lang) => [lang, read(`text/${lang}.json`) as Texts]));
const english = texts.get('en') ?? {};
const placeIds = new Set(places.map(({ id }) => id));
const segmentIds = new Set(borders.flatMap(({ segments }) => segments.map(({ id }) => id)));
const borderIds = new Set(borders.map(({ id }) => id));
const layers = (read('manifest.json') as { layers: { id: string; partOf?: string }[] }).layers;
const ownKeys = [
  ...places.map(({ kind, id }) => `${kind}/${id}`),
  ...missions.map(({ id }) => `mission/${id}`),
  ...routes.map(({ id }) => `route/${id}`),
  ...events.map(({ id }) => `event/${id}`),
];

/** `kind/id` of everything that the layers draw. */
function drawnKeys(): string[] {
  return readdirSync(new URL('layers/', GEO))
    .filter((name) => name.endsWith('.topojson'))
    .flatMap((name) => {
      const { objects } = read(`layers/${name}`) as {
        objects: Record<string, { geometries?: { properties?: FeatureProperties }[] }>;
      };
      return Object.values(objects).flatMap(({ geometries = [] }) =>
        geometries.map(({ properties }) => `${properties?.kind ?? ''}/${properties?.id ?? ''}`),
      );
    });
}

const known = new Set([
  ...ownKeys,
  ...layers.map(({ id }) => `layer/${id}`),
  ...drawnKeys(),
  ...[...borderIds, ...segmentIds].map((id) => `border/${id}`),
]);

function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const day = (text + '-01-01').slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const repeated = (ids: readonly string[]): string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index);

describe('ids and references', () => {
  it('has no id twice', () => {
    expect(repeated(ownKeys)).toEqual([]);
    for (const { id } of [...places, ...missions, ...routes, ...events]) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('knows every city of a mission and every place and subject of an event', () => {
    const cities = missions.flatMap(({ city }) => city ?? []);
    const named = events.flatMap((event) => event.places);
    expect([...cities, ...named].filter((id) => !placeIds.has(id))).toEqual([]);
    const subjects = events.flatMap((event) => event.subjects ?? []);
    expect(subjects.filter((key) => !known.has(key))).toEqual([]);
  });

  it('names missions after sender, host, kind and city', () => {
    for (const { id, sender, host, kind, city } of missions) {
      const word = { embassy: 'embassy', 'consulate-general': 'consulate', none: 'none' }[kind];
      expect(id).toBe([sender, host, word, city].filter((part) => part !== null).join('-'));
    }
    expect(missions.map(({ id }) => id)).toEqual(missions.map(({ id }) => id).toSorted());
  });

  it('publishes lengths only of registered borders, with parts that add up', () => {
    for (const { border, lengthKilometres, parts, basis } of lengths) {
      expect(borderIds).toContain(border);
      expect(basis).not.toBe('measured');
      if (parts === undefined) continue;
      expect(Object.keys(parts).filter((id) => !segmentIds.has(id))).toEqual([]);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(lengthKilometres);
    }
  });

  it('gives a source for everything but common knowledge, by https', () => {
    for (const { basis, sources } of [...missions, ...events, ...lengths]) {
      expect(sources.length > 0).toBe(basis === 'search');
    }
    const rows = [...places, ...missions, ...routes, ...events, ...lengths];
    const addresses = rows.flatMap(({ sources = [] }) => sources.flatMap(({ url }) => url ?? []));
    expect(addresses.filter((url) => !url.startsWith('https://'))).toEqual([]);
  });
});

describe('dates and statuses', () => {
  it('dates every status', () => {
    const stated = [
      ...missions.filter(({ basis }) => basis !== 'background'),
      ...routes,
      ...places.filter(({ status }) => status !== undefined),
    ];
    expect(stated.filter(({ asOf }) => !isPartialDate(asOf ?? '')).map(({ id }) => id)).toEqual([]);
    expect(places.filter(({ status, asOf }) => asOf !== undefined && !status)).toEqual([]);
  });

  it('uses only the agreed status and theme words', () => {
    const agreed = {
      missions: 'announced closed evacuated none open planned suspended',
      places: 'built closed historic in-use open partly-open planned under-construction',
      routes: 'in-use open partly-open planned under-construction',
    };
    for (const [rows, words] of [
      [missions, agreed.missions],
      [places, agreed.places],
      [routes, agreed.routes],
    ] as const) {
      const used = rows.flatMap(({ status }) => status ?? []);
      expect(used.filter((word) => !words.split(' ').includes(word))).toEqual([]);
    }
    const themes = ['treaty', 'diplomacy', 'border', 'conflict', 'transport', 'energy', 'water'];
    expect(events.filter(({ theme }) => !themes.includes(theme))).toEqual([]);
  });

  it('has events in order with dates that exist', () => {
    for (const { id, date, endDate } of events) {
      expect(isPartialDate(date), id).toBe(true);
      expect(id.startsWith(`${date}-`)).toBe(true);
      if (endDate === undefined) continue;
      expect(isPartialDate(endDate), id).toBe(true);
      expect(endDate > date, id).toBe(true);
    }
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
  });

  it('tells the history of a mission without gaps, ending in its status', () => {
    for (const { id, history, status, sources } of missions) {
      history?.forEach((step, index) => {
        expect(isPartialDate(step.from), id).toBe(true);
        expect(step.to, id).toBe(history[index + 1]?.from);
        expect(step.sources.every((source) => source in sources)).toBe(true);
      });
      if (history !== undefined) expect(history.at(-1)?.status, id).toBe(status);
    }
  });
});

describe('names and texts', () => {
  const SCRIPTS = {
    en: /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u,
    az: /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u,
    fa: /^[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]+$/u,
    hy: /^[\p{Script=Armenian}\p{Script=Common}\p{Script=Inherited}]+$/u,
    ru: /^[\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u,
  } as const;

  it.each(LANGUAGES)('names everything in the script of %s', (lang) => {
    const wrong = [...places, ...routes].filter(({ names }) => {
      const name = (names[lang] ?? '').replace('TRIPP', '');
      return !SCRIPTS[lang].test(name) || !/\p{Letter}/u.test(name);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has a text in English for everything, and other languages only for what English has', () => {
    const listed = layers.filter(({ partOf }) => partOf === undefined);
    const needed = [...ownKeys, ...listed.map(({ id }) => `layer/${id}`)];
    expect(needed.filter((key) => !(key in english))).toEqual([]);
    for (const [lang, text] of texts) {
      expect(
        Object.keys(text).filter((key) => !(key in english)),
        lang,
      ).toEqual([]);
      expect(Object.keys(text), lang).toEqual(Object.keys(text).toSorted());
    }
    expect(routes.filter(({ statusText }) => !(statusText in english))).toEqual([]);
  });

  it('has texts only about things that exist', () => {
    const isPhrase = (key: string) => key.startsWith('phrase/');
    expect(Object.keys(english).filter((key) => !known.has(key) && !isPhrase(key))).toEqual([]);
  });

  it('gives a date with the status of every mission', () => {
    const undated = missions.filter(({ id, asOf }) => {
      const text = english[`mission/${id}`] ?? '';
      return !text.includes(asOf?.slice(0, 4) ?? 'common knowledge, no dated source');
    });
    expect(undated.map(({ id }) => id)).toEqual([]);
  });

  it('keeps each language within its own letters and digits', () => {
    for (const [lang, text] of texts) {
      const letters = lang === 'en' || lang === 'az' ? SCRIPTS[lang] : undefined;
      const bad = Object.entries(text).filter(([key, value]) => {
        if (letters !== undefined) return !letters.test(value);
        const words = value.split(/[ -]/);
        const hasScript = words.some((word) => SCRIPTS[lang].test(word));
        // Harakat and the Arabic forms of kaf and yeh don't belong in Persian, but for the ezafe over a final heh.
        const plain = value.replaceAll('\u0647\u0654', '\u0647');
        // Names of data sets and licences keep their own digits: “Natural Earth 1:10m”.
        const persian = key.startsWith('phrase/')
          ? plain.replace(/[A-Za-z][\w.]*(?: [\w.:,]*\d[\w.:]*)*/g, '')
          : plain;
        return !hasScript || (lang === 'fa' && /[0-9\u0643\u064A]|\p{Mn}/u.test(persian));
      });
      expect(bad, lang).toEqual([]);
    }
  });
});

describe('wording', () => {
  it.each(LANGUAGES)('uses no loaded word in %s', (lang) => {
    const said = [
      ...Object.entries(texts.get(lang) ?? {}),
      ...[...places, ...routes].map(({ id, names }) => [id, names[lang] ?? ''] as const),
    ];
    expect(said.filter(([, value]) => BANNED[lang].test(value))).toEqual([]);
  });

  it('says who says what where the two sides differ', () => {
    expect(english['event/2026-03-05-nakhchivan']).toMatch(/Azerbaijan says .* Iran denies it/);
    expect(english['event/2023-01-27-tehran']).toMatch(/Baku .*terrorism, Tehran .*personal act/);
    expect(english['route/tripp']).toContain('called Zangezur corridor in Azerbaijan');
  });
});

describe('dataset records', () => {
  it.each(['places', 'missions', 'routes', 'events', 'published-lengths', 'texts'])(
    'has the hash of %s as it lies on disk',
    (id) => {
      const { outputs } = read(`datasets/${id}.json`) as Dataset;
      expect(outputs.length).toBeGreaterThan(0);
      for (const { path, sha256 } of outputs) {
        const bytes = readFileSync(new URL(path, GEO));
        expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256);
      }
    },
  );
});
