/** Colours with a meaning each, light and dark. The interface's own are in ui/page.css. */
import type { Colour } from '../model/types.ts';

export type MapTheme = 'light' | 'dark';

const PALETTE = {
  sea: ['#c6dae2', '#0f1e29'],
  lake: ['#c6dae2', '#132735'],
  'water-line': ['#93b7c6', '#23465a'],
  river: ['#9fc3d3', '#2c566d'],
  'water-text': ['#3d7186', '#86b9ca'],
  land: ['#eee8db', '#20242a'],
  'land-ir': ['#f4e7cd', '#2b2a28'],
  'land-az': ['#dfe9d9', '#212d2d'],
  'land-am': ['#f0dbd1', '#302925'],
  'country-text': ['#6f695e', '#8e8f8e'],
  'province-line': ['#b9b09e', '#4b5159'],
  'province-text': ['#756d60', '#969ba1'],
  'border-main': ['#b3261e', '#ff7f68'],
  'border-gap': ['#a66100', '#f0b445'],
  'border-other': ['#9a917f', '#5b636c'],
  casing: ['#fffdf8', '#14171b'],
  mission: ['#0b6e78', '#62cbd5'],
  mark: ['#2b2d31', '#ece8df'],
  'mark-fill': ['#fffdf8', '#1b1f24'],
  text: ['#2b2d31', '#ece8df'],
  'text-quiet': ['#5d594f', '#b6b8b8'],
  halo: ['#fbf8f1', '#171a1f'],
  rail: ['#5a5148', '#b5aa9c'],
  road: ['#8a6540', '#c79a6b'],
  gas: ['#7a4f8a', '#bf94cf'],
  'sea-route': ['#3d7186', '#86b9ca'],
  measure: ['#5b2a86', '#d3a6ff'],
  selection: ['#1457a8', '#8fc0ff'],
} as const;

/** A palette token or own colour in one theme. Throws on a token that isn't in the palette. */
export function colourOf(colour: Colour, theme: MapTheme): string {
  if (typeof colour !== 'string') return colour[theme];
  const pair = (PALETTE as Readonly<Record<string, readonly [string, string]>>)[colour];
  if (!pair)
    throw new Error(`colour "${colour}" is not in the palette: ${PALETTE_TOKENS.join(', ')}`);
  return pair[theme === 'light' ? 0 : 1];
}

export const PALETTE_TOKENS: readonly string[] = Object.keys(PALETTE);
