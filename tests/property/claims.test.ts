/** What holds of the rules and of what is written, whatever the claim. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysTo, isSameDate } from '../../src/core/claims/dates.ts';
import { sectorOf } from '../../src/core/claims/finding.ts';
import { SECTORS } from '../../src/core/model/vocabulary.ts';
import {
  checkClaim,
  formatDifference,
  formatQuantity,
  type Quantity,
} from '../../src/core/claims/index.ts';
import { lengthVerdict } from '../../src/core/claims/kinds/border-length.ts';
import { rankVerdict } from '../../src/core/claims/kinds/border-rank.ts';
import { missionsVerdict } from '../../src/core/claims/kinds/missions.ts';
import { METRES_PER } from '../../src/core/model/vocabulary.ts';
import type { Claim, Mission } from '../../src/core/model/types.ts';
import { UNITS } from '../../src/core/model/vocabulary.ts';
import { languagesWithMessages, loadLibrary, messagesOf } from '../helpers/library.ts';

const { library } = loadLibrary();

const metres = fc.double({ min: 1, max: 5e6, noNaN: true });
/** Whole metres: smaller ones are lost in the last bits of a length. */
const tolerance = fc.integer({ min: 0, max: 100_000 });
const day = fc
  .date({ min: new Date('1813-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => text.slice(0, length));

describe('lengthVerdict', () => {
  it('holds within the tolerance, whatever else is given', () => {
    fc.assert(
      fc.property(metres, tolerance, fc.array(metres), (measured, within, given) => {
        const stated = measured + within * 0.999;
        expect(lengthVerdict(stated, within, measured, given)).toBe('holds');
      }),
    );
  });

  it('never gets worse with more tolerance or more data', () => {
    const order = ['holds', 'depends-on-scale', 'differs'];
    fc.assert(
      fc.property(
        fc.tuple(metres, metres, tolerance, tolerance),
        fc.array(metres),
        fc.array(metres),
        ([stated, measured, within, more], given, added) => {
          const before = lengthVerdict(stated, within, measured, given);
          const after = lengthVerdict(stated, within + more, measured, [...given, ...added]);
          expect(order.indexOf(after)).toBeLessThanOrEqual(order.indexOf(before));
        },
      ),
    );
  });

  it('never says that a figure differs which some scale gives', () => {
    fc.assert(
      fc.property(metres, fc.array(metres, { minLength: 1 }), (measured, given) => {
        for (const stated of given) {
          expect(lengthVerdict(stated, 0, measured, given)).not.toBe('differs');
        }
      }),
    );
  });
});

describe('rankVerdict', () => {
  it('holds for the shortest, and for over half of the median', () => {
    fc.assert(
      fc.property(fc.array(metres, { minLength: 1 }), (all) => {
        const shortest = all.filter((one) => rankVerdict('shortest', one, all) === 'holds');
        expect(new Set(shortest)).toEqual(new Set([Math.min(...all)]));
        const over = all.filter((one) => rankVerdict('over-half-median', one, all) === 'holds');
        expect(over.length * 2).toBeGreaterThanOrEqual(all.length);
      }),
    );
  });
});

describe('missionsVerdict', () => {
  const status = fc.constantFrom('open', 'suspended', 'closed', 'planned');
  const mission = fc
    .record({ status, before: fc.option(status) })
    .map(({ status: now, before }): Mission => ({
      id: 'x',
      sender: 'ir',
      host: 'ru',
      kind: 'embassy',
      city: 'moscow',
      status: now,
      asOf: '2026',
      opened: null,
      confidence: 'high',
      basis: 'search',
      sources: [{ title: 'One' }],
      history: before === null ? [] : [{ from: '2000', status: before, sources: [0] }],
    }));

  it('does not depend on the order, and holds only if all are open', () => {
    fc.assert(
      fc.property(fc.array(mission, { minLength: 1 }), (all) => {
        const verdict = missionsVerdict(all.length, all);
        expect(missionsVerdict(all.length, [...all].reverse())).toBe(verdict);
        expect(verdict === 'holds').toBe(all.every((one) => one.status === 'open'));
        expect(missionsVerdict(all.length + 1, all)).toBe('differs');
      }),
    );
  });
});

describe('a claim about a border', () => {
  const lengths = fc.record({
    border: fc.constantFrom(...library.borders.map(({ id }) => id)),
    value: fc.integer({ min: 1, max: 3000 }),
    unit: fc.constantFrom('km', 'mi'),
    within: fc.integer({ min: 0, max: 100 }),
  });

  it('differs by what was measured less what is stated, and holds within the tolerance', () => {
    fc.assert(
      fc.property(lengths, ({ border, value, unit, within }) => {
        const claim: Claim = {
          id: 'made',
          theme: 'border',
          said: { en: '' },
          stated: { value, unit, tolerance: within },
          measure: { kind: 'border-length', border },
          verdict: 'holds',
          why: { en: '' },
          layers: [],
          sources: [],
        };
        const finding = checkClaim(claim, library);
        const [measured, stated, difference] = [
          finding?.measured,
          finding?.stated,
          finding?.difference,
        ].map((quantity) => (quantity?.type === 'length' ? quantity.metres : NaN)) as [
          number,
          number,
          number,
        ];
        expect(difference).toBeCloseTo(measured - stated, 6);
        expect(stated).toBeCloseTo(value * METRES_PER[unit], 6);
        expect(finding?.verdict === 'holds').toBe(
          Math.abs(difference) <= within * METRES_PER[unit],
        );
        expect(finding?.agrees).toBe(finding?.verdict === 'holds');
      }),
      { numRuns: 25 },
    );
  });
});

describe('dates', () => {
  it('are the same as their own beginning, and as themselves', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (text, length) => {
        expect(isSameDate(text.slice(0, length), text)).toBe(true);
        expect(isSameDate(text, text.slice(0, length))).toBe(true);
      }),
    );
  });

  it('are as far one way as the other, and 0 days apart only if the same', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const days = daysTo(a, b) ?? NaN;
        expect(days + (daysTo(b, a) ?? NaN)).toBe(0);
        expect(days === 0).toBe(isSameDate(a, b));
        expect(days > 0).toBe(b > a);
      }),
    );
  });
});

