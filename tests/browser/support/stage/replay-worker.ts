/** The worker of the page beside it. */
import { checkReplayHere } from "#client/sdk/replay-check.ts";

/** A file to check: bytes as base64, the trusted key, and the one module that there is. */
export interface ReplayCase {
  readonly file: string;
  readonly key: string;
  readonly module: { readonly hash: string; readonly code: string };
}

/** What was found, without the replay itself. */
export interface ReplayFinding {
  readonly kind: string;
  readonly tick: number | null;
  readonly reason: string;
}

async function check({ file, key, module }: ReplayCase): Promise<ReplayFinding> {
  const verdict = await checkReplayHere(
    Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0)),
    {
      keys: [key],
      readModule: async (hash) => (hash === module.hash ? module.code : null),
      addressOf: (_hash, code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" })),
    },
  );
  return {
    kind: verdict.kind,
    tick: verdict.kind === "differs" ? verdict.tick : null,
    reason: verdict.kind === "valid" ? "" : verdict.reason,
  };
}

addEventListener("message", async ({ data }: MessageEvent<readonly ReplayCase[]>) => {
  const findings: ReplayFinding[] = [];
  for (const each of data) findings.push(await check(each));
  postMessage(findings);
});
