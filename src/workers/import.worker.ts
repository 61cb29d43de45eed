/** Reads a reader's file away from the page, keeps it, and answers for it. */
import { type Ask, answering } from './answers.ts';

const answer = answering((message, transfer) => self.postMessage(message, { transfer }));
self.addEventListener('message', ({ data }: MessageEvent<Ask>) => void answer(data));
