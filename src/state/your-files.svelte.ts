/** The door to the room of the reader's own files, whose code comes when it is first opened. */
import type { Kept } from '../core/view/kept.ts';
import type { Rooms } from './open-yours.ts';
import type { Yours } from './yours.svelte.ts';

export class YourFiles {
  /** Null until there is a file of the reader's. */
  room = $state.raw<Yours | null>(null);
  private coming: Promise<Yours | null> | null = null;

  constructor(
    private readonly rooms: Rooms,
    private readonly keep: (choice: Kept) => void,
  ) {}

  /** The room, with what is kept of the files; null, and said, where its code doesn't come. */
  async open(): Promise<Yours | null> {
    this.coming ??= this.rooms.shelf.code(async () =>
      (await import('./open-yours.ts')).newYours(this.rooms, this.keep),
    );
    this.room = await this.coming;
    if (!this.room) this.coming = null;
    return this.room;
  }
}
