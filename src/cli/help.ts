/** What `--help` says. */
import { DATASETS } from './data.ts';
import { MOST_LINES } from './stdin.ts';

export const HELP = `Measures on the WGS84 ellipsoid, as the map does. Call it as

  npm run -s measure -- COMMAND ARGUMENTS [--json]

  border BORDER [--dataset DATASET] [--ruler LENGTH]
      Length of a border by segment, its source, and what was printed; with a ruler, stepped off.
  distance P1 P2 [P3 …]
      Length, initial and final bearing of each geodesic, and the running total.
  distance --stdin [--json]
      Reads lines "lat1 lon1 lat2 lon2" and writes one line each: with --json an object with metres,
      initialBearing and finalBearing, else these three numbers. Nothing is written before every line
      has been read and found good, up to ${MOST_LINES.toLocaleString('en')} lines; a bad line ends it.
  from P
      Distance and bearing to each border and country, the nearest crossing and mission.
  along BORDER P1 P2 [--dataset DATASET]
      Length along a border between two points; what lies between its pieces comes apart.
  area P1 P2 P3 …
      Area and perimeter of a polygon; says so if it crosses itself.
  midpoint BORDER [P1 P2] [--dataset DATASET]
      The middle of a border or of a stretch of it, and how far the third countries are.
  narrowest COUNTRY
      The shortest way between two pieces of a country: az.
  check BORDER LENGTH, check P1 P2 LENGTH
      What to think of a figure: holds, depends on scale, or differs.
  slope BORDER
      How fast the length falls as the ruler grows: the slope on log-log paper, its rulers and fit.
  borders [--csv]
      Every land border on Earth: length, newest published length, difference, slope; as text or CSV.

P         latitude,longitude in degrees ("38.9,46.5"), or a name in any language, or an id ("place/astara-az")
BORDER    an id of the registry ("ir-az") or of a segment ("ir-az-main"), or any two countries with a land border
          by their codes, either way round ("es-pt", "pt-es")
DATASET   ${DATASETS.join(', ')}
LENGTH    a number and m, km, mi or nmi: 200m, 1.5km

--json writes one object with stable keys: metres, square metres, degrees. Bearings are clockwise from north, from
0 to 360. Bad input: one sentence on standard error, exit code 2, nothing on standard output.
`;
