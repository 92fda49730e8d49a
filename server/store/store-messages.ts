/** What passes between the server's thread and the store's. */
import type { ReplayListing, ReplayPage } from "#shared/protocol/replays.ts";
import type { FinishedMatch } from "../match/recorder.ts";
import type { LiveView } from "./preview/live-picture.ts";
import type { PictureAnswer } from "./previews.ts";
import type { MomentAnswer, MomentQuery } from "./replay-moment.ts";
import type { ReplayQuery } from "./replay-table.ts";

/** What the store's thread begins with. */
export interface StoreSetup {
  readonly folder: string;
  readonly keep: number;
  readonly module: { readonly code: string; readonly hash: string };
}

/** What can be asked, and what is answered. */
export interface StoreCalls {
  readonly save: { readonly ask: FinishedMatch; readonly answer: null };
  readonly find: { readonly ask: string; readonly answer: ReplayListing | null };
  readonly list: { readonly ask: ReplayQuery; readonly answer: ReplayPage };
  readonly picture: { readonly ask: string; readonly answer: PictureAnswer };
  readonly live: { readonly ask: LiveView; readonly answer: Uint8Array | null };
  readonly moment: { readonly ask: MomentQuery; readonly answer: MomentAnswer };
  readonly close: { readonly ask: null; readonly answer: null };
}

export type CallName = keyof StoreCalls;

/** A question with its number. */
export type StoreRequest = {
  readonly [Name in CallName]: { readonly number: number; readonly call: Name; readonly ask: StoreCalls[Name]["ask"] };
}[CallName];

/**
 * First of all the public key, or why the store cannot be opened; then an answer to each request.
 * @typeParam Answer what the answer to any request is: to whoever asked, that to its own
 */
export type StoreReply<Answer = StoreCalls[CallName]["answer"]> =
  | { readonly kind: "open"; readonly publicKey: Uint8Array }
  | { readonly kind: "closed"; readonly error: string }
  | { readonly kind: "answer"; readonly number: number; readonly answer: Answer }
  | { readonly kind: "failure"; readonly number: number; readonly error: string };
