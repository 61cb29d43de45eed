/** Every file of geo/ with one thing wrong in it: the fault is named by file and place, and the page reads the rest. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMessageKey } from '../../src/core/words/text.ts';
import { checkBytes } from '../../src/core/data/validate/bytes.ts';
import { checkOutputs } from '../../src/core/data/validate/outputs.ts';
import { readImage } from '../../src/core/data/validate/image.ts';
import { readManifest } from '../../src/core/data/validate/read-manifest.ts';
import { changed, checked, type Checked, fileAt, recordsIn } from '../helpers/faults.ts';
import { messagesOf } from '../helpers/library.ts';

/**
 * What is wrong, where (see `changed`), what stands there instead, and the fault: its code, its
 * place in the file and its value. Last, how many records are lost if more than one.
 */
type Row = readonly [what: string, place: string, value: unknown, fault: string, lost?: number];

type List = readonly unknown[];
const backwards = (old: unknown) => (old as List).toReversed();
const twice = (old: unknown) => [...(old as List), (old as List)[0]];
const first = (old: unknown) => (old as List).slice(0, 1);
const open = (old: unknown) => (old as List).slice(0, -1);
const ALL = Infinity;

const NAMES = { en: 'A', az: 'A', fa: 'آ', hy: 'Ա', ru: 'А' };

