/** The rooms of the state, on the real data, without a page or a map. */
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { claimIdOf } from '../../src/core/view/view.ts';
import { type Rooms, roomsAt } from '../helpers/rooms.ts';
import { watch } from '../helpers/watch.svelte.ts';

let stop: () => void = () => undefined;
afterEach(() => stop());

/** All that was asked for has come and has been read. */
async function settled({ app }: Rooms): Promise<void> {
  let supplied: Promise<void> | null = null;
  while (supplied !== app.viewed.supplied || app.shelf.isLoading) {
    supplied = app.viewed.supplied;
    await supplied;
    await new Promise((resolve) => setTimeout(resolve, 5));
    flushSync();
  }
}

describe('a link to a claim', () => {
  it('works out what follows once, and the style a few times', async () => {
    const rooms = roomsAt('claim=border-700-km&lang=en');
    const { app } = rooms;
    const seen = new Set<unknown>();
    const findings = new Set<unknown>();
    stop = watch(() => {
      seen.add(app.picture.style);
    });
    const stopFindings = watch(() => {
      const finding = app.claims.findings['border-700-km'];
      if (finding) findings.add(finding);
    });
    await settled(rooms);
    stopFindings();
    expect(app.selecting.card).toMatchObject({ type: 'claim', finding: { agrees: true } });
    expect(findings.size).toBe(1);
    expect(seen.size).toBeLessThanOrEqual(5);
    expect(app.panels.panel).toBe('claims');
  });

  it('asks for what the claim is measured on, not for what others are', async () => {
    const rooms = roomsAt('claim=embassy-attack&lang=en');
    await settled(rooms);
    expect(rooms.asked).toContain('claims/embassy-attack.json');
    expect(rooms.asked.filter((path) => path.startsWith('claims/'))).toHaveLength(1);
    expect(rooms.asked.filter((path) => path.startsWith('layers/compare-'))).toEqual([]);
    expect(new Set(rooms.asked).size).toBe(rooms.asked.length);
  });

  it('says that there is none of that name', async () => {
    const rooms = roomsAt('claim=no-such-claim&lang=en');
    await settled(rooms);
    expect(rooms.app.selecting.card).toMatchObject({ type: 'missing' });
  });
});

describe('the view', () => {
  it('changes neither words, library nor style when the map moves', async () => {
    const rooms = roomsAt();
    const { app } = rooms;
    const seen = new Set<unknown>();
    stop = watch(() => {
      for (const one of [app.picture.style, app.messages, app.library, app.viewed.layersOn])
        seen.add(one);
    });
    await settled(rooms);
    const before = seen.size;
    for (const longitude of [45, 46, 47]) {
      app.viewed.cameraMoved({ zoom: 8, longitude, latitude: 39 });
      flushSync();
    }
    expect(seen.size).toBe(before);
  });

  it('asks for a layer that is turned on, once', async () => {
    const rooms = roomsAt();
    await settled(rooms);
    rooms.app.viewed.toggle('provinces', true);
    rooms.app.viewed.toggle('provinces', true);
    await settled(rooms);
    const asked = rooms.asked.filter((path) => path === 'layers/provinces.topojson');
    expect(asked).toHaveLength(1);
    expect(rooms.app.viewed.layersOn).toContain('provinces');
  });
});

describe('the camera', () => {
  it('goes where it is asked to, at once or as soon as there is a map', () => {
    const { camera } = roomsAt().app;
    const gone: unknown[] = [];
    camera.goTo([44, 38, 48, 40]);
    const leave = camera.moveWith((bounds) => gone.push(bounds));
    camera.goTo(null);
    camera.goTo([1, 2, 3, 4]);
    leave();
    camera.goTo([5, 6, 7, 8]);
    expect(gone).toEqual([
      [44, 38, 48, 40],
      [1, 2, 3, 4],
    ]);
  });

  it('leaves a position that is in sight where it is', () => {
    const { camera } = roomsAt().app;
    const gone: unknown[] = [];
    camera.moveWith((bounds) => gone.push(bounds));
    const frame = { widthPixels: 800, heightPixels: 600, covers: [] };
    camera.report({ ...frame, bounds: [44, 38, 48, 40] }, 7.3);
    camera.showPosition([46, 39]);
    camera.showPosition([50, 39]);
    expect(gone).toEqual([[49, 38, 51, 40]]);
    expect(camera.zoom).toBe(7);
  });
});

describe('measuring', () => {
  it('sets, undoes and redoes points, and says when there is no room', async () => {
    const rooms = roomsAt();
    const { measuring, view } = rooms.app;
    expect(view.tool).toBeNull();
    measuring.start('distance');
    for (let index = 0; index < 121; index += 1) measuring.add([44 + index / 100, 39]);
    expect(measuring.tool).toMatchObject({ points: { length: 120 } });
    expect(rooms.app.shelf.problems.map(({ code }) => code)).toContain('measure.full');
    measuring.undo();
    expect(measuring.tool).toMatchObject({ points: { length: 119 } });
    measuring.redo();
    expect(measuring.tool).toMatchObject({ points: { length: 120 } });
    await settled(rooms);
    expect(measuring.drawing.features.length).toBeGreaterThan(0);
    measuring.clear();
    expect(measuring.tool).toMatchObject({ points: [] });
  });

  it('puts a drag that was broken off back', () => {
    const { measuring } = roomsAt().app;
    measuring.start('distance');
    measuring.add([45, 39]);
    measuring.remember();
    measuring.move(0, [47, 41]);
    measuring.takeBack();
    expect(measuring.tool).toMatchObject({ points: [[45, 39]] });
  });
});

