/** Borders that somebody disputes, each with the sentence of the World Factbook of about 2015 that says so. */
import { FACTBOOK_2015, factbook } from './factbook.ts';
import { writeDataset, writeRecord } from './write.ts';

/** Border, whose entry, how the sentence begins, and who claims or protests where it says so. */
type Pick = readonly [border: string, entry: string, beginning: string, by?: string];

const KASHMIR = 'Kashmir nevertheless remains the site';
const ABYEI = 'final sovereignty status of Abyei';
const ILEMI = "the boundary that separates Kenya and South Sudan's";
const TRIPOINT = 'location of Benin-Niger-Nigeria tripoint';
const CHAD = "only Nigeria and Cameroon have heeded the Lake Chad Commission's";
const OGADEN = 'the undemarcated former British administrative line';
const SAHARA = 'many neighboring states reject Moroccan';
const SHEBAA = "since 2000, Lebanon has claimed Shab'a Farms area";
const KOSOVO = 'Serbia with several other states protest';
const BOLSONES = 'International Court of Justice (ICJ) ruled on the delimitation of "bolsones"';

const PICKS: readonly Pick[] = [
  ['al-xk', 'xk', KOSOVO],
  ['ar-br', 'ar', 'uncontested dispute between Brazil and Uruguay'],
  ['ar-cl', 'ar', 'the joint boundary commission, established by Chile and Argentina'],
  ['ar-uy', 'ar', 'uncontested dispute between Brazil and Uruguay'],
  ['ba-hr', 'hr', 'dispute remains with Bosnia and Herzegovina'],
  ['ba-rs', 'rs', 'Serbia delimited about half of the boundary'],
  ['bd-in', 'bd', "Indian Prime Minister Singh's September 2011 visit"],
  ['bf-bj', 'bj', 'Benin retains a border dispute with Burkina Faso'],
  ['bf-ne', 'ne', 'the dispute with Burkina Faso was referred to the ICJ'],
  ['bi-rw', 'bi', 'Burundi and Rwanda dispute two sq km'],
  ['bj-ne', 'bj', TRIPOINT],
  ['bj-ng', 'bj', TRIPOINT],
  ['bj-tg', 'tg', 'in 2001, Benin claimed Togo moved boundary monuments', 'bj'],
  ['bo-cl', 'bo', "Chile and Peru rebuff Bolivia's reactivated claim", 'bo'],
  ['br-uy', 'br', 'uncontested boundary dispute between Brazil and Uruguay'],
  ['bt-cn', 'bt', 'lacking any treaty describing the boundary'],
  ['bz-gt', 'bz', 'Guatemala persists in its territorial claim', 'gt'],
  ['bz-mx', 'bz', 'Belize and Mexico are working to solve'],
  ['cd-cg', 'cg', 'the location of the boundary in the broad Congo River'],
  ['cd-ug', 'cd', 'Uganda and DRC dispute Rukwanzi Island'],
  ['cd-zm', 'cd', 'boundary commission continues discussions', 'zm'],
  ['cm-gq', 'cm', 'sovereignty dispute between Equatorial Guinea and Cameroon'],
  ['cn-in', 'cn', "China claims most of India's Arunachal Pradesh", 'cn'],
  ['cn-kp', 'cn', 'certain islands in the Yalu and Tumen rivers'],
  ['cn-pk', 'pk', "India does not recognize Pakistan's ceding", 'in'],
  ['cr-ni', 'cr', 'Costa Rica and Nicaragua regularly file border dispute cases'],
  ['dj-er', 'dj', 'in 2008, Eritrean troops moved across the border'],
  ['dz-eh', 'dz', 'Algeria and many other states reject Moroccan'],
  ['dz-ly', 'dz', 'dormant disputes include Libyan claims', 'ly'],
  ['dz-ma', 'dz', 'dormant disputes include Libyan claims'],
  ['ee-ru', 'ee', 'Russia and Estonia in May 2005 signed'],
  ['eg-ps', 'ps', 'the status of the Gaza Strip is a final status issue'],
  ['eg-sd', 'eg', 'Sudan claims but Egypt de facto administers', 'sd'],
  ['eh-ma', 'ma', 'claims and administers Western Sahara', 'ma'],
  ['eh-mr', 'eh', SAHARA],
  ['er-et', 'er', 'Eritrea and Ethiopia agreed to abide'],
  ['es-gi', 'es', 'Spain disapproves of UK plans', 'es'],
  ['es-ma', 'es', "Morocco protests Spain's control", 'ma'],
  ['es-pt', 'pt', 'Portugal does not recognize Spanish sovereignty', 'pt'],
  ['et-sd', 'sd', 'efforts to demarcate the porous boundary with Ethiopia'],
  ['et-so', 'et', OGADEN],
  ['ge-ru', 'ge', "Russia's military support and subsequent recognition"],
  ['gf-sr', 'sr', 'area claimed by French Guiana'],
  ['gn-sl', 'sl', "Sierra Leone opposes Guinean troops' continued occupation", 'sl'],
  ['gy-sr', 'gy', 'Suriname claims a triangle of land', 'sr'],
  ['gy-ve', 'gy', 'all of the area west of the Essequibo River', 've'],
  ['hn-sv', 'hn', BOLSONES],
  ['hr-si', 'hr', 'in 2009, however Croatia and Slovenia signed'],
  ['id-my', 'id', 'land and maritime negotiations with Malaysia are ongoing'],
  ['id-tl', 'id', 'three stretches of land borders with Timor-Leste'],
  ['il-lb', 'il', 'Golan Heights is Israeli-occupied', 'lb'],
  ['il-ps', 'il', 'West Bank and Gaza Strip are Israeli-occupied'],
  ['il-sy', 'sy', 'Golan Heights is Israeli-occupied'],
  ['in-np', 'np', 'joint border commission continues to work on contested sections'],
  ['in-pk', 'pk', KASHMIR],
  ['jo-ps', 'ps', 'the current status of the West Bank'],
  ['ke-ss', 'ss', ILEMI],
  ['kg-kz', 'kg', 'Kyrgyzstan has yet to ratify the 2001 boundary delimitation'],
  ['kg-tj', 'kg', 'disputes in Isfara Valley delay completion'],
  ['kg-uz', 'kg', 'delimitation of 130 km of border with Uzbekistan'],
  ['kh-th', 'kh', 'Cambodia and Thailand dispute sections of boundary'],
  ['kp-kr', 'kp', 'Military Demarcation Line within the 4-km-wide'],
  ['la-th', 'th', 'talks continue on completion of demarcation with Laos'],
  ['lb-sy', 'lb', SHEBAA, 'lb'],
  ['lb-sy', 'lb', 'lacking a treaty or other documentation'],
  ['ly-ne', 'ne', 'Libya claims about 25,000 sq km', 'ly'],
  ['md-ua', 'ua', 'Ukraine and Moldova signed an agreement'],
  ['me-xk', 'xk', KOSOVO],
  ['mk-xk', 'xk', KOSOVO],
  ['mw-tz', 'mw', 'dispute with Tanzania over the boundary in Lake Nyasa'],
  ['ne-ng', 'ne', CHAD],
  ['ne-td', 'ne', CHAD],
  ['rs-xk', 'xk', KOSOVO],
  ['rs-xk', 'xk', "ethnic Serbian municipalities along Kosovo's northern border"],
  ['ru-ua', 'ua', 'the dispute over the boundary between Russia and Ukraine'],
  ['sd-ss', 'ss', ABYEI],
  ['sd-ss', 'ss', 'South Sudan-Sudan boundary represents 1 January 1956'],
  ['sz-za', 'sz', 'in 2006, Swazi king advocated', 'sz'],
  ['tj-uz', 'tj', 'talks continue with Uzbekistan to delimit border'],
];

