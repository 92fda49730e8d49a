/** The dialog that makes a clip: which part, of which kind; then how far it is; then the clip, to be kept. */
import { useEffect, useRef, useState } from "preact/hooks";
import { TICK_RATE } from "#shared/lib/time.ts";
import { Dialog } from "../menu/dialog.tsx";
import "../styles/watch-tools.css";
import { watchWords } from "../words/watch-words.ts";
import {
  type ClipKind,
  type ClipOrder,
  clipFileName,
  clipKinds,
  LONGEST_CLIP,
  orderFault,
  SHORTEST_CLIP,
  secondsOf,
  timeOf,
} from "./clip/clip-order.ts";
import { type Clip, ClipFailure, type ClipProblem, type ClipStage } from "./clip/clip-stage.ts";
import { takeClip } from "./clip/take-clip.ts";

/** A clip is proposed so long before and after the moment that is shown, in ticks. */
const AROUND = 4 * TICK_RATE;
const MEGABYTE = 1e6;

interface ClipDialogProps {
  readonly stage: ClipStage;
  /** Names the match in the file's name. */
  readonly match: string;
  readonly onClose: () => void;
}

/** What the dialog shows. */
type Step =
  | { readonly kind: "asks"; readonly problem: ClipProblem | null }
  | { readonly kind: "records"; readonly share: number }
  | { readonly kind: "has"; readonly clip: Clip; readonly url: string };

/** The dialog. */
export function ClipDialog({ stage, match, onClose }: ClipDialogProps) {
  const words = watchWords().clip;
  const [span] = useState(() => stage.timeline.span());
  const [order, setOrder] = useState<ClipOrder>(() => proposal(stage.timeline.tick(), span));
  const [step, setStep] = useState<Step>({ kind: "asks", problem: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => (step.kind === "has" ? () => URL.revokeObjectURL(step.url) : undefined), [step]);

  const record = async (): Promise<void> => {
    const control = new AbortController();
    running.current = control;
    setStep({ kind: "records", share: 0 });
    try {
      const onProgress = (share: number): void => setStep({ kind: "records", share });
      const clip = await takeClip(stage, order, { onProgress, signal: control.signal });
      setStep({ kind: "has", clip, url: URL.createObjectURL(clip.blob) });
    } catch (error) {
      const problem = error instanceof ClipFailure ? error.problem : "failed";
      setStep({ kind: "asks", problem: problem === "cancelled" ? null : problem });
    }
  };
  const stop = (): void => running.current?.abort();
  return (
    <Dialog title={words.title} onClose={step.kind === "records" ? stop : onClose} kind="clip">
      {step.kind === "asks" && (
        <Ask order={order} span={span} problem={step.problem} onOrder={setOrder} onRecord={record} onClose={onClose} />
      )}
      {step.kind === "records" && <Progress share={step.share} onStop={stop} />}
      {step.kind === "has" && (
        <Result
          clip={step.clip}
          url={step.url}
          file={clipFileName(match, order, step.clip.ending)}
          onAnother={() => setStep({ kind: "asks", problem: null })}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

/** Returns the part around a moment. */
function proposal(tick: number, { from, to }: { readonly from: number; readonly to: number }): ClipOrder {
  const begin = Math.max(from, Math.min(Math.floor(tick) - AROUND, to - 2 * AROUND));
  return { kind: "video", from: begin, to: Math.min(to, begin + 2 * AROUND) };
}

interface AskProps {
  readonly order: ClipOrder;
  readonly span: { readonly from: number; readonly to: number };
  readonly problem: ClipProblem | null;
  readonly onOrder: (order: ClipOrder) => void;
  readonly onRecord: () => Promise<void>;
  readonly onClose: () => void;
}

function Ask({ order, span, problem, onOrder, onRecord, onClose }: AskProps) {
  const words = watchWords().clip;
  const fault = orderFault(order);
  const complaint =
    fault === "short" ? words.short(SHORTEST_CLIP) : fault === "long" ? words.long(LONGEST_CLIP[order.kind]) : null;
  const kindOf = (kind: ClipKind) => (
    <label key={kind} class={kind === order.kind ? "segment chosen" : "segment"}>
      <input
        type="radio"
        name="clip-kind"
        value={kind}
        checked={kind === order.kind}
        onChange={() => onOrder({ ...order, kind })}
      />
      {words.kinds[kind]}
    </label>
  );
  const endOf = (end: "from" | "to") => (
    <label class="clip-end">
      <span class="label">{words[end]}</span>
      <input
        type="range"
        name={end}
        min={span.from}
        max={span.to}
        step={1}
        value={order[end]}
        onInput={({ currentTarget }) => onOrder({ ...order, [end]: Number(currentTarget.value) })}
      />
      <output class="number">{timeOf(order[end])}</output>
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === null) void onRecord();
      }}
    >
      <fieldset class="segments" aria-label={words.kind}>
        {clipKinds.map(kindOf)}
      </fieldset>
      {endOf("from")}
      {endOf("to")}
      <p class="number">{words.length(Math.max(0, secondsOf(order)))}</p>
      <p class="dim">{words.plays}</p>
      <p class="problem" role="alert">
        {complaint ?? (problem === null || problem === "cancelled" ? null : words.problems[problem])}
      </p>
      <div class="row end">
        <button type="button" class="button quiet" onClick={onClose}>
          {words.close}
        </button>
        <button type="submit" class="button" disabled={fault !== null}>
          {words.record}
        </button>
      </div>
    </form>
  );
}

function Progress({ share, onStop }: { readonly share: number; readonly onStop: () => void }) {
  const words = watchWords().clip;
  const said = share < 1 ? words.recording(Math.floor(share * 100)) : words.writing;
  return (
    <>
      <p class="number">{said}</p>
      {share < 1 ? <progress value={share} aria-label={said} /> : <progress aria-label={said} />}
      <div class="row end">
        <button type="button" class="button quiet" onClick={onStop}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}

interface ResultProps {
  readonly clip: Clip;
  readonly url: string;
  readonly file: string;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

function Result({ clip, url, file, onAnother, onClose }: ResultProps) {
  const words = watchWords().clip;
  return (
    <>
      {clip.ending === "gif" ? (
        <img class="clip-preview" src={url} alt={words.preview} />
      ) : (
        <video class="clip-preview" src={url} aria-label={words.preview} controls loop autoplay muted playsInline />
      )}
      <div class="row end clip-deeds">
        <button type="button" class="button quiet" onClick={onClose}>
          {words.close}
        </button>
        <button type="button" class="button quiet" onClick={onAnother}>
          {words.another}
        </button>
        <a class="button" href={url} download={file}>
          {words.download(clip.blob.size / MEGABYTE)}
        </a>
      </div>
    </>
  );
}