describe('the story', () => {
  it('goes from chapter to chapter and comes back to where the reader was', async () => {
    const rooms = roomsAt();
    const { story, panels } = rooms.app;
    panels.open('story');
    await settled(rooms);
    await story.resume();
    const first = story.current;
    expect(first).toBe(story.chapters[0]);
    story.step(1);
    const second = story.current;
    expect(second).toBe(story.chapters[1]);
    panels.open('layers');
    expect(rooms.app.view.chapter).toBeNull();
    await story.resume();
    expect(story.current).toBe(second);
  });

  it('drops a chapter that there isn’t, and says so', async () => {
    const rooms = roomsAt('chapter=nowhere&lang=en');
    await settled(rooms);
    expect(rooms.app.view.chapter).toBeNull();
    expect(rooms.app.shelf.problems.map(({ code }) => code)).toContain('link.dropped');
  });
});

describe('the claims', () => {
  it('step through those that are listed', async () => {
    const rooms = roomsAt();
    const { claims, selecting } = rooms.app;
    claims.toggleVerdict('differs');
    const first = await claims.next(1);
    expect(first && claims.verdictOf(first)).toBe('differs');
    selecting.chooseClaim(first?.id ?? '');
    await settled(rooms);
    expect(claimIdOf(rooms.app.view.selection)).toBe(first?.id);
    for (let next = await claims.next(1); next; next = await claims.next(1)) {
      expect(claims.verdictOf(next)).toBe('differs');
      selecting.chooseClaim(next.id);
    }
    claims.clearFilters();
    expect(rooms.app.library.claims.every(claims.isShown)).toBe(true);
  });
});

describe('the time strip', () => {
  it('plays from event to event and stops where it is closed', async () => {
    const rooms = roomsAt();
    const { timeline } = rooms.app;
    timeline.open();
    await timeline.load();
    expect(timeline.step(1)).toBe(true);
    expect(timeline.event).toBe(timeline.shown[0]);
    timeline.toggleTheme('treaty');
    expect(timeline.shown.every(({ theme }) => theme === 'treaty')).toBe(true);
    timeline.play();
    expect(timeline.isPlaying).toBe(true);
    timeline.close();
    expect(timeline.isPlaying).toBe(false);
    expect(rooms.app.view.date).toBeNull();
  });
});

describe('preferences', () => {
  it('are kept, and change the words', async () => {
    const rooms = roomsAt();
    const { app } = rooms;
    app.preferences.prefer({ language: 'fa' });
    await expect.poll(() => app.view.language).toBe('fa');
    expect(app.number(1234)).toBe('۱٬۲۳۴');
    app.preferences.prefer({ hasLatinDigits: true });
    expect(app.number(1234)).toMatch(/^1.?234$/);
    expect(rooms.kept).toEqual([{ language: 'fa' }, { hasLatinDigits: true }]);
  });

  it('stay with the words there are when others don’t come', async () => {
    const rooms = roomsAt('lang=en', { isMissing: (path) => path === 'messages/fa.json' });
    await rooms.app.preferences.setLanguage('fa');
    expect(rooms.app.view.language).toBe('en');
    expect(rooms.app.shelf.problems).toMatchObject([
      { code: 'load.words', params: { language: 'فارسی', other: 'English' } },
    ]);
  });

  it('follow the system’s theme only where none is chosen', () => {
    const { preferences } = roomsAt().app;
    preferences.setSystemTheme('dark');
    expect(preferences.theme).toBe('dark');
    preferences.prefer({ theme: 'light' });
    expect(preferences.theme).toBe('light');
  });
});

describe('the layout', () => {
  it('gives the focus once for each time that it is asked for', () => {
    const { layout } = roomsAt().app;
    expect(layout.takeFocus()).toBe(false);
    layout.panelOpened();
    layout.panelOpened();
    expect(layout.takeFocus()).toBe(true);
    expect(layout.takeFocus()).toBe(false);
    expect(layout.sheet).toBe('half');
  });

  it('has a page of its own in the link', () => {
    const { app } = roomsAt();
    app.layout.dialog = 'sources';
    expect(app.viewed.hash).toContain('page=sources');
    app.layout.dialog = 'keys';
    expect(app.viewed.hash).not.toContain('page=');
    expect(app.layout.dialog).toBe('keys');
  });
});

describe('choosing', () => {
  it('asks when several things lie under the finger, and takes the spot when none does', async () => {
    const rooms = roomsAt();
    const { selecting } = rooms.app;
    const thing = (id: string) => ({ type: 'thing', kind: 'place', id }) as const;
    selecting.pick([thing('rasht'), thing('astara-ir')], [48, 38]);
    expect(selecting.choices).toHaveLength(2);
    expect(rooms.app.view.selection).toBeNull();
    selecting.pick([], [48, 38]);
    expect(selecting.choices).toEqual([]);
    await settled(rooms);
    expect(selecting.card).toMatchObject({ type: 'spot' });
  });

  it('leads the map to the last thing wished for, whatever comes late', async () => {
    const rooms = roomsAt();
    const { selecting, camera } = rooms.app;
    const gone: unknown[] = [];
    camera.moveWith((bounds) => gone.push(bounds));
    const place = (id: string) => ({ type: 'thing', kind: 'place', id }) as const;
    selecting.select(place('kazan'), { fly: true });
    selecting.select(place('rasht'), { fly: true });
    await settled(rooms);
    expect(gone).toEqual([selecting.bounds]);
  });
});
