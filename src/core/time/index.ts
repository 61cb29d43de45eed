/** What was when: states on a day, the map on a day, and a strip of time to choose it from. */
export { bordersThen, type BordersThen } from './borders-then.ts';
export { firstDayOf, isDate, lastDayOf } from '../model/days.ts';
export { drawnStateOf, layerAt, type DrawnState } from './layer.ts';
export { timeScaleOf, type TimeScale } from './scale.ts';
export { isOpen, statusOf, type Dated, type State } from './state.ts';
export { stateAt } from './state-at.ts';
export { eventsFor, type EventFilter } from './filter.ts';
export { stripOf, type Strip, type StripMark, type StripOptions, type StripTick } from './strip.ts';
