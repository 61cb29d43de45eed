/** What a finger means: a point before a line before an area; asked only between two of a kind. */
import { describe, expect, it } from 'vitest';
import { chosen, type Hit } from '../../src/map/hits.ts';

const hit = (
  kind: string,
  id: string,
  shape: Hit['shape'],
  pixels: number,
  middle = pixels,
): Hit => ({
  selection: { type: 'thing', kind, id },
  shape,
  pixels,
  pixelsToMiddle: middle,
});
const idsOf = (...hits: Hit[]): string[] =>
  chosen(hits).map((one) => (one.type === 'thing' ? one.id : ''));

describe('under the finger', () => {
  it('Rasht is Rasht, whatever line or area it stands on', () => {
    const rasht = hit('place', 'rasht', 'point', 0);
    expect(
      idsOf(
        hit('province', 'ir-gilan', 'area', 0),
        hit('route', 'gas-az-ir', 'line', 0),
        rasht,
        hit('route', 'rasht-astara', 'line', 0),
      ),
    ).toEqual(['rasht']);
  });

  it('a crossing is the crossing, though towns and the border lie as near', () => {
    expect(
      idsOf(
        hit('border', 'ir-az', 'line', 0),
        hit('place', 'julfa', 'point', 0, 30),
        hit('crossing', 'x-julfa', 'point', 0, 1),
        hit('place', 'jolfa', 'point', 4),
      ),
    ).toEqual(['x-julfa']);
  });

  it('two of a kind that lie together are asked for, others are not', () => {
    expect(
      idsOf(
        hit('crossing', 'a', 'point', 3),
        hit('crossing', 'b', 'point', 6),
        hit('crossing', 'c', 'point', 18),
        hit('dam', 'd', 'point', 4),
      ),
    ).toEqual(['a', 'b']);
  });

  it('a line under the finger is meant, not a point that is merely close', () => {
    const border = hit('border', 'ir-az', 'line', 0);
    expect(idsOf(border, hit('place', 'astara', 'point', 16))).toEqual(['ir-az']);
    expect(idsOf(border, hit('place', 'astara', 'point', 9))).toEqual(['astara']);
  });

  it('the border is the border, though the name of its river lies there', () => {
    const aras = hit('river', 'aras', 'line', 0, 0);
    expect(idsOf(aras, hit('border', 'ir-az', 'line', 0, 1))).toEqual(['ir-az']);
    expect(idsOf(aras, hit('border', 'ir-az', 'line', 5))).toEqual(['aras']);
  });

  it('a line near by beats the area, and nothing is nothing', () => {
    const lake = hit('lake', 'urmia', 'area', 0);
    expect(idsOf(lake, hit('route', 'road', 'line', 12))).toEqual(['road']);
    expect(idsOf(lake)).toEqual(['urmia']);
    expect(idsOf()).toEqual([]);
  });
});
