/**
 * Records the hand-kept files of geo/: nothing is made here, people edit the files. Only their
 * hashes are written again, so that a dataset record always speaks of the file beside it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../src/core/model/types.ts';
import { GEO, writeDataset } from './write.ts';

type HandKept = Omit<Dataset, 'packages' | 'outputs'>;

const LICENCE = 'MIT (compilation); facts from the sources named per row';

const COMMON = {
  vintage: 'newest source of 20 March 2026',
  licence: LICENCE,
  attribution: '',
  accuracyMetres: null,
  script: 'by hand',
} as const;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(GEO, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);

const RECORDS: readonly { readonly record: HandKept; readonly outputs: readonly string[] }[] = [
  {
    record: {
      ...COMMON,
      vintage: '2026',
      id: 'aliases',
      title: 'Other names of things, names of regions and words for kinds, for search',
      notes: [
        'What readers type, not what the map shows: usual, older and official names. A name here claims nothing about the place.',
        'A region is no thing of the map: it stands for the places and provinces that its sources count to it.',
      ],
    },
    outputs: ['aliases.json'],
  },
  {
    record: {
      ...COMMON,
      id: 'places',
      title: 'Places, crossings, dams and tripoints',
      licence: `${LICENCE}; coordinates from GeoNames CC BY 4.0`,
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      attribution: 'GeoNames (CC BY 4.0)',
      url: 'https://www.geonames.org/',
      notes: [
        'Each place says where its coordinates come from, how precise they are and whether they are approximate.',
        'Crossings, dams and tripoints on the border stand on the nearest point of the OpenStreetMap border of April 2022 (© OpenStreetMap contributors, ODbL); they are not surveyed positions.',
        'Names of crossings, dams and tripoints in az, fa, hy and ru are translations, marked by namesTranslated.',
        'Where a town has two names in use, English, Persian and Russian give the official name first and the other in brackets; Azerbaijani and Armenian give their own. Aliases hold both.',
        'Status words: open, partly-open, closed, in-use, planned, under-construction, built, historic; each with the date up to which its source speaks. No status means that no dated source was found.',
        'history holds the states of crossings and dams that a source dates, with from and to to the precision that is known and sources as positions in the sources of the row. opened is there where nothing was in use before. What lies between or before the periods is not known.',
        'traffic says of a crossing whether people, lorries and buses get through, each with asOf, its own history and the positions of its sources; whoever is absent is not known. partly-open: with limits that the sentence about the crossing tells.',
      ],
    },
    outputs: ['places.geojson'],
  },
  {
    record: {
      ...COMMON,
      id: 'missions',
      title: 'Embassies and consulates general',
      notes: [
        'Between Iran, Azerbaijan, Armenia, Russia and Türkiye. asOf is the date up to which the sources speak, not the date of a visit.',
        'basis "background" means common knowledge without a source: nothing is concluded from it.',
        'planned: agreed or approved, no opening found. announced: only announced. evacuated: staff withdrawn, the mission not known to be closed.',
        'In history, sources are positions in the sources of the row; from and to are dates to the precision that is known. Every period has a source; an opened that begins no period is the row’s statement alone.',
      ],
    },
    outputs: ['missions.json'],
  },
  {
    record: {
      ...COMMON,
      id: 'routes',
      title: 'Railways, roads, pipelines and planned routes',
      licence: `${LICENCE}; coordinates from GeoNames CC BY 4.0`,
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      attribution: 'GeoNames (CC BY 4.0)',
      url: 'https://www.geonames.org/',
      notes: [
        'Every line is approximate: it runs straight from one named place on its way to the next, the places in the order that the sources of the route give or imply. Not for measuring.',
        'The places and their positions are in geo/derive/route-ways.ts: GeoNames (CC BY 4.0) where it has them, else set by hand, as are the few bends without a name that keep a line in its valley or on its side of the OpenStreetMap border of April 2022.',
        'publishedKilometres is a length somebody printed, as printed, never one measured along the line.',
        'Planned routes are to be drawn dashed.',
        'history holds the states that a source dates, as in the missions; opened is there where the source speaks of the opening. A plan is dated by its agreement, works by their beginning. Routes without a source have neither.',
      ],
    },
    outputs: ['routes.geojson'],
  },
  {
    record: {
      ...COMMON,
      id: 'events',
      title: 'Events, 1813 to March 2026',
      notes: [
        'One sentence per event is in the texts. Dates have the precision that is known.',
        'An event whose place is not in the gazetteer, or is a river or a sea, has no place; subjects then name the river or sea. An act that drew a border names it among its subjects.',
        'basis "background" means common knowledge without a source: nothing is concluded from it.',
      ],
    },
    outputs: ['events.json'],
  },
  {
    record: {
      ...COMMON,
      id: 'published-lengths',
      title: 'Published lengths of borders',
      notes: [
        'Figures that somebody printed; measured lengths are computed from the border lines and are not here.',
        'years is empty where the source gives no date. basis "background" marks figures often quoted but not found in a source.',
        'The CIA closed its World Factbook in February 2026; it is cited as archived.',
      ],
    },
    outputs: ['published-lengths.json'],
  },
  {
    record: {
      ...COMMON,
      id: 'texts',
      title: 'Short texts about places, missions, routes, events, borders and waters',
      notes: [
        'English is the first version; the others are translations of it, kept by hand. A key that a language lacks is shown in English.',
        'Sources of a text are those of the thing it is about.',
      ],
    },
    outputs: filesIn('text'),
  },
  {
    record: {
      ...COMMON,
      id: 'claims',
      title: 'Claims: statements and what to measure for them',
      notes: [
        'One file a claim. What is said is put in words of this project. Measured values are not here: they are computed when they are shown.',
        'The verdict is kept to be compared with what follows from the measurement; the command claims fails when they part.',
      ],
    },
    outputs: filesIn('claims'),
  },
  {
    record: {
      ...COMMON,
      id: 'story',
      title: 'The story, chapter by chapter',
      notes: [
        'One file a chapter, written for this project. English is the first version; the others are translations of it.',
      ],
    },
    outputs: filesIn('story'),
  },
];

export function derive(): Promise<void> {
  for (const { record, outputs } of RECORDS) writeDataset(record, [], outputs);
  return Promise.resolve();
}
