/** The start page: a name, a mode, a robot that shows what it can, one button to play, and what can be watched. */
import { useEffect, useState } from "preact/hooks";
import { chassisList } from "#shared/content/chassis.ts";
import { modeIds, QUICK_PLAY } from "#shared/content/modes.ts";
import { type KeyboardLayout, readKeyboardLayout } from "../input/bindings.ts";
import { pageWords } from "../words/words.ts";
import { ChassisChoice } from "./chassis-choice.tsx";
import { Credits } from "./credits.tsx";
import { Dialog } from "./dialog.tsx";
import { HowToPlay } from "./how-to-play.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Matches } from "./matches-loader.tsx";
import { MazeBackdrop } from "./maze-backdrop.tsx";
import { browserMemory, KEPT } from "./memory.ts";
import { ModeChoice } from "./mode-choice.tsx";
import { MOST_LETTERS, makeName, tidyName } from "./names.ts";
import { ReplayOpener } from "./opener-loader.tsx";
import { ReplayDrop } from "./replay-drop.tsx";
import { Showroom } from "./showroom.tsx";
import { SoundSwitches } from "./sound-switches.tsx";
import type { PageActions } from "./state.ts";

/** The mark in the browser's timeline from which on the page can be used. */
const INTERACTIVE = "home-interactive";

/** Returns the name kept in this browser, or a new one. */
function startingName(): string {
  return tidyName(browserMemory.read(KEPT.name) ?? "") || makeName(Math.random);
}

/** Returns the chassis kept in this browser, or the first. */
function startingChassis(): string {
  const kept = browserMemory.read(KEPT.chassis);
  return (chassisList.find(({ id }) => id === kept) ?? chassisList[0])?.id ?? "";
}

/** Returns the mode of the address, else the one kept in this browser, else the first. */
export function startingMode(): string {
  const asked = new URLSearchParams(window.location.search).get("mode") ?? browserMemory.read(KEPT.mode);
  return modeIds.find((id) => id === asked) ?? QUICK_PLAY;
}

interface HomeProps {
  readonly actions: PageActions;
  /** See `PageState`. */
  readonly isFetched: boolean;
  readonly isJoining: boolean;
  /** PLAY joins the match that the address names. */
  readonly isInvited: boolean;
}

/** The page. */
export function Home({ actions, isFetched, isJoining, isInvited }: HomeProps) {
  const [name, setName] = useState(startingName);
  const [chassis, setChassis] = useState(startingChassis);
  const [mode, setMode] = useState(startingMode);
  const [keys, setKeys] = useState<KeyboardLayout>(new Map());
  const [dialog, setDialog] = useState<"credits" | "how" | null>(null);
  const [file, setFile] = useState<File | null>(null);
  useEffect(() => {
    // Painted, and all that can be pressed answers: what the bench measures.
    requestAnimationFrame(() => performance.mark(INTERACTIVE));
    void readKeyboardLayout().then(setKeys);
  }, []);

  const play = (): void => {
    const tidy = tidyName(name) || makeName(Math.random);
    setName(tidy);
    browserMemory.write(KEPT.name, tidy);
    browserMemory.write(KEPT.chassis, chassis);
    browserMemory.write(KEPT.mode, mode);
    actions.play({ name: tidy, chassis, mode });
  };

  const { home: words, front } = pageWords();
  const robot = chassisList.find(({ id }) => id === chassis) ?? chassisList[0];
  return (
    <div class="home" data-joining={isJoining ? "" : undefined}>
      <MazeBackdrop />
      <header>
        <h1>Scrapmaze</h1>
        <p class="tagline">{isInvited ? words.invited : words.tagline}</p>
      </header>
      <main>
        <form
          class="panel play"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isJoining) play();
          }}
        >
          <div class="who">
            <label class="label" for="name">
              {words.yourName}
            </label>
            <div class="row">
              <input
                id="name"
                name="name"
                autocomplete="nickname"
                spellcheck={false}
                maxLength={MOST_LETTERS * 4}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
                onBlur={() => setName(tidyName(name) || makeName(Math.random))}
              />
              <button type="button" class="button quiet" onClick={() => setName(makeName(Math.random))}>
                {words.anotherName}
              </button>
            </div>
          </div>
          <ModeChoice chosen={mode} onChoose={setMode} />
          <ChassisChoice chosen={chassis} onChoose={setChassis} />
          {robot !== undefined && <Showroom chassis={robot} keys={keys} hasTime={isFetched} isBusy={isJoining} />}
          <div class="play-bar">
            <button
              type="submit"
              class="button play-button"
              disabled={isJoining}
              ref={(button) => {
                // It stands where it is seen: the page stays at its top.
                if (document.activeElement === document.body) button?.focus({ preventScroll: true });
              }}
            >
              {isJoining ? words.joining : words.play}
              {!isJoining && <kbd aria-hidden>{words.enterKey}</kbd>}
            </button>
          </div>
        </form>
        <div class="side">
          <Matches list={actions.listMatches} mode={mode} onFile={setFile} />
          <section class="panel rules" aria-labelledby="rules-title">
            <h2 id="rules-title" class="label">
              {front.howToPlay}
            </h2>
            <HowToPlay />
          </section>
        </div>
      </main>
      <footer>
        <button type="button" class="button quiet small how" onClick={() => setDialog("how")}>
          {front.howToPlay}
        </button>
        <button type="button" class="button quiet small" onClick={actions.openSettings}>
          {pageWords().settings.title}
        </button>
        <SoundSwitches />
        <LanguageChoice />
        <button type="button" class="plain" onClick={() => setDialog("credits")}>
          {words.credits}
        </button>
        <span class="dim build">{words.build(__BUILD_ID__.slice(0, 8))}</span>
      </footer>
      <ReplayDrop onFile={setFile} />
      {file !== null && (
        <ReplayOpener
          key={file}
          file={file}
          onPlay={(bytes, finding, worlds) => {
            setFile(null);
            actions.playReplay(bytes, finding, worlds);
          }}
          onClose={() => setFile(null)}
        />
      )}
      {dialog === "credits" && <Credits onClose={() => setDialog(null)} />}
      {dialog === "how" && (
        <Dialog title={front.howToPlay} onClose={() => setDialog(null)} isWide>
          <HowToPlay />
          <div class="row end">
            <button type="button" class="button" onClick={() => setDialog(null)}>
              {front.close}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
