import * as v from 'valibot';
import { isAddress } from '../shape.ts';
import { FILLED, ID, POSITIVE, type Read, TEXTS } from './fields.ts';

const ADDRESS = v.exactOptional(v.custom<string>(isAddress));
const SHA256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

/** Where a file of geo/ comes from (geo/datasets/<id>.json). */
export const DATASET = v.object({
  id: ID,
  title: FILLED,
  licence: FILLED,
  licenceUrl: ADDRESS,
  url: ADDRESS,
  /** As shown in the credits on the map. */
  attribution: v.string(),
  vintage: FILLED,
  script: FILLED,
  /** Positional accuracy in metres, for rounding; null where it is not known. */
  accuracyMetres: v.nullable(POSITIVE),
  notes: TEXTS,
  packages: v.array(
    v.object({
      registry: v.picklist(['npm', 'debian', 'none']),
      name: FILLED,
      version: FILLED,
      sha256: v.exactOptional(SHA256),
    }),
  ),
  outputs: v.pipe(v.array(v.object({ path: FILLED, sha256: SHA256 })), v.nonEmpty()),
});
export type Dataset = Read<typeof DATASET>;
