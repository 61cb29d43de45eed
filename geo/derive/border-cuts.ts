/** Where each land border of the registry begins and ends, and what to know about each cut. */
import type { Position } from 'geojson';

/** A cut point: where, and the words that say what it is. */
export interface Cut {
  readonly at: Position;
  readonly words: string;
  /** A shore without a vertex in coarser lines, which are cut at the point beside this one. */
  readonly shore: boolean;
}

export interface SegmentCut {
  /** Empty where the border is in one piece. */
  readonly suffix: '' | 'nakhchivan' | 'main';
  readonly from: Cut;
  readonly to: Cut;
}

export interface BorderCut {
  readonly id: string;
  /** The first country's ring gives the line. */
  readonly ring: string;
  readonly neighbour: string;
  readonly segments: readonly SegmentCut[];
  readonly notes: readonly string[];
}

const cut = (words: string, lon: number, lat: number): Cut => ({
  words,
  at: [lon, lat],
  shore: false,
});
const shore = (words: string, lon: number, lat: number): Cut => ({
  words,
  at: [lon, lat],
  shore: true,
});

const AM_AZ_TR = cut('tripoint Armenia–Azerbaijan–Türkiye', 44.7637304, 39.7143983);
const AZ_IR_TR = cut('tripoint Azerbaijan–Iran–Türkiye', 44.8093804, 39.627336);
const AM_AZ_IR_WEST = cut('western tripoint Armenia–Azerbaijan–Iran', 46.1406764, 38.8445178);
const AM_AZ_IR_EAST = cut('eastern tripoint Armenia–Azerbaijan–Iran', 46.5339832, 38.867172);
const AM_AZ_GE = cut('tripoint Armenia–Azerbaijan–Georgia', 45.0138174, 41.2964668);
const AM_GE_TR = cut('tripoint Armenia–Georgia–Türkiye', 43.474145, 41.123038);
const AZ_GE_RU = cut('tripoint Azerbaijan–Georgia–Russia', 46.4220692, 41.9080428);
const IQ_IR_TR = cut('tripoint Iran–Iraq–Türkiye', 44.7843055, 37.1438498);
const AF_IR_PK = cut('tripoint Afghanistan–Iran–Pakistan', 60.872855, 29.8585456);
const AF_IR_TM = cut('tripoint Afghanistan–Iran–Turkmenistan', 61.2740947, 35.604842);
const ASTARA = cut('mouth of the Astara river, Caspian Sea', 48.8822901, 38.4417873);
const SAMUR = cut('mouth of the Samur, Caspian Sea', 48.5926326, 41.8428911);
const CASPIAN_EAST = shore('Caspian shore of 2017, south of Esenguly', 53.9706491, 37.3460373);
const ARVAND = shore('mouth of the Arvand (Shatt al-Arab), Persian Gulf', 48.5486874, 29.9522);
const GWATAR = shore('head of Gwatar bay, Gulf of Oman', 61.6295361, 25.2092545);

const ENCLAVES =
  'Enclaves are absent from the data: Karki, Barkhudarli and Yukhari Askipara (Azerbaijan) and Artsvashen (Armenia) have no line here.';

const one = (from: Cut, to: Cut): readonly SegmentCut[] => [{ suffix: '', from, to }];