interface Status {
  readonly by?: string;
  readonly source: { readonly title: string; readonly url: string; readonly date: string };
  /** As printed. */
  readonly text: string;
}

/** Writes geo/world/status.json and its record. Throws where a sentence is not in its entry. */
export function deriveStatus(): void {
  const { source, entries } = factbook();
  const statuses: Record<string, Status[]> = {};
  for (const [border, country, beginning, by] of PICKS) {
    const found = entries
      .filter((entry) => entry.country === country)
      .map(({ file, disputes }) => ({
        file,
        text: disputes.split(/;\s*/).find((sentence) => sentence.startsWith(beginning)),
      }))
      .find(({ text }) => text !== undefined);
    if (found?.text === undefined) throw new Error(`no "${beginning}" in the entry of ${country}`);
    (statuses[border] ??= []).push({
      ...(by === undefined ? {} : { by }),
      source: { ...FACTBOOK_2015, title: `${FACTBOOK_2015.title}, ${found.file}` },
      text: found.text,
    });
  }
  writeRecord('world/status.json', statuses);
  writeDataset(
    {
      id: 'world-status',
      title: 'Borders that are disputed or of disputed status',
      vintage: 'about 2015',
      licence: 'public domain',
      attribution: 'CIA World Factbook',
      url: FACTBOOK_2015.url,
      accuracyMetres: null,
      script: 'geo/derive/world-status.ts',
      notes: [
        'Sentences of the field “Disputes – international”, as printed, that speak of a land border or of the status of a territory beside it. They say what one source wrote about 2015; much may have been settled, or begun, since.',
        'by names who claims or protests, where the sentence says so. A border that is not here may be disputed all the same. The borders of the region have their own texts.',
      ],
    },
    [source],
    ['world/status.json'],
  );
}

if (import.meta.filename === process.argv[1]) deriveStatus();