// A row a line.
// prettier-ignore
const FAULTS: Readonly<Record<string, readonly Row[]>> = {
  'missions.json': [
    ['no list', '', {}, 'data.notList: {}', ALL],
    ['null', '', null, 'data.notList: null', ALL],
    ['nothing in it', '', [], 'data.badValue: []', ALL],
    ['null for a mission', 'am-az-none', null, 'data.badField [0]: id: –'],
    ['without an id', 'am-az-none.id', undefined, 'data.badField [0]: id: –'],
    ['an id twice', '', twice, 'data.twice [50]: am-az-none'],
    ['a city that is nowhere', 'az-ir-consulate-tabriz.city', 'atlantis', 'data.unknownReference [az-ir-consulate-tabriz]: atlantis'],
    ['a city in another country', 'az-ir-consulate-tabriz.city', 'baku', 'data.badValue [az-ir-consulate-tabriz]: city: "baku"'],
    ['a country without a code', 'am-az-none.sender', 'xx', 'data.unknownReference [am-az-none]: xx'],
    ['a country by its name', 'am-az-none.sender', 'Armenia', 'data.badField [am-az-none]: sender: "Armenia"'],
    ['at home', 'am-az-none.host', 'am', 'data.badValue [am-az-none]: host: am'],
    ['sent and received the other way round', 'am-az-none.sender', 'tr', 'data.badValue [am-az-none]: id: "am-az-none"'],
    ['none, but open', 'am-az-none.status', 'open', 'data.badValue [am-az-none]: status: "open"'],
    ['an embassy in no city', 'az-ir-embassy-tehran.city', null, 'data.badValue [az-ir-embassy-tehran]: city: null'],
    ['an unknown kind', 'am-az-none.kind', 'palace', 'data.badField [am-az-none]: kind: "palace"'],
    ['an unknown status', 'am-az-none.status', 'ajar', 'data.badField [am-az-none]: status: "ajar"'],
    ['an unknown confidence', 'am-az-none.confidence', 'total', 'data.badField [am-az-none]: confidence: "total"'],
    ['an unknown basis', 'am-az-none.basis', 'hearsay', 'data.badField [am-az-none]: basis: "hearsay"'],
    ['a day that does not exist', 'am-az-none.asOf', '2023-02-31', 'data.badField [am-az-none]: asOf: "2023-02-31"'],
    ['a month that does not exist', 'am-az-none.asOf', '2023-13', 'data.badField [am-az-none]: asOf: "2023-13"'],
    ['as of a day after its sources', 'am-az-none.asOf', '2026-01', 'data.unsourcedDate [am-az-none]: asOf: 2026-01'],
    ['as of a day to come', 'am-az-none.asOf', '2031', 'data.tooLate [am-az-none]: asOf: 2031'],
    ['a state without a day', 'am-az-none.asOf', undefined, 'data.badValue [am-az-none]: status: "none", asOf: –'],
    ['opened after its state', 'ir-am-consulate-kapan.opened', '2025-01', 'data.badField [ir-am-consulate-kapan]: opened'],
    ['opened after its state, without a history', 'az-ru-embassy-moscow.opened', '2025-01', 'data.badValue [az-ru-embassy-moscow]: opened: 2025-01'],
    ['a source by a script', 'am-az-none.sources.0.url', 'javascript:alert(1)', 'data.badField [am-az-none]: sources: […]'],
    ['a source without http', 'am-az-none.sources.0.url', 'www.trend.az', 'data.badField [am-az-none]: sources: […]'],
    ['a source by no title', 'am-az-none.sources.0.title', ' ', 'data.badField [am-az-none]: sources: […]'],
    ['searched without a source', 'am-az-none.sources', [], 'data.badValue [am-az-none]: sources: []'],
    ['known to all with a source', 'am-az-none.basis', 'background', 'data.badValue [am-az-none]: basis: "background"'],
    ['a slip in a field', 'am-az-none.opend', '1992', 'data.unknownField [am-az-none]: opend'],
    ['periods that overlap', 'az-ir-embassy-tehran.history.0.to', '2024-08', 'data.badField [az-ir-embassy-tehran]: history 0: to'],
    ['a period that ends before it begins', 'az-ir-embassy-tehran.history.0.to', '2022', 'data.badField [az-ir-embassy-tehran]: history 0: to'],
    ['a period of no status', 'az-ir-embassy-tehran.history.1.status', 'ajar', 'data.badField [az-ir-embassy-tehran]: history 1: status'],
    ['a period by a source that it lacks', 'az-ir-embassy-tehran.history.1.sources', [9], 'data.badField [az-ir-embassy-tehran]: history 1: sources'],
    ['a period of no beginning', 'az-ir-embassy-tehran.history.1.from', undefined, 'data.badField [az-ir-embassy-tehran]: history 1: from'],
    ['an end unlike its state', 'az-ir-embassy-tehran.status', 'open', 'data.badField [az-ir-embassy-tehran]: history: status'],
  ],
  'events.json': [
    ['no list', '', null, 'data.notList: null', ALL],
    ['nothing in it', '', [], 'data.badValue: []', ALL],
    ['an id twice', '', twice, 'data.twice [69]: 1813-10-24-gulistan'],
    ['without an id', '0.id', undefined, 'data.badField [0]: id: –'],
    ['a place that is nowhere', '0.places.0', 'atlantis', 'data.unknownReference [1813-10-24-gulistan]: atlantis'],
    ['about nothing', '0.subjects', ['river/styx'], 'data.unknownReference [1813-10-24-gulistan]: river/styx'],
    ['an unknown theme', '0.theme', 'sport', 'data.badField [1813-10-24-gulistan]: theme: "sport"'],
    ['an unknown confidence', '0.confidence', 1, 'data.badField [1813-10-24-gulistan]: confidence: 1'],
    ['a country without a code', '0.countries.0', 'xx', 'data.unknownReference [1813-10-24-gulistan]: xx'],
    ['countries out of order', '0.countries', backwards, 'data.badValue [1813-10-24-gulistan]: countries: ru, ir, az'],
    ['no country', '0.countries', [], 'data.badValue [1813-10-24-gulistan]: countries: []'],
    ['a day that does not exist', '0.date', '1813-02-29', 'data.badField [1813-10-24-gulistan]: date: "1813-02-29"'],
    ['a day that is not its own', '0.date', '1813-10-25', 'data.badValue [1813-10-24-gulistan]: date: 1813-10-25'],
    ['an end before its beginning', '1993-08-aras-districts.endDate', '1993-07', 'data.badValue [1993-08-aras-districts]: endDate: 1993-07'],
    ['an end to come', '1993-08-aras-districts.endDate', '2033', 'data.tooLate [1993-08-aras-districts]: date: 2033'],
    ['out of order', '', backwards, 'data.badValue [2026-03-09-astara]: date: 2026-03-09'],
    ['without sources', '0.sources', [], 'data.badValue [1813-10-24-gulistan]: sources: []'],
    ['a source by a script', '0.sources.0.url', 'javascript:alert(1)', 'data.badField [1813-10-24-gulistan]: sources: […]'],
    ['a source older than what it reports', '1920-04-baku.sources.0.date', '1919', 'data.tooLate [1920-04-baku]: date: 1920-04'],
  ],
  'borders.json': [
    ['no list', '', 'none', 'data.notList: "none"', ALL],
    ['nothing in it', '', [], 'data.badValue: []', ALL],
    ['an id twice', '', twice, 'data.twice [13]: ir-az'],
    ['an id that is no pair', 'ir-az.id', 'iran', 'data.badField [iran]: id: "iran"'],
    ['countries of another border', 'ir-az.countries', ['am', 'ir'], 'data.badValue [ir-az]: countries: am, ir'],
    ['a country without a code', 'am-ge.countries.1', 'xx', 'data.unknownReference [am-ge]: xx'],
    ['a blank name', 'ir-az.names.en', ' ', 'data.badField [ir-az]: names: {…}'],
    ['a name missing', 'ir-az.names.hy', undefined, 'data.noWords [ir-az]: hy'],
    ['a name of a segment missing', 'ir-az.segments.0.names.fa', undefined, 'data.noWords [ir-az-nakhchivan]: fa'],
    ['a segment that is not drawn', 'ir-az.segments.0.id', 'ir-az-moon', 'data.unknownReference [ir-az]: ir-az-moon'],
    ['a segment twice', 'ir-az.segments', twice, 'data.twice [ir-az]: ir-az-nakhchivan'],
    ['a segment that is drawn and gone', 'ir-az.segments', first, 'data.unknownReference geo/layers/borders.topojson#borders [ir-az-main]: ir-az-main'],
    ['no segment', 'ir-az.segments', [], 'data.badField [ir-az]: segments: []'],
    ['a blank note', 'ir-az.notes.0', '', 'data.badField [ir-az]: notes: […]'],
  ],
  'published-lengths.json': [
    ['no list', '', {}, 'data.notList: {}', ALL],
    ['nothing in it', '', [], 'data.badValue: []', ALL],
    ['a negative length', '0.lengthKilometres', -689, 'data.badField [0]: lengthKilometres: -689'],
    ['no length at all', '0.lengthKilometres', 0, 'data.badField [0]: lengthKilometres: 0'],
    ['a length as text', '0.lengthKilometres', 'NaN', 'data.badField [0]: lengthKilometres: "NaN"'],
    ['metres for kilometres', '0.lengthKilometres', 689_000, 'data.badValue [ir-az, CIA World Factbook]: lengthKilometres: 689000'],
    ['no border', '0.border', 'xx-yy', 'data.unknownReference [xx-yy, CIA World Factbook]: xx-yy'],
    ['by nobody', '0.authority', '', 'data.badField [0]: authority: ""'],
    ['the same twice', '', twice, 'data.twice [ir-az, CIA World Factbook, 689]: ir-az, CIA World Factbook, 689'],
    ['an unknown basis', '0.basis', 'guess', 'data.badField [0]: basis: "guess"'],
    ['without sources', '0.sources', [], 'data.badValue [ir-az, CIA World Factbook]: sources: []'],
    ['a source without http', '0.sources.0.url', 'github.com', 'data.badField [0]: sources: […]'],
    ['years backwards', '0.years', '2026–2015', 'data.badValue [ir-az, CIA World Factbook]: years: "2026–2015"'],
    ['years to come', '0.years', '2015–2031', 'data.tooLate [ir-az, CIA World Factbook]: years: 2031'],
    ['parts that make another whole', '1.parts.ir-az-main', 500, 'data.badValue [ir-az, CIA World Factbook]: parts: 679'],
    ['a negative part', '1.parts', { 'ir-az-main': 700, 'ir-az-nakhchivan': -89 }, 'data.badField [1]: parts: {…}'],
    ['parts as text', '1.parts', { 'ir-az-main': '432', 'ir-az-nakhchivan': '179' }, 'data.badField [1]: parts: {…}'],
    ['a part of another border', '1.parts', { 'ir-az-main': 432, 'am-ir': 179 }, 'data.unknownReference [ir-az, CIA World Factbook]: am-ir'],
    ['a slip in a field', '0.lenght', 1, 'data.unknownField [0]: lenght'],
  ],
  'places.geojson': [
    ['no object', '', [], 'data.notObject: []', ALL],
    ['another type', 'type', 'Collection', 'data.notCollection: "Collection"', ALL],
    ['no features', 'features', null, 'data.notCollection: "FeatureCollection"', ALL],
    ['nothing in it', 'features', [], 'data.badValue: []', ALL],
    ['null for a feature', 'features.0', null, 'data.brokenFeature [0]: '],
    ['no properties', 'features.0.properties', null, 'data.noProperties [0]: '],
    ['without an id', 'features.0.properties.id', undefined, 'data.noId [0]: –'],
    ['an id that no link can carry', 'features.0.properties.id', 'A/B', 'data.badValue [A/B]: id: "A/B"'],
    ['an id twice', 'features', twice, 'data.twice [87]: place/agarak'],
    ['an unknown kind', 'features.0.properties.kind', 'plaice', 'data.badValue [agarak]: kind: "plaice"'],
    ['swapped coordinates', 'features.agarak.geometry.coordinates', backwards, 'data.outside [agarak]: am'],
    ['a point outside the region', 'features.agarak.geometry.coordinates', [10, 60], 'data.outside [agarak]: the region'],
    ['a point in another country', 'features.agarak.geometry.coordinates', [48.5, 40.3], 'data.outside [agarak]: am'],
    ['a latitude beyond the pole', 'features.agarak.geometry.coordinates', [46, 139], 'data.badCoordinates [0]: agarak'],
    ['text for a number', 'features.agarak.geometry.coordinates', ['46', '39'], 'data.badCoordinates [0]: agarak'],
    ['no coordinates', 'features.agarak.geometry.coordinates', [], 'data.badCoordinates [0]: agarak'],
    ['null for a geometry', 'features.agarak.geometry', null, 'data.noGeometry [0]: agarak'],
    ['another geometry', 'features.agarak.geometry', { type: 'LineString', coordinates: [[46, 39], [46.1, 39]], }, 'data.badValue [agarak]: geometry: "LineString"'],
    ['a geometry that there is none of', 'features.agarak.geometry.type', 'Circle', 'data.badGeometry [0]: "Circle"'],
    ['an empty name', 'features.agarak.properties.names.en', '', 'data.badField [0]: names: {…}'],
    ['no names', 'features.agarak.properties.names', undefined, 'data.noWords [agarak]: az'],
    ['a name missing', 'features.agarak.properties.names.ru', undefined, 'data.noWords [agarak]: ru'],
    ['a name in other letters', 'features.agarak.properties.names.hy', 'Agarak', 'data.badValue [agarak]: hy'],
    ['a blank alias', 'features.agarak.properties.aliases', [''], 'data.badField [0]: aliases: […]'],
    ['a country without a code', 'features.agarak.properties.countries', ['xx'], 'data.unknownReference [agarak]: xx'],
    ['a rank beyond the last', 'features.agarak.properties.rank', 99, 'data.badField [0]: rank: 99'],
    ['a negative precision', 'features.agarak.properties.precisionDegrees', -1, 'data.badValue [agarak]: precisionDegrees: -1'],
    ['a precision as text', 'features.agarak.properties.precisionDegrees', '0.01', 'data.badValue [agarak]: precisionDegrees: "0.01"'],
    ['a source by a script', 'features.agarak.properties.sources.0.url', 'javascript:alert(1)', 'data.badField [0]: sources: […]'],
    ['a slip in a field', 'features.agarak.properties.alaises', [], 'data.unknownField [agarak]: alaises'],
    ['an unknown status', 'features.x-julfa.properties.status', 'ajar', 'data.badField [78]: status: "ajar"'],
    ['as of a day that does not exist', 'features.x-julfa.properties.asOf', '2023-02-31', 'data.badField [78]: asOf: "2023-02-31"'],
    ['as of a day after its sources', 'features.dam-aras.properties.asOf', '2001', 'data.unsourcedDate [dam-aras]: asOf: 2001'],
    ['a state without a day', 'features.x-agarak.properties.asOf', undefined, 'data.badValue [x-agarak]: status: "partly-open", asOf: –'],
    ['opened after its state', 'features.x-agarak.properties.opened', '2026-04', 'data.badValue [x-agarak]: opened: 2026-04'],
    ['periods that overlap', 'features.dam-aras.properties.history.0.to', '1965', 'data.badField [17]: history 0: to'],
  ],
  'routes.geojson': [
    ['null', '', null, 'data.notObject: null', ALL],
    ['nothing in it', 'features', [], 'data.badValue: []', ALL],
    ['an unknown status', 'features.tripp.properties.status', 'dreamt', 'data.badField [13]: status: "dreamt"'],
    ['no status', 'features.tripp.properties.status', undefined, 'data.badField [13]: history: status'],
    ['no status and no history', 'features.m2-am.properties.status', undefined, 'data.badValue [m2-am]: status: –, asOf: "2025"'],
    ['an unknown mode', 'features.m2-am.properties.mode', 'canal', 'data.badValue [m2-am]: mode: "canal"'],
    ['a sentence that is nowhere', 'features.tripp.properties.statusText', 'route/styx', 'data.unknownReference [tripp]: route/styx'],
    ['a length as a number', 'features.tripp.properties.publishedKilometres', -42, 'data.badValue [tripp]: publishedKilometres: -42'],
    ['a length of no number', 'features.tripp.properties.publishedKilometres', 'NaN', 'data.badValue [tripp]: publishedKilometres: "NaN"'],
    ['a line of one point', 'features.tripp.geometry.coordinates', first, 'data.badCoordinates [13]: tripp'],
    ['null among its points', 'features.tripp.geometry.coordinates.0', null, 'data.badCoordinates [13]: tripp'],
    ['swapped coordinates', 'features.tripp.geometry.coordinates', (old: unknown) => (old as List).map(backwards), 'data.outside [tripp]: am, az'],
    ['a line that leaves its countries', 'features.tripp.geometry.coordinates.0', [60, 50], 'data.outside [tripp]: am, az'],
    ['a point for a line', 'features.tripp.geometry', { type: 'Point', coordinates: [46, 39] }, 'data.badValue [tripp]: geometry: "Point"'],
    ['a name of its place far off', 'features.aras-corridor.properties.labelPoint', [20, 20], 'data.outside [aras-corridor]: labelPoint'],
    ['as of a day after its sources', 'features.tripp.properties.asOf', '2026-03-15', 'data.unsourcedDate [tripp]: asOf: 2026-03-15'],
    ['a period that ends before it begins', 'features.aras-corridor.properties.history.0.to', '2021', 'data.badField [0]: history 0: to'],
    ['a slip in a field', 'features.tripp.properties.stauts', 'open', 'data.unknownField [tripp]: stauts'],
  ],
  'layers/former-lines.geojson': [
    ['a day that does not exist', 'features.0.properties.shownFrom', '1994-02-31', 'data.badField [0]: shownFrom: "1994-02-31"'],
    ['no beginning', 'features.0.properties.shownFrom', undefined, 'data.badValue [ceasefire-line-1994]: shownFrom: –'],
    ['an end before its beginning', 'features.0.properties.shownTo', '1993', 'data.badValue [ceasefire-line-1994]: shownTo: 1993'],
    ['a name missing', 'features.0.properties.names.az', undefined, 'data.noWords [ceasefire-line-1994]: az'],
    ['an empty line', 'features.0.geometry.coordinates.0', [], 'data.badCoordinates [0]: ceasefire-line-1994'],
    ['a line elsewhere', 'features.0.geometry.coordinates.0.0', [10, 40], 'data.outside [ceasefire-line-1994]: az'],
    ['without sources', 'features.0.properties.sources', [], 'data.badValue [ceasefire-line-1994]: sources: []'],
  ],
  'layers/towns.geojson': [
    ['swapped coordinates', 'features.0.geometry.coordinates', backwards, 'data.outside [town-10570]: ir'],
    ['a negative population', 'features.0.properties.population', -5, 'data.badValue [town-10570]: population: -5'],
    ['a population as text', 'features.0.properties.population', '90000', 'data.badValue [town-10570]: population: "90000"'],
    ['a blank name', 'features.0.properties.names.en', ' ', 'data.badField [0]: names: {…}'],
    ['a country without a code', 'features.0.properties.countries', ['xx'], 'data.unknownReference [town-10570]: xx'],
    ['no kind', 'features.0.properties.kind', undefined, 'data.noId [0]: "town-10570"'],
    ['another kind', 'features.0.properties.kind', 'city', 'data.badValue [town-10570]: kind: "city"'],
    ['a language that there is none of', 'features.0.properties.names.xx', 'A', 'data.badValue [town-10570]: xx'],
  ],
  'layers/villages.geojson': [
    ['null for coordinates', 'features.0.geometry.coordinates', null, 'data.badCoordinates [0]: village-am-achajur-4515-4099'],
    ['an id twice', 'features', twice, 'data.twice [724]: town/village-am-achajur-4515-4099'],
    ['null for names', 'features.0.properties.names', null, 'data.badField [0]: names: null'],
    ['no names', 'features.0.properties.names', undefined, 'data.noWords [village-am-achajur-4515-4099]: en'],
  ],
  'layers/graticule.geojson': [
    ['a meridian that leaves its degree', 'features.0.geometry.coordinates.0', [-170, -80], 'data.outside [w180]: degrees'],
    ['degrees beyond the globe', 'features.0.properties.degrees', 190, 'data.badValue [w180]: degrees: 190'],
    ['a line of one point', 'features.0.geometry.coordinates', first, 'data.badCoordinates [0]: w180'],
    ['a name missing', 'features.0.properties.names.fa', undefined, 'data.noWords [w180]: fa'],
  ],
  'layers/borders.topojson': [
    ['null', '', null, 'data.notObject: null', ALL],
    ['no objects', 'objects', {}, 'data.noObject: ', ALL],
    ['no geometries', 'objects.borders.geometries', undefined, 'data.noObject #borders: borders', ALL],
    ['nothing in it', 'objects.borders.geometries', [], 'data.badValue #borders: []', ALL],
    ['null for arcs', 'arcs', null, 'data.badArcs: null', ALL],
    ['null among the arcs', 'arcs.0', null, 'data.badArcs: arcs 0'],
    ['null among the points of an arc', 'arcs.0.1', null, 'data.badArcs: arcs 0'],
    ['a null in a point of an arc', 'arcs.0.1.0', null, 'data.badArcs: arcs 0'],
    ['an arc of one point', 'arcs.0', first, 'data.badArcs: arcs 0'],
    ['an empty arc', 'arcs.0', [], 'data.badArcs: arcs 0'],
    ['an arc that is nowhere', 'objects.borders.geometries.0.arcs', [99], 'data.brokenFeature #borders [0]: '],
    ['another arc', 'objects.borders.geometries.0.arcs', [5], 'data.badArcs: arcs 0'],
    ['null for a geometry', 'objects.borders.geometries.0', null, 'data.brokenFeature #borders [0]: '],
    ['a type of no geometry', 'objects.borders.geometries.0.type', null, 'data.noGeometry #borders [0]: ir-az-nakhchivan'],
    ['another scale', 'transform.scale', [4, 4], 'data.badValue: transform: {…}', ALL],
    ['shifted', 'transform.translate', [20, 0], 'data.outside #borders [ir-az-nakhchivan]: az, ir'],
    ['countries swapped for others', 'objects.borders.geometries.0.properties.countries', ['am', 'ir'], 'data.badValue #borders [ir-az-nakhchivan]: countries: am, ir'],
    ['a border that is nowhere', 'objects.borders.geometries.0.properties.border', 'ir-xx', 'data.badValue #borders [ir-az-nakhchivan]: border: "ir-xx"'],
    ['another border', 'objects.borders.geometries.0.properties.border', 'am-ir', 'data.badValue #borders [ir-az-nakhchivan]: border: "am-ir"'],
    ['an id twice', 'objects.borders.geometries', twice, 'data.twice #borders [11]: border/ir-az-nakhchivan'],
    ['a segment gone', 'objects.borders.geometries.ir-az-main', undefined, 'data.badArcs: arcs 1'],
  ],
  'layers/compare-ne-50m.topojson': [
    ['a segment of no border', 'objects.borders.geometries.0.properties.border', 'xx-yy', 'data.badValue #borders [ir-az-nakhchivan]: border: "xx-yy"'],
    ['null among the arcs', 'arcs.3', null, 'data.badArcs: arcs 3', 2],
  ],
  'layers/countries.topojson': [
    ['a ring of two points', 'arcs.126', [[0, 0], [1, 1]], 'data.badCoordinates #countries [0]: ae'],
    ['an arc that does not meet the next', 'objects.countries.geometries.ae.arcs.0', [2, 116], 'data.badCoordinates #countries [0]: ae'],
    ['a name missing', 'objects.countries.geometries.ae.properties.names.hy', undefined, 'data.noWords #countries [ae]: hy'],
    ['an id that is no code', 'objects.countries.geometries.ae.properties.id', 'xx', 'data.unknownReference #countries [xx]: xx'],
    ['its name set elsewhere', 'objects.countries.geometries.ae.properties.labelPoint', [0, 0], 'data.outside #countries [ae]: labelPoint'],
    ['its name set nowhere', 'objects.countries.geometries.ae.properties.labelPoint', [54.2], 'data.badField #countries [0]: labelPoint: […]'],
    ['lines for areas', 'objects.countries.geometries.ae.type', 'MultiLineString', 'data.brokenFeature #countries [0]: '],
    ['an outline gone', 'objects.countries.geometries.tm', undefined, 'data.badArcs: arcs 403'],
  ],
  'layers/provinces.topojson': [
    ['an arc that is nowhere', 'objects.provinces.geometries.0.arcs.0.0', [9999], 'data.brokenFeature #provinces [0]: '],
    ['in another country', 'objects.provinces.geometries.0.properties.countries', ['ru'], 'data.outside #provinces [am-aragatsotn]: ru'],
    ['a name missing', 'objects.provinces.geometries.0.properties.names.en', undefined, 'data.badField #provinces [0]: names: {…}'],
  ],
  'layers/rivers.topojson': [
    ['along a border that is nowhere', 'objects.rivers.geometries.aras.properties.along.0.segment', 'xx-yy', 'data.unknownReference #rivers [aras]: xx-yy'],
    ['shifted', 'transform.translate', [90, 0], 'data.outside #rivers [kura]: az, ge, tr'],
    ['along nothing', 'objects.rivers.geometries.aras.properties.along', 'ir-az', 'data.badField #rivers [0]: along: "ir-az"'],
    ['along from a place without a latitude', 'objects.rivers.geometries.aras.properties.along.0.from', [43], 'data.badField #rivers [0]: along: […]'],
    ['a name missing', 'objects.rivers.geometries.aras.properties.names.ru', undefined, 'data.noWords #rivers [aras]: ru'],
  ],
  'layers/seas.topojson': [
    ['shifted', 'transform.translate', [90, 0], 'data.outside #seas [sea-of-azov]: ru, ua'],
    ['areas that are lines', 'objects.seas.geometries.0.type', 'LineString', 'data.brokenFeature #seas [0]: '],
    ['a name missing', 'objects.seas.geometries.0.properties.names.fa', undefined, 'data.noWords #seas [sea-of-azov]: fa'],
  ],
  'layers/water.topojson': [
    ['an arc left out of a ring', 'arcs.0', (old: unknown) => open(old), 'data.badCoordinates #water [0]: caspian-sea'],
  ],
  'layers/world.topojson': [
    ['shifted', 'transform.translate', [5, 0], 'data.outside #countries [ad]: labelPoint', ALL],
    ['a point beyond the globe', 'objects.countries.geometries.0.coordinates', [99999, 0], 'data.badCoordinates #countries [0]: ad'],
    ['a name missing', 'objects.countries.geometries.0.properties.names.az', undefined, 'data.noWords #countries [ad]: az'],
  ],
  'layers/relief.json': [
    ['no object', '', null, 'data.notObject: null'],
    ['a list', '', [], 'data.notObject: []'],
    ['no image', 'image', undefined, 'data.badField: image: –'],
    ['an image that is not there', 'image', 'moon.webp', 'data.badField: image: "moon.webp"'],
    ['corners round the other way', 'coordinates', backwards, 'data.badField: coordinates: […]'],
    ['three corners', 'coordinates.3', undefined, 'data.badField: coordinates: […]'],
    ['swapped coordinates', 'coordinates', (old: unknown) => (old as List).map(backwards), 'data.badField: coordinates: […]'],
    ['another id', 'id', 'hills', 'data.badValue: id: "hills"'],
  ],
  'aliases.json': [
    ['a list', '', [], 'data.badField: []', ALL],
    ['a thing that is nowhere', 'names.river/styx', ['Styx'], 'data.unknownReference [names]: river/styx'],
    ['one word for a list', 'names.country/tr', 'Turkey', 'data.badField [names] [country/tr]: "Turkey"'],
    ['a blank word', 'names.country/tr', [' '], 'data.badField [names] [country/tr]: […]'],
    ['no words', 'names.country/tr', [], 'data.badField [names] [country/tr]: []'],
    ['a region of things that are nowhere', 'regions.0.things.0', 'place/atlantis', 'data.unknownReference [regions] [karabakh]: place/atlantis'],
    ['a region without sources', 'regions.0.sources', [], 'data.badField [regions] [0]: {…}'],
    ['a region without an id', 'regions.0.id', undefined, 'data.badField [regions] [0]: {…}'],
    ['a region twice', 'regions', twice, 'data.twice [regions]: karabakh'],
    ['no regions', 'regions', null, 'data.badField [regions]: null', ALL],
    ['a kind that there is none of', 'kinds.volcano', ['volcano'], 'data.unknownReference [kinds]: volcano'],
  ],
  'claims/border-700-km.json': [
    ['a list', '', [], 'data.badField [0]: id: –'],
    ['another id', 'id', 'border-800-km', 'data.badValue: id: "border-800-km"'],
    ['without sources', 'sources', [], 'data.badValue: sources: []'],
    ['a source by a script', 'sources.0.url', 'javascript:alert(1)', 'data.badField [border-700-km]: sources: […]'],
    ['a verdict that there is none of', 'verdict', 'perhaps', 'data.badField [border-700-km]: verdict: "perhaps"'],
    ['a theme that there is none of', 'theme', 'sport', 'data.badField [border-700-km]: theme: "sport"'],
    ['a measure that there is none of', 'measure.kind', 'guess', 'data.badField [border-700-km]: measure: {…}'],
    ['a border that is nowhere', 'measure.border', 'xx-yy', 'data.unknownReference: border/xx-yy'],
    ['no measure', 'measure', null, 'data.badField [border-700-km]: measure: null'],
    ['a negative figure', 'stated.value', -700, 'data.badValue: stated: -700'],
    ['a figure as text', 'stated.value', 'NaN', 'data.badField [border-700-km]: stated: {…}'],
    ['a tolerance beyond the figure', 'stated.tolerance', 900, 'data.badValue: tolerance: 900'],
    ['an unknown unit', 'stated.unit', 'verst', 'data.badField [border-700-km]: stated: {…}'],
    ['a sentence missing', 'said.fa', undefined, 'data.noWords [said]: fa'],
    ['an empty sentence', 'why.en', '', 'data.badField [border-700-km]: why: {…}'],
    ['a sentence in other letters', 'why.ru', 'Almost.', 'data.badValue [why]: ru'],
    ['a layer that is nowhere', 'layers.0', 'gold', 'data.unknownReference: gold'],
    ['a slip in a field', 'verdit', 'holds', 'data.unknownField [border-700-km]: verdit'],
  ],
  'claims/embassy-attack.json': [
    ['a day that does not exist', 'stated.date', '2023-02-31', 'data.badField [embassy-attack]: stated: {…}'],
    ['an event that is nowhere', 'measure.event', '2023-01-28-tehran', 'data.unknownReference: event/2023-01-28-tehran'],
  ],
  'claims/karabakh-present-tense.json': [
    ['a theme that there is none of', 'measure.themes', ['sport'], 'data.badField [karabakh-present-tense]: measure: {…}'],
    ['a country without a code', 'measure.countries', ['am', 'xx'], 'data.unknownReference: xx'],
    ['a month that does not exist', 'measure.since', '2023-13', 'data.badField [karabakh-present-tense]: measure: {…}'],
    ['a day to come', 'measure.since', '2033', 'data.tooLate: since: 2033'],
  ],
  'claims/eighteen-million.json': [
    ['a source that it lacks', 'measure.estimates.0.source', 9, 'data.unknownReference: sources[9]'],
    ['the least above the most', 'measure.estimates.0.least', 40_000_000, 'data.badValue: estimates: 40000000'],
    ['no estimates', 'measure.estimates', [], 'data.badValue: estimates: []'],
  ],
  'claims/land-link.json': [
    ['a route that is nowhere', 'measure.route', 'm3', 'data.unknownReference: route/m3'],
  ],
  'claims/iran-missions-russia.json': [
    ['a city that is nowhere', 'measure.cities.0', 'atlantis', 'data.unknownReference: place/atlantis'],
    ['a country without a code', 'measure.sender', 'xx', 'data.unknownReference: xx'],
  ],
  'claims/partners-of-baku.json': [
    ['a pair of one', 'measure.pairs.0', ['az'], 'data.badField [partners-of-baku]: measure: {…}'],
    ['a pair with no country', 'measure.pairs.0', ['az', 'xx'], 'data.unknownReference: xx'],
  ],
  'claims/azeri-provinces.json': [
    ['a province that is nowhere', 'measure.provinces.0', 'ir-styx', 'data.unknownReference: province/ir-styx'],
  ],
  'claims/midway-10-miles.json': [
    ['a country that is nowhere', 'measure.target', 'xx', 'data.unknownReference: country/xx'],
  ],
  'claims/northwestern-neighbour.json': [
    ['a sector that there is none of', 'measure.sector', 'nnw', 'data.badField [northwestern-neighbour]: measure: {…}'],
  ],
  'story/crisis-2023.json': [
    ['null', '', null, 'data.badField [0]: id: –'],
    ['another id', 'id', 'crisis-2024', 'data.badValue: id: "crisis-2024"'],
    ['a place of another chapter', 'order', 3, 'data.badValue: order: 3'],
    ['a place beyond the last', 'order', 99, 'data.badValue: order: 99'],
    ['an empty body', 'body', [], 'data.badValue: body: []'],
    ['an empty paragraph', 'body.0.text.en', '', 'data.badField [crisis-2023]: body: […]'],
    ['a paragraph missing', 'body.0.text.hy', undefined, 'data.noWords [body 0]: hy'],
    ['a claim that is nowhere', 'body.1.claim', 'fairies', 'data.unknownReference: fairies'],
    ['a claim twice', 'body', (old: unknown) => [...(old as List), (old as List)[1]], 'data.twice: embassy-attack'],
    ['bounds the wrong way round', 'bounds', backwards, 'data.badField [crisis-2023]: bounds: […]'],
    ['bounds of three', 'bounds.3', undefined, 'data.badField [crisis-2023]: bounds: […]'],
    ['bounds elsewhere', 'bounds', [-80, 10, -70, 20], 'data.outside: bounds'],
    ['a day that does not exist', 'date', '2023-02-31', 'data.badField [crisis-2023]: date: "2023-02-31"'],
    ['a day to come', 'date', '2033-01-01', 'data.tooLate: date: 2033-01-01'],
    ['a mark that is nowhere', 'marks.0', 'place/atlantis', 'data.unknownReference: place/atlantis'],
    ['a layer that is nowhere', 'layers.0', 'gold', 'data.unknownReference: gold'],
    ['without sources', 'sources', [], 'data.badValue: sources: []'],
    ['a title missing', 'title.az', undefined, 'data.noWords [title]: az'],
  ],
  'text/fa.json': [
    ['a list', '', [], 'data.notObject: []', ALL],
    ['nothing in it', '', {}, 'data.noWords: place/baku', ALL],
    ['a sentence missing', 'place/baku', undefined, 'data.noWords: place/baku'],
    ['an empty sentence', 'place/baku', ' ', 'data.badField [place/baku]: " "'],
    ['a number for a sentence', 'place/baku', 7, 'data.badField [place/baku]: 7'],
    ['a sentence for nothing', 'place/atlantis', 'آ', 'data.unknownReference: place/atlantis'],
    ['a sentence in other letters', 'place/baku', 'Baku.', 'data.badValue: place/baku'],
  ],
  'text/az.json': [
    ['a sentence in other letters', 'place/baku', 'Баку.', 'data.badValue: place/baku'],
  ],
  'datasets/osm-10m.json': [
    ['null', '', null, 'data.badField [0]: id: –'],
    ['another id', 'id', 'osm-11m', 'data.badValue: id: "osm-11m"'],
    ['no licence', 'licence', undefined, 'data.badField [osm-10m]: licence: –'],
    ['a blank licence', 'licence', ' ', 'data.badField [osm-10m]: licence: " "'],
    ['no attribution', 'attribution', undefined, 'data.badField [osm-10m]: attribution: –'],
    ['a blank attribution', 'attribution', '', 'data.badValue: attribution: ""'],
    ['a licence by a script', 'licenceUrl', 'javascript:alert(1)', 'data.badField [osm-10m]: licenceUrl: "javascript:alert(1)"'],
    ['an address without http', 'url', 'www.openstreetmap.org', 'data.badField [osm-10m]: url: "www.openstreetmap.org"'],
    ['a hash too short', 'outputs.0.sha256', 'abc', 'data.badField [osm-10m]: outputs: […]'],
    ['a negative accuracy', 'accuracyMetres', -10, 'data.badField [osm-10m]: accuracyMetres: -10'],
    ['an accuracy as text', 'accuracyMetres', '10', 'data.badField [osm-10m]: accuracyMetres: "10"'],
    ['no vintage', 'vintage', undefined, 'data.badField [osm-10m]: vintage: –'],
    ['a package with a hash too short', 'packages.0.sha256', 'abc', 'data.badField [osm-10m]: packages: […]'],
    ['an unknown registry', 'packages.0.registry', 'pypi', 'data.badField [osm-10m]: packages: […]'],
    ['no outputs', 'outputs', [], 'data.badField [osm-10m]: outputs: []'],
    ['a slip in a field', 'license', 'MIT', 'data.unknownField [osm-10m]: license'],
  ],
  'manifest.json': [
    ['null', '', null, 'data.notObject: null', ALL],
    ['a list', '', [], 'data.notObject: []', ALL],
    ['no layers', 'layers', [], 'data.badValue: layers: []', ALL],
    ['a kind that is no word', 'layers.borders.kind', { toString: 1 }, 'data.badField [borders]: kind: {…}', 4],
    ['no groups', 'groups', [], 'data.badField [borders]: group: "borders"'],
    ['a box inside out', 'openingBounds', backwards, 'data.badField: openingBounds: […]'],
    ['a region inside out', 'regionBounds', backwards, 'data.badField: regionBounds: […]'],
    ['opened outside the region', 'openingBounds', [-80, 10, -70, 20], 'data.outside: openingBounds'],
    ['no last day', 'knownUntil', undefined, 'data.badField: knownUntil: –'],
    ['a last day that does not exist', 'knownUntil', '2026-02-30', 'data.badField: knownUntil: "2026-02-30"'],
    ['a last day before the records', 'knownUntil', '2020', 'data.tooLate geo/missions.json [az-ir-embassy-tehran]: asOf: 2026-03-07'],
    ['no languages', 'languages', undefined, 'data.badField: languages: –'],
    ['a language of no texts', 'languages.xx', 'X', 'data.badField: languages: "xx"'],
    ['a language gone', 'languages.az', undefined, 'data.badField: languages: without az'],
    ['a local language that there is none of', 'localLanguages.ir', 'xx', 'data.badField: localLanguages: ir "xx"'],
    ['a local language of no country', 'localLanguages.persia', 'fa', 'data.badField: localLanguages: persia "fa"'],
    ['no local languages', 'localLanguages', undefined, 'data.badField: localLanguages: –'],
    ['a group twice', 'groups', twice, 'data.twice [groups 4]: borders'],
    ['a group without a name', 'groups.0.names.fa', undefined, 'data.noWords [groups borders]: fa'],
    ['a group without an id', 'groups.0.id', undefined, 'data.badField: groups 0: {…}'],
    ['an unknown field', 'zoom', 7, 'data.unknownField: zoom'],
    ['an unknown group', 'layers.dams.group', 'beavers', 'data.badField [dams]: group: "beavers"'],
    ['a layer without an id', 'layers.dams.id', undefined, 'data.noId [layers 25]: '],
    ['a layer twice', 'layers.dams.id', 'roads', 'data.twice [roads]: roads'],
    ['null for a layer', 'layers.dams', null, 'data.noId [layers 25]: '],
    ['an unknown kind', 'layers.dams.kind', 'hologram', 'data.badField [dams]: kind: "hologram"'],
    ['a layer without data', 'layers.dams.data', undefined, 'data.badField [dams]: data: –'],
    ['a file that is not there', 'layers.dams.data', 'dams.geojson', 'data.badField [dams]: data: "dams.geojson"'],
    ['an image that is not there', 'layers.relief.data', 'layers/nothing.json', 'data.badField [relief]: data: "layers/nothing.json"'],
    ['a file of another kind', 'layers.relief.data', 'places.geojson', 'data.badField [relief]: data: "places.geojson"'],
    ['tiles of another kind', 'layers.water-tiles.data', 'places.geojson', 'data.badField [water-tiles]: data: "places.geojson"'],
    ['an object that is not in the file', 'layers.water.data', 'layers/water.topojson#wine', 'data.unknownReference [water]: layers/water.topojson#wine'],
    ['an unknown data set', 'layers.roads.datasets', ['atlas'], 'data.badField [roads]: datasets: "atlas"'],
    ['no data set', 'layers.roads.datasets', [], 'data.badField [roads]: datasets: []'],
    ['a part of nothing', 'layers.rivers.partOf', 'styx', 'data.badField [rivers]: partOf: "styx"'],
    ['a part of a part', 'layers.rivers.partOf', 'sea', 'data.badField [rivers]: partOf: "sea"'],
    ['that yields to nothing', 'layers.cities.yieldsTo', 'styx', 'data.badField [cities]: yieldsTo: "styx"'],
    ['things that there are none of', 'layers.dams.things', ['beaver'], 'data.badValue [dams]: things: "beaver"'],
    ['only features that there are none of', 'layers.dams.where', { kind: 'beaver' }, 'data.badValue [dams]: where: {…}'],
    ['an opacity beyond 1', 'layers.relief.style.opacity', 75, 'data.badField [relief]: opacity: 75'],
    ['a negative opacity', 'layers.relief.style.opacity', -0.1, 'data.badField [relief]: opacity: -0.1'],
    ['an unknown colour', 'layers.borders.style.colour', 'beige', 'data.badField [borders]: colour: "beige"', 4],
    ['a colour for one theme only', 'layers.borders.style.colour', { light: '#aabbcc' }, 'data.badField [borders]: colour: {…}', 4],
    ['an unknown label', 'layers.water.style.label', 'puddle', 'data.badField [water]: label: "puddle"', 4],
    ['an unknown icon', 'layers.dams.style.icon', 'skull', 'data.badField [dams]: icon: "skull"'],
    ['a width as text', 'layers.roads.style.width', '2', 'data.badField [roads]: width: "2"'],
    ['a style that is none', 'layers.roads.style', 'red', 'data.badField [roads]: style: "red"'],
    ['a slip in a style', 'layers.roads.style.color', 'road', 'data.unknownField [roads]: color'],
    ['shown in a box inside out', 'layers.borders-far.shownIn.0', backwards, 'data.badField [borders-far]: shownIn: […]'],
    ['shown in one box without a list', 'layers.borders-far.shownIn', [44, 25, 48, 37], 'data.badField [borders-far]: shownIn: […]'],
    ['shown from a zoom beyond the last', 'layers.villages.fromZoom', 99, 'data.badField [villages]: fromZoom: 99'],
    ['on by a word', 'layers.dams.on', 'yes', 'data.badField [dams]: on: "yes"'],
    ['a name missing', 'layers.dams.names.hy', undefined, 'data.noWords [dams]: hy'],
    ['an empty name', 'layers.dams.names.en', '', 'data.badField [dams]: names: {…}'],
    ['a slip in a field', 'layers.dams.tings', ['dam'], 'data.unknownField [dams]: tings'],
    ['a callout of a line that is nowhere', 'layers.ir-az.style.callout.at.styx', 0.5, 'data.unknownReference [ir-az]: styx'],
    ['beside a border, but nowhere', 'layers.planned.style.beside.styx', 8, 'data.unknownReference [planned]: styx'],
    ['a group without a layer', 'groups', (old: unknown) => [...(old as List), { id: 'moon', names: NAMES }], 'data.badValue [groups moon]: layers: []'],
  ],
};

