/** What a person typed wrongly: its message is the one sentence they are told. */
export class InputError extends Error {}