describe('sectorOf', () => {
  it('is one of the eight, and turns with the bearing', () => {
    const degrees = fc.double({ min: -720, max: 720, noNaN: true });
    fc.assert(
      fc.property(degrees, (bearing) => {
        const sector = sectorOf(bearing);
        const next = SECTORS[(SECTORS.indexOf(sector) + 1) % SECTORS.length];
        expect([next, sector]).toContain(sectorOf(bearing + 44.999));
        expect(sectorOf(bearing + 360)).toBe(sectorOf(bearing));
      }),
    );
  });
});

describe('quantities', () => {
  const number = fc.double({ min: -1e7, max: 1e7, noNaN: true });
  const whole = fc.integer({ min: -1000, max: 1e9 });
  const accuracyMetres = fc.constantFrom(null, 10, 100, 500, 1000, 5000);
  const quantity: fc.Arbitrary<Quantity> = fc.oneof(
    fc.record({ type: fc.constant('length' as const), metres: number, accuracyMetres }),
    fc.record({
      type: fc.constant('length' as const),
      metres: number,
      accuracyMetres,
      unit: fc.constantFrom('km' as const, 'mi' as const),
    }),
    fc.record({ type: fc.constant('ruler' as const), metres }),
    fc.record({
      type: fc.constant('rank' as const),
      rank: fc.nat(20),
      of: fc.nat(20),
      metres,
      accuracyMetres,
    }),
    fc.record({ type: fc.constant('bearing' as const), degrees: number }),
    fc.record({ type: fc.constant('sector' as const), sector: fc.constantFrom(...SECTORS) }),
    fc.record({ type: fc.constant('date' as const), date }),
    fc.record({ type: fc.constant('date' as const), date, endDate: date }),
    fc.record({ type: fc.constant('days' as const), value: whole }),
    fc.record({ type: fc.constant('count' as const), value: whole }),
    fc.record({
      type: fc.constant('count' as const),
      value: whole,
      of: whole,
      what: fc.constantFrom('missions' as const, 'onRecord' as const, 'events' as const),
    }),
    fc.record({
      type: fc.constant('share' as const),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    fc.record({ type: fc.constant('people' as const), least: fc.nat(), most: fc.nat() }),
    fc.record({
      type: fc.constant('state' as const),
      status: fc.constantFrom('open', 'closed', 'suspended'),
      asOf: date,
    }),
    fc.record({ type: fc.constant('answer' as const), isYes: fc.boolean() }),
  );

  it.each(languagesWithMessages)('are written whole in %s', (language) => {
    const messages = messagesOf(language);
    const foreignDigits = messages['number.digits'].startsWith('0') ? /[۰-۹]/ : /[0-9]/;
    fc.assert(
      fc.property(quantity, fc.constantFrom(...UNITS), (one, units) => {
        for (const text of [
          formatQuantity(messages, units, one),
          formatDifference(messages, units, one),
        ]) {
          expect(text).not.toMatch(/[{}]|undefined|NaN|^\s*$/);
          expect(text).not.toMatch(foreignDigits);
        }
      }),
    );
  });

  it('have a sign as differences, and none at nothing', () => {
    const messages = messagesOf('en');
    const length = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(length, fc.constantFrom(...UNITS), (difference, units) => {
        const one: Quantity = { type: 'length', metres: difference, accuracyMetres: 10 };
        const text = formatDifference(messages, units, one);
        const isNothing = /^\D?[0.]+\s/.test(text);
        const sign = isNothing ? '' : difference > 0 ? '+' : '−';
        expect(/^[+−]?/.exec(text)?.[0]).toBe(sign);
      }),
    );
  });
});