describe.each(Object.entries(FAULTS))('geo/%s', (path, rows) => {
  const file = fileAt(path);
  const countOf = ({ library, manifest }: Checked) =>
    path === 'manifest.json' ? readManifest(manifest).layers.length : recordsIn(library);
  const count = countOf(checked(path, file));

  it.each(rows.map((row) => [row[0], row] as const))(
    '%s: named, and no more than that is lost',
    (_what, [, place, value, fault, lost = 1]) => {
      const result = checked(path, changed(file, place, value));
      const shown = result.problems.map(({ code, at, params }) => {
        const inFile = at.startsWith(`geo/${path}`) ? at.slice(`geo/${path}`.length).trim() : at;
        return `${[code, inFile].join(' ').trim()}: ${params['value'] ?? ''}`;
      });
      expect(shown).toContain(fault);
      expect(result.problems.filter(({ code }) => !isMessageKey(messagesOf('en'), code))).toEqual(
        [],
      );
      expect(countOf(result)).toBeGreaterThanOrEqual(count - lost);
    },
  );
});

describe('what is no JSON', () => {
  const bytesOf = (path: string) => readFileSync(new URL(`../../geo/${path}`, import.meta.url));
  const text = new TextEncoder();
  const [tiles, image] = ['tiles/water.pmtiles', 'layers/relief.webp'];

  it.each<[string, string, (bytes: Uint8Array) => Uint8Array, string[]]>([
    ['an archive', tiles, (bytes) => bytes, []],
    ['an archive cut short', tiles, (bytes) => bytes.subarray(0, 9999), ['9999 B']],
    ['an archive cut within its header', tiles, (bytes) => bytes.subarray(0, 20), ['20 B']],
    ['a page for an archive', tiles, () => text.encode('<!doctype html>'), ['"<!docty"']],
    ['nothing for an archive', tiles, () => new Uint8Array(), ['""']],
    ['an image', image, (bytes) => bytes, []],
    ['an image cut short', image, (bytes) => bytes.subarray(0, 999), ['999 B']],
    ['a page for an image', image, () => text.encode('<!doctype html>'), ['"<!do"']],
  ])('%s', (_what, path, change, faults) => {
    const problems = checkBytes(path, change(bytesOf(path)));
    expect(
      problems.map(({ code, at, params }) => `${code} ${at}: ${params['value'] ?? ''}`),
    ).toEqual(faults.map((fault) => `data.badValue geo/${path}: ${fault}`));
  });
});

