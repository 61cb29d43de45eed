/** A reader goes through the story: by its buttons, by keys, by scrolling, by links. */
import { readdirSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import type { Bounds, Chapter } from '../../src/core/model/types.ts';
import { expect, readJson, type Reader, test, wordsOf } from './driver.ts';

const chapters = readdirSync(new URL('../../geo/story/', import.meta.url))
  .map((file) => readJson(`geo/story/${file}`) as Chapter)
  .sort((a, b) => a.order - b.order);
const all = String(chapters.length);

const chapterCalled = (id: string): Chapter => {
  const chapter = chapters.find((one) => one.id === id);
  if (!chapter) throw new Error(`geo/story has no chapter "${id}"`);
  return chapter;
};
const [first, second, third] = ['two-pieces', 'how-long', 'aras'].map(chapterCalled) as [
  Chapter,
  Chapter,
  Chapter,
];

const steps = (reader: Reader): Locator =>
  reader.page.getByRole('group', { name: reader.t('tab.story') });
const headingOf = (reader: Reader, { title }: Chapter, language = 'en'): Locator =>
  reader.page.getByRole('heading', { level: 2, name: title[language] ?? '', exact: true });

async function openStory(reader: Reader, hash = ''): Promise<void> {
  await reader.openMap(hash);
  await reader.openPanel('story');
  await expect(reader.page).toHaveURL(/[#&]chapter=/);
}

/** The chapter is open: said by number, its heading in sight, in the link. */
async function mustBeAt(reader: Reader, chapter: Chapter): Promise<void> {
  const number = String(chapter.order);
  await expect(steps(reader).getByRole('status')).toHaveText(reader.t('story.at', { number, all }));
  await expect(headingOf(reader, chapter)).toBeInViewport();
  await expect(reader.page).toHaveURL(new RegExp(`[#&]chapter=${chapter.id}(&|$)`));
}

/** How the box lies in the part of the map that nothing covers. */
async function placeOf(reader: Reader, [west, south, east, north]: Bounds) {
  const map = await reader.map();
  const corners = await map.evaluate(
    (map, [southWest, northEast]) => {
      const [a, b] = [map.project(southWest), map.project(northEast)];
      return { left: a.x, right: b.x, top: b.y, bottom: a.y, isMoving: map.isMoving() };
    },
    [
      [west, south],
      [east, north],
    ] as [[number, number], [number, number]],
  );
  const free = await freeMap(reader);
  const { left, right, top, bottom, isMoving } = corners;
  return {
    isMoving,
    isWithin: left >= -1 && right <= free.width + 1 && top >= -1 && bottom <= free.height + 1,
    /** The box fills the map one way or the other, rather than being a speck on it. */
    isFitted: Math.max((right - left) / free.width, (bottom - top) / free.height) > 0.5,
  };
}

/** The size of the map's part that no sheet covers. */
async function freeMap(reader: Reader): Promise<{ width: number; height: number }> {
  const canvas = await reader.canvas.boundingBox();
  if (!canvas) throw new Error('the map is hidden');
  const sheet = reader.isPhone ? await reader.page.locator('.sheet').boundingBox() : null;
  const foot = Math.min(canvas.y + canvas.height, sheet?.y ?? Infinity);
  return { width: canvas.width, height: foot - canvas.y };
}

const FITTED = { isMoving: false, isWithin: true, isFitted: true };

/** The map shows what the chapter is about. */
async function mapMustShow(reader: Reader, chapter: Chapter): Promise<void> {
  await expect.poll(() => placeOf(reader, chapter.bounds), chapter.id).toEqual(FITTED);
  await expect
    .poll(() => reader.drawnLayers(), chapter.id)
    .toEqual(expect.arrayContaining([...chapter.layers]));
  // A border in two pieces is two of them.
  await expect
    .poll(async () => (await reader.featuresOf('overlay')).length, chapter.id)
    .toBeGreaterThanOrEqual(chapter.marks.length);
  // Where names would lie on each other some give way, but never most of them.
  const points = chapter.marks.filter((mark) => /^(place|crossing|dam|tripoint)\//.test(mark));
  await expect
    .poll(() => namesPlaced(reader), chapter.id)
    .toBeGreaterThanOrEqual(Math.ceil(points.length / 2));
}

/** How many marked things the map has found room to name. */
async function namesPlaced(reader: Reader): Promise<number> {
  const map = await reader.map();
  return map.evaluate((map) => {
    const named = map.queryRenderedFeatures({ layers: ['overlay:names'] });
    return new Set(named.map(({ properties }) => String(properties['text']))).size;
  });
}

/** Turns the wheel over the story until the chapter is at its top. */
async function scrollTo(reader: Reader, chapter: Chapter): Promise<void> {
  const scroller = reader.page.locator('.story .scroller');
  const [box, heading] = [
    await scroller.boundingBox(),
    await headingOf(reader, chapter).boundingBox(),
  ];
  if (!box || !heading) throw new Error('the story is hidden');
  await reader.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await reader.page.mouse.wheel(0, heading.y - box.y - 40);
}

test('through the story: by scrolling, and from the first chapter to the last', async ({
  reader,
}) => {
  test.setTimeout(180_000);
  await openStory(reader);
  const mapBox = await reader.canvas.boundingBox();

  await test.step('scrolling opens the chapter scrolled to, at the first try', async () => {
    await mustBeAt(reader, first);
    await mapMustShow(reader, first);
    await scrollTo(reader, second);
    await mustBeAt(reader, second);
    await mapMustShow(reader, second);
    await scrollTo(reader, chapterCalled('corridor'));
    await mustBeAt(reader, chapterCalled('corridor'));
    await mapMustShow(reader, chapterCalled('corridor'));
    await reader.button('story.next').click();
    await mustBeAt(reader, chapterCalled('crossings'));
    await scrollTo(reader, first);
    await mustBeAt(reader, first);
  });

  await test.step('a claim in a chapter opens its card, and Back closes it', async () => {
    const claim = reader.page.locator('.story [data-claim]').first();
    const said = (await claim.locator('.said').textContent()) ?? '';
    await claim.click();
    await expect(reader.heading).toHaveText(said);
    await expect(reader.page).toHaveURL(/[#&]claim=/);
    await reader.page.goBack();
    await expect(reader.details).toBeHidden();
    await mustBeAt(reader, first);
  });

  await test.step('from the first chapter to the last, by Next', async () => {
    const next = reader.button('story.next');
    const previous = reader.button('story.previous');
    await expect(previous).toBeDisabled();
    for (const chapter of chapters) {
      if (chapter !== first) await next.click();
      await mustBeAt(reader, chapter);
      await mapMustShow(reader, chapter);
      expect(await reader.canvas.boundingBox(), `the map shifts at ${chapter.id}`).toEqual(mapBox);
      const free = await freeMap(reader);
      expect(free.height, `the map is covered at ${chapter.id}`).toBeGreaterThan(250);
    }
    await expect(next).toBeDisabled();
    await expect(previous).toBeEnabled();
    await previous.click();
    await mustBeAt(reader, chapterCalled('crisis-2026'));
  });
});

test('a link to a chapter of a day shows that day; in Persian from right to left', async ({
  reader,
}) => {
  await test.step('a chapter of a day shows that day', async () => {
    await reader.openMap('chapter=crisis-2023');
    await mustBeAt(reader, chapterCalled('crisis-2023'));
    await expect(reader.page).toHaveURL(/[#&]date=2023-02-01(&|$)/);
    await expect(reader.page.getByRole('button', { name: '1 February 2023' })).toBeVisible();
    const dated = async () =>
      (await reader.featuresOf('places.geojson')).filter(
        ({ kind, state }) => kind === 'place' && state,
      ).length;
    await expect.poll(dated).toBeGreaterThan(0);
    await reader.button('story.next').click();
    await mustBeAt(reader, chapterCalled('crisis-2026'));
    await expect(reader.page).not.toHaveURL(/[#&]date=/);
    await expect(reader.button('time.title')).toBeVisible();
    await expect.poll(dated).toBe(0);
  });

  await test.step('in Persian the story runs from right to left, in Persian digits', async () => {
    await reader.open('lang=fa&chapter=how-long');
    const story = reader.page.locator('.story');
    await expect(reader.page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(headingOf(reader, second, 'fa')).toBeInViewport();
    await expect(headingOf(reader, second, 'fa')).toHaveCSS('direction', 'rtl');
    await expect(steps(reader).getByRole('status')).toHaveText(
      reader.t('story.at', { number: '۲', all: '۱۱' }),
    );
    await expect(story).toContainText('۷۳۳');
    const [before, after] = [
      await reader.button('story.previous').boundingBox(),
      await reader.button('story.next').boundingBox(),
    ];
    expect(before?.x).toBeGreaterThan(after?.x ?? Infinity);
    await reader.button('story.next').click();
    await expect(headingOf(reader, third, 'fa')).toBeInViewport();
  });
});

interface Counted {
  readonly moves: number;
  readonly longestMilliseconds: number;
  readonly stopCounting: () => void;
}

/** How the camera gets to the next chapter: in how many moves, how long, and whether it goes on. */
async function countMoves(reader: Reader) {
  const map = await reader.map();
  await map.evaluate((map) => {
    let start = 0;
    const onStart = () => (start = performance.now());
    const onMove = () => (counted.moves += 1);
    const onEnd = () => {
      const milliseconds = performance.now() - start;
      counted.longestMilliseconds = Math.max(counted.longestMilliseconds, milliseconds);
    };
    const counted = Object.assign(map, {
      moves: 0,
      longestMilliseconds: 0,
      stopCounting: () => {
        map.off('movestart', onStart);
        map.off('move', onMove);
        map.off('moveend', onEnd);
      },
    });
    map.on('movestart', onStart);
    map.on('move', onMove);
    map.on('moveend', onEnd);
  });
  await reader.button('story.next').click();
  await mustBeAt(reader, second);
  const isMoving = await map.evaluate((map) => map.isMoving());
  await mapMustShow(reader, second);
  const counted = await map.evaluate((map) => {
    const { moves, longestMilliseconds, stopCounting } = map as unknown as Counted;
    stopCounting();
    return { moves, longestMilliseconds };
  });
  return { ...counted, isMoving };
}

test(
  'steps through the story: by Next, Back, keys, headings',
  { tag: '@wide' },
  async ({ reader }) => {
    test.slow();
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });

    await test.step('a chapter turns off the layers that it doesn’t need', async () => {
      await openStory(reader, 'layers=dams,railways');
      await mapMustShow(reader, first);
      await expect
        .poll(() => reader.drawnLayers())
        .not.toEqual(expect.arrayContaining([expect.stringMatching(/^(dams|railways)$/)]));
    });

    await test.step('with reduced motion the camera jumps', async () => {
      const { moves, isMoving } = await countMoves(reader);
      expect(isMoving).toBe(false);
      expect(moves).toBeLessThanOrEqual(2);
    });

    await test.step('Back goes to the previous chapter, and to its part of the map', async () => {
      await reader.page.goBack();
      await mustBeAt(reader, first);
      await mapMustShow(reader, first);
      await reader.page.goForward();
      await mustBeAt(reader, second);
      await mapMustShow(reader, second);
      await reader.page.goBack();
      await mustBeAt(reader, first);
      await mapMustShow(reader, first);
    });

    await test.step('Back after two quick steps still shows each chapter’s part of the map', async () => {
      await reader.button('story.next').click();
      await reader.button('story.next').click();
      await mustBeAt(reader, third);
      await mapMustShow(reader, third);
      await reader.page.goBack();
      await mustBeAt(reader, second);
      await mapMustShow(reader, second);
      await reader.page.goBack();
      await mustBeAt(reader, first);
    });

    await test.step('the keys [ and ] step through the chapters', async () => {
      await reader.page.keyboard.press(']');
      await mustBeAt(reader, second);
      await reader.page.keyboard.press(']');
      await mustBeAt(reader, third);
      await reader.page.keyboard.press('[');
      await mustBeAt(reader, second);
      await mapMustShow(reader, second);
      await reader.page.keyboard.press('[');
      await mustBeAt(reader, first);
    });

    await test.step('the heading of a chapter opens it', async () => {
      await headingOf(reader, second).getByRole('link').click();
      await mustBeAt(reader, second);
      await mapMustShow(reader, second);
      await reader.button('story.previous').click();
      await mustBeAt(reader, first);
      await mapMustShow(reader, first);
    });

    await test.step('with motion the camera travels, and gets there', async () => {
      await reader.page.emulateMedia({ reducedMotion: 'no-preference' });
      const { longestMilliseconds } = await countMoves(reader);
      // However few frames of it a busy machine draws, a flight takes its time; a jump takes none.
      expect(longestMilliseconds).toBeGreaterThan(500);
      // Quickly on, before the last flight has ended.
      await reader.button('story.next').click();
      await reader.button('story.next').click();
      await mustBeAt(reader, chapterCalled('corridor'));
      await mapMustShow(reader, chapterCalled('corridor'));
    });
  },
);

const unknown = (wordsOf('en')['link.dropped'] ?? '')
  .replace('{at}', 'chapter')
  .replace('{value}', 'no-such');

test(
  'a link opens its chapter, also within the open page',
  { tag: '@wide' },
  async ({ reader }) => {
    await reader.openMap('chapter=how-long');
    await mustBeAt(reader, second);
    await mapMustShow(reader, second);

    await test.step('pasted into the open page', async () => {
      await reader.open('chapter=corridor');
      await mustBeAt(reader, chapterCalled('corridor'));
      await mapMustShow(reader, chapterCalled('corridor'));
    });

    await test.step('a link to no chapter, pasted into the open page, says so', async () => {
      await reader.open('chapter=no-such');
      await expect(reader.notices).toHaveText([unknown]);
      await reader.button('problem.dismiss').click();
      await expect(reader.page).not.toHaveURL(/chapter=no-such/);
    });

    await test.step('another tab closes the story; the story resumes where it was left', async () => {
      await reader.open('chapter=aras');
      await mustBeAt(reader, third);
      await reader.openPanel('layers');
      await expect(reader.page).not.toHaveURL(/[#&]chapter=/);
      await reader.openPanel('story');
      await mustBeAt(reader, third);
    });
  },
);

test('a link to a chapter that isn’t there says so', { tag: '@wide' }, async ({ reader }) => {
  await reader.open('chapter=no-such');
  await expect(reader.notices).toHaveText([unknown]);
  await reader.button('problem.dismiss').click();
  await expect(reader.notices).toHaveCount(0);
  await expect(reader.page).not.toHaveURL(/chapter=no-such/);
});
