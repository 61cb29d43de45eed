/** Fields that records of several kinds have. What a single value must be is asked of model/shape.ts. */
import * as v from 'valibot';
import { isDate } from '../days.ts';
import { isCountryCode, isFilled, isId, isNames, isSource } from '../shape.ts';
import type { Names, Source } from '../types.ts';

/** The shape of a record. */
export type RecordShape = v.ObjectSchema<v.ObjectEntries, undefined>;

/** What is read by a shape; nothing changes it. */
export type Read<Shape extends v.GenericSchema> = Frozen<v.InferOutput<Shape>>;
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

export const ID = v.custom<string>(isId);
/** A text that says something. */
export const FILLED = v.custom<string>(isFilled);
/** ISO 3166-1 alpha-2, lower case. */
export const COUNTRY = v.custom<string>(isCountryCode);
/** ISO 8601 calendar date to the precision that is known: 2004, 2020-03, 2023-01-27. */
export const DATE = v.custom<string>(isDate);
export const NAMES = v.custom<Names>(isNames);
export const TEXTS = v.array(v.string());
export const COUNTRIES = v.array(COUNTRY);
export const SOURCES = v.array(v.custom<Source>(isSource));
export const POSITIVE = v.pipe(v.number(), v.gtValue(0));
export const CONFIDENCE = v.picklist(['high', 'medium', 'low']);