describe('the record of an image', () => {
  const path = 'layers/relief.json';

  it('is read', () => {
    expect(readImage(fileAt(path))).toMatchObject({ image: 'relief.webp' });
  });

  const rows = (FAULTS[path] ?? []).filter(([, place]) => place === '' || place === 'coordinates');
  it.each(rows.map((row) => [row[0], row] as const))(
    'is left out: %s',
    (_what, [, place, value]) => {
      expect(readImage(changed(fileAt(path), place, value))).toBe(null);
    },
  );
});

describe('what data sets record', () => {
  const dataset = (outputs: unknown) => new Map([['datasets/a.json', { id: 'a', outputs }]]);
  const hash = 'f'.repeat(64);
  const hashes = new Map([
    ['manifest.json', hash],
    ['datasets/a.json', hash],
    ['a.json', hash],
  ]);

  it.each<[string, unknown, string[]]>([
    ['its file', [{ path: 'a.json', sha256: hash }], []],
    [
      'another file',
      [{ path: 'a.json', sha256: 'abc' }],
      ['data.badHash geo/datasets/a.json [a.json]'],
    ],
    [
      'a file that is not there',
      [{ path: 'b.json', sha256: hash }],
      ['data.unknownReference geo/datasets/a.json [b.json]', 'data.noDataset geo/a.json'],
    ],
    ['nothing', [], ['data.noDataset geo/a.json']],
    ['no list', null, ['data.noDataset geo/a.json']],
    ['null in a list', [null, { path: 7 }], ['data.noDataset geo/a.json']],
  ])('%s', (_what, outputs, faults) => {
    const problems = checkOutputs(dataset(outputs), hashes);
    expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual(faults);
  });
});
