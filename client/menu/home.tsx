/** The start page: a name, a robot, one button to play, and what can be watched. */
import { useEffect, useState } from "preact/hooks";
import { chassisList } from "#shared/content/chassis.ts";
import { modeIds, QUICK_PLAY } from "#shared/content/modes.ts";
import { type KeyboardLayout, readKeyboardLayout } from "../input/bindings.ts";
import { pageWords } from "../words/words.ts";
import { ChassisChoice } from "./chassis-choice.tsx";
import { Credits } from "./credits.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { Matches } from "./matches.tsx";
import { MazeBackdrop } from "./maze-backdrop.tsx";
import { browserMemory, KEPT } from "./memory.ts";
import { ModeChoice } from "./mode-choice.tsx";
import { MOST_LETTERS, makeName, tidyName } from "./names.ts";
import { SoundSwitches } from "./sound-switches.tsx";
import type { PageActions } from "./state.ts";

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
  readonly isJoining: boolean;
}

/** The page. */
export function Home({ actions, isJoining }: HomeProps) {
  const [name, setName] = useState(startingName);
  const [chassis, setChassis] = useState(startingChassis);
  const [mode, setMode] = useState(startingMode);
  const [keys, setKeys] = useState<KeyboardLayout>(new Map());
  const [hasCredits, setCredits] = useState(false);
  useEffect(() => {
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

  const words = pageWords().home;
  return (
    <div class="home">
      <MazeBackdrop />
      <header>
        <h1>Scrapmaze</h1>
        <p class="tagline">{words.tagline}</p>
      </header>
      <main>
        <form
          class="panel play"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isJoining) play();
          }}
        >
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
          <ModeChoice chosen={mode} onChoose={setMode} />
          <ChassisChoice chosen={chassis} keys={keys} onChoose={setChassis} />
          <button
            type="submit"
            class="button play-button"
            disabled={isJoining}
            ref={(button) => {
              if (document.activeElement === document.body) button?.focus();
            }}
          >
            {isJoining ? words.joining : words.play}
            {!isJoining && <kbd aria-hidden>{words.enterKey}</kbd>}
          </button>
        </form>
        <div class="side">
          <Matches list={actions.listMatches} mode={mode} />
          <section class="panel rules" aria-labelledby="rules-title">
            <h2 id="rules-title" class="label">
              {words.rules.title}
            </h2>
            <ol>
              <li>{words.rules.pick}</li>
              <li>{words.rules.bank}</li>
              <li>{words.rules.haul}</li>
              <li>{words.rules.drop}</li>
            </ol>
          </section>
        </div>
      </main>
      <footer>
        <button type="button" class="plain" onClick={() => setCredits(true)}>
          {words.credits}
        </button>
        <SoundSwitches />
        <LanguageChoice />
        <span class="dim">{words.build(__BUILD_ID__.slice(0, 8))}</span>
      </footer>
      {hasCredits && <Credits onClose={() => setCredits(false)} />}
    </div>
  );
}
