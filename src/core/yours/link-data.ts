/**
 * Layers of the reader's own as a part of a link, `data=LENGTH.LETTERS.CHECKSUM`: their names and features as JSON,
 * deflated (RFC 1951), as base64url (RFC 4648), of letters that every chat program keeps.
 */
import { isRecord } from '../model/shape.ts';
import { checksum } from '../view/checksum.ts';

export interface LinkLayer {
  readonly name: string;
  /** GeoJSON features; out of a link they may be anything. */
  readonly features: readonly unknown[];
}

/** Longer links are cut by some programs. */
export const MOST_LINK_LETTERS = 8000;
/** Six decimals: a tenth of a metre. */
const DECIMALS = 6;
const MOST_NAME_LETTERS = 80;

/** The part's value. */
export async function encodeLayers(layers: readonly LinkLayer[]): Promise<string> {
  const json = JSON.stringify(
    layers.map(({ name, features }) => [name, features]),
    (_, value: unknown) =>
      typeof value === 'number' && !Number.isInteger(value)
        ? Number(value.toFixed(DECIMALS))
        : value,
  );
  const bytes = await through(new Blob([json]), new CompressionStream('deflate-raw'));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return `${letters.length}.${letters}.${checksum(letters)}`;
}

/** The layers that a link brings; null where a letter of them was lost or changed, or it is no such part. */
export async function decodeLayers(value: string): Promise<readonly LinkLayer[] | null> {
  const [, length, letters = '', check] = /^(\d{1,5})\.([\w-]*)\.([a-z\d]+)/.exec(value) ?? [];
  if (letters.length !== Number(length) || checksum(letters) !== check) return null;
  try {
    const packed = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
    const json = await through(new Blob([bytes]), new DecompressionStream('deflate-raw'));
    const found: unknown = JSON.parse(new TextDecoder().decode(json));
    const layers = Array.isArray(found) ? found.map(layerOf) : [null];
    return layers.every((layer) => layer !== null) ? layers : null;
  } catch {
    // Whole, but not of our making.
    return null;
  }
}

function layerOf(value: unknown): LinkLayer | null {
  const [name, features] = (Array.isArray(value) ? value : []) as readonly unknown[];
  if (typeof name !== 'string' || !Array.isArray(features) || !features.every(isRecord))
    return null;
  return { name: name.slice(0, MOST_NAME_LETTERS), features };
}

/** As many of the layers, the first ones first, as a link has room for; the names of the others. */
export async function layersThatFit(
  layers: readonly LinkLayer[],
  room: number,
): Promise<{ readonly value: string; readonly missing: readonly string[] }> {
  let taken: readonly LinkLayer[] = [];
  let value = '';
  const missing: string[] = [];
  for (const layer of layers) {
    const longer = await encodeLayers([...taken, layer]);
    if (longer.length > room) missing.push(layer.name);
    else [taken, value] = [[...taken, layer], longer];
  }
  return { value, missing };
}

async function through(
  blob: Blob,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer());
}