export const BORDER_CUTS: readonly BorderCut[] = [
  {
    id: 'ir-az',
    ring: 'az',
    neighbour: 'ir',
    segments: [
      { suffix: 'nakhchivan', from: AZ_IR_TR, to: AM_AZ_IR_WEST },
      { suffix: 'main', from: AM_AZ_IR_EAST, to: ASTARA },
    ],
    notes: [
      'In two sections, because Armenia reaches the Aras between them.',
      'The line is Azerbaijan’s ring. Iran’s ring has the same vertices but for one near 45.85 E and at the western tripoint with Armenia, where it cuts across 0.5 km.',
      'At Astara the line ends at the river mouth; 22.3 km that the data carries on into the Caspian Sea are dropped.',
      'Along the reservoirs of the Aras the line follows the mapped boundary in the water, not a shore.',
    ],
  },
  {
    id: 'am-ir',
    ring: 'am',
    neighbour: 'ir',
    segments: one(AM_AZ_IR_WEST, AM_AZ_IR_EAST),
    notes: [
      'The line is Armenia’s ring. Near the western tripoint Iran’s ring lacks one vertex and cuts across 0.5 km; the tripoint is the one that Armenia and Azerbaijan share.',
    ],
  },
  {
    id: 'am-az',
    ring: 'am',
    neighbour: 'az',
    segments: [
      { suffix: 'nakhchivan', from: AM_AZ_TR, to: AM_AZ_IR_WEST },
      { suffix: 'main', from: AM_AZ_GE, to: AM_AZ_IR_EAST },
    ],
    notes: [
      'The line is Armenia’s ring. Azerbaijan’s ring of the main section is 3.2 km longer: the two part near Kapan (46.44–46.50 E, 39.16–39.20 N, by up to 1.1 km) and west of Lachin (46.18–46.26 E, 39.59–39.60 N, by up to 1.7 km).',
      ENCLAVES,
      'Delimitation is under way: the two states agreed a first stretch, at Gazakh and Tavush, in April 2024. That is later than this data.',
    ],
  },
  {
    id: 'am-ge',
    ring: 'am',
    neighbour: 'ge',
    segments: one(AM_GE_TR, AM_AZ_GE),
    notes: ['The line is Armenia’s ring. Delimitation between the two states is not complete.'],
  },
  {
    id: 'am-tr',
    ring: 'am',
    neighbour: 'tr',
    segments: one(AM_GE_TR, AM_AZ_TR),
    notes: [
      'The line is Armenia’s ring. Türkiye’s ring misses the tripoint with Azerbaijan by one vertex, 0.3 km; the tripoint is the one that Armenia and Azerbaijan share.',
    ],
  },
  {
    id: 'az-tr',
    ring: 'az',
    neighbour: 'tr',
    segments: one(AM_AZ_TR, AZ_IR_TR),
    notes: [
      'The line is Azerbaijan’s ring. Türkiye’s ring begins 0.2 km further east, past the tripoint with Armenia.',
    ],
  },
  {
    id: 'az-ge',
    ring: 'az',
    neighbour: 'ge',
    segments: one(AM_AZ_GE, AZ_GE_RU),
    notes: [
      'The line is Azerbaijan’s ring. Between 46.10 and 46.66 E Georgia’s ring has other vertices, up to 64 m away; the lengths agree to 0.02 km.',
      'Delimitation between the two states is not complete, at the David Gareja (Keshikchidagh) monasteries among other places.',
    ],
  },
  {
    id: 'az-ru',
    ring: 'az',
    neighbour: 'ru',
    segments: one(AZ_GE_RU, SAMUR),
    notes: [
      'The line ends at the mouth of the Samur; 22.9 km that the data carries on into the Caspian Sea are dropped.',
    ],
  },
  {
    id: 'ir-tr',
    ring: 'ir',
    neighbour: 'tr',
    segments: one(AZ_IR_TR, IQ_IR_TR),
    notes: [
      'The line is Iran’s ring, down to the vertex that Iran, Iraq and Türkiye share. A line that stops short of it, at 37.171 N, measures 544.4 km: 3.2 km less.',
    ],
  },
  {
    id: 'ir-iq',
    ring: 'ir',
    neighbour: 'iq',
    segments: one(IQ_IR_TR, ARVAND),
    notes: [
      'The line ends where it leaves the mouth of the Arvand (Shatt al-Arab), at the vertex next to the coast of Natural Earth 1:10m; 56.5 km that the data carries on into the Persian Gulf are dropped. The shore of the delta is known to about 2 km.',
    ],
  },
  {
    id: 'ir-tm',
    ring: 'tm',
    neighbour: 'ir',
    segments: one(CASPIAN_EAST, AF_IR_TM),
    notes: [
      'The western end is the vertex next to where the line meets the Caspian shore as mapped in 2017 (53.973 E); 27.1 km further west are dropped. The sea has since gone back, so the length is known to about 10 km.',
      'The line is Turkmenistan’s ring: at the tripoint with Afghanistan Iran’s ring lacks one vertex.',
    ],
  },
  {
    id: 'ir-pk',
    ring: 'ir',
    neighbour: 'pk',
    segments: one(AF_IR_PK, GWATAR),
    notes: [
      'The line ends at the head of Gwatar bay, at the last vertex inside the coast of Natural Earth 1:10m; 41.9 km that the data carries on through the bay and out to sea are dropped. The land end is known to about 4 km.',
      'The line is Iran’s ring. Pakistan’s ring has one stray vertex near 62.79 E, 28.23 N, which makes it 9.4 km longer.',
    ],
  },
  {
    id: 'ir-af',
    ring: 'af',
    neighbour: 'ir',
    segments: one(AF_IR_TM, AF_IR_PK),
    notes: [
      'The line is Afghanistan’s ring: at the tripoint with Turkmenistan Iran’s ring lacks one vertex.',
    ],
  },
];
