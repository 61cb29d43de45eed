/** Makes the relief: light on the ground as one grey image in Web Mercator; the map inks it for its theme. */
import { at } from './at.ts';
import { join } from 'node:path';
import sharp from 'sharp';
import { debianPackage } from './packages.ts';
import { blur, metresOf, sample, shade, type Light, type Raster } from './shade.ts';
import { writeDataset, writeGeo, writeRecord } from './write.ts';

const BOUNDS = { west: 34, south: 28, east: 62, north: 48 };
const WIDTH = 1680;
const FADE_DEGREES = 1.5;
const SIGMA_PIXELS = 0.75;
const ALTITUDE_DEGREES = 45;
const LIGHTS: readonly Light[] = [
  { bearingDegrees: 315, weight: 0.75 },
  { bearingDegrees: 275, weight: 0.15 },
  { bearingDegrees: 355, weight: 0.1 },
];
/** Fine forms as they are, and the large ones that carry the eye, from a blurred copy. */
const SCALES = [
  { sigmaPixels: 0, exaggeration: 12, weight: 0.75 },
  { sigmaPixels: 6, exaggeration: 16, weight: 0.35 },
];
/** Grey of flat ground; darker is shade, lighter is light. */
const FLAT_GREY = 128;
const QUALITY = 78;

const TILE = { pixels: 675, degrees: 22.5, rows: [1, 2], columns: [9, 10] };
const PIXELS_PER_DEGREE = TILE.pixels / TILE.degrees;
const EQUATOR_METRES = 40_075_017;

const mercatorOf = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const latitudeOf = (mercator: number): number =>
  (Math.atan(Math.exp(mercator)) * 360) / Math.PI - 90;

async function readGreys(folder: string): Promise<Raster> {
  const width = TILE.columns.length * TILE.pixels;
  const height = TILE.rows.length * TILE.pixels;
  const values = new Float32Array(width * height);
  for (const [i, row] of TILE.rows.entries()) {
    for (const [j, column] of TILE.columns.entries()) {
      const [y, x] = [String(row).padStart(6, '0'), String(column).padStart(6, '0')];
      const file = join(folder, `usr/share/marble/data/maps/earth/srtm/3/${y}/${y}_${x}.jpg`);
      const pixels = await sharp(file).extractChannel(0).raw().toBuffer();
      pixels.forEach((grey, index) => {
        const line = i * TILE.pixels + Math.floor(index / TILE.pixels);
        values[line * width + j * TILE.pixels + (index % TILE.pixels)] = grey;
      });
    }
  }
  return { width, height, values };
}

/** Heights on the grid of the image: the latitude of each row follows Web Mercator. */
function heightsOf(greys: Raster): Raster {
  const smooth = blur(greys, SIGMA_PIXELS);
  const [top, bottom] = [mercatorOf(BOUNDS.north), mercatorOf(BOUNDS.south)];
  const radiansPerPixel = ((BOUNDS.east - BOUNDS.west) * Math.PI) / 180 / WIDTH;
  const height = Math.round((top - bottom) / radiansPerPixel);
  const north = 90 - at(TILE.rows, 0) * TILE.degrees;
  const west = at(TILE.columns, 0) * TILE.degrees - 180;
  const values = new Float32Array(WIDTH * height);
  for (let row = 0; row < height; row++) {
    const latitude = latitudeOf(top - ((row + 0.5) / height) * (top - bottom));
    for (let column = 0; column < WIDTH; column++) {
      const longitude = BOUNDS.west + ((column + 0.5) / WIDTH) * (BOUNDS.east - BOUNDS.west);
      const x = (longitude - west) * PIXELS_PER_DEGREE - 0.5;
      const y = (north - latitude) * PIXELS_PER_DEGREE - 0.5;
      values[row * WIDTH + column] = metresOf(sample(smooth, x, y));
    }
  }
  return { width: WIDTH, height, values };
}

const metresPerPixel =
  (height: number) =>
  (row: number): number => {
    const [top, bottom] = [mercatorOf(BOUNDS.north), mercatorOf(BOUNDS.south)];
    const latitude = latitudeOf(top - ((row + 0.5) / height) * (top - bottom));
    const equator = (EQUATOR_METRES * (BOUNDS.east - BOUNDS.west)) / 360 / WIDTH;
    return equator * Math.cos((latitude * Math.PI) / 180);
  };

function lightOn(heights: Raster): Raster {
  const values = new Float32Array(heights.values.length);
  for (const { sigmaPixels, exaggeration, weight } of SCALES) {
    const forms = sigmaPixels === 0 ? heights : blur(heights, sigmaPixels);
    const ground = metresPerPixel(heights.height);
    const light = shade(forms, ground, LIGHTS, ALTITUDE_DEGREES, exaggeration);
    light.values.forEach((value, index) => {
      values[index] = at(values, index) + weight * value;
    });
  }
  return { ...heights, values };
}

/** Grey by light, run into flat towards the edges of the image. */
function paint({ width, height, values }: Raster): Buffer {
  const fadePixels = (FADE_DEGREES * width) / (BOUNDS.east - BOUNDS.west);
  const pixels = Buffer.alloc(width * height);
  values.forEach((light, index) => {
    const [column, row] = [index % width, Math.floor(index / width)];
    const edge = Math.min(
      1,
      Math.min(column, row, width - 1 - column, height - 1 - row) / fadePixels,
    );
    const shown = Math.max(-1, Math.min(1, light)) * edge;
    pixels[index] = Math.round(FLAT_GREY + 127 * shown);
  });
  return pixels;
}

/** Writes geo/layers/relief.webp, the corners beside it, and the record. */
export async function derive(): Promise<void> {
  const source = debianPackage('marble-qt-data', '4:22.12.3-1');
  const heights = heightsOf(await readGreys(source.folder));
  const light = lightOn(heights);
  const image = await sharp(paint(light), {
    raw: { width: heights.width, height: heights.height, channels: 1 },
  })
    .toColourspace('b-w')
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer();
  writeGeo('layers/relief.webp', image);
  const { west, south, east, north } = BOUNDS;
  const coordinates = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  writeRecord('layers/relief.json', {
    id: 'relief',
    kind: 'relief',
    image: 'relief.webp',
    coordinates,
  });
  writeDataset(
    {
      id: 'relief',
      title: 'Shaded relief',
      vintage: 'SRTM30, 2000; Marble 22.12',
      licence: 'Public domain',
      attribution: 'SRTM30 (NASA/JPL)',
      url: 'https://marble.kde.org/',
      accuracyMetres: 3700,
      script: 'geo/derive/relief.ts',
      notes: [
        'From 2′ grey tiles (3.7 km); grey was fitted to metres (±60 m at 1500 m, ±120 m at 3000 m), so it shades but is never shown as elevation.',
        'Gaussian of 0.75 pixel against the JPEG grid; light mainly from the north-west; fine forms exaggerated twelvefold, a blurred copy of the large ones sixteenfold.',
        'Grey 128 is flat ground, darker is shade, lighter is light; the map inks it for its theme. Edges run into flat over 1.5°.',
        'The package that carries the tiles is under LGPL-2.1-or-later; the data in them is in the public domain.',
      ],
    },
    [source],
    ['layers/relief.json', 'layers/relief.webp'],
  );
}

if (import.meta.filename === process.argv[1]) await derive();
