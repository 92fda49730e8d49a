/** The pages: which of them is shown, and the dialogs over a match. */
import { render } from "preact";
import { pageWords } from "../words/words.ts";
import { FailureDialog } from "./failure-dialog.tsx";
import { Home } from "./home.tsx";
import { lazily } from "./lazy.tsx";
import { MatchMenu } from "./match-menu.tsx";
import { Settings } from "./settings-loader.tsx";
import type { PageActions, PageState } from "./state.ts";
import { UprightCard } from "./upright-card.tsx";

const ReplayCard = lazily(async () => (await import("./replay-card.tsx")).ReplayCard);

interface AppProps {
  readonly state: PageState;
  readonly actions: PageActions;
  /** A match is asked for by the address or resumed: there is no start page behind it. */
  readonly isDirect: boolean;
  /** The address names the match that PLAY joins. */
  readonly isInvited: boolean;
}

function App({ state, actions, isDirect, isInvited }: AppProps) {
  const place = state.place.value;
  const failure = state.failure.value;
  return (
    <>
      {place !== "match" && !isDirect && (
        <Home
          actions={actions}
          isFetched={state.isFetched.value}
          isJoining={place === "joining"}
          isInvited={isInvited}
        />
      )}
      {place === "joining" && isDirect && failure === null && (
        <p class="waiting" role="status">
          {pageWords().match.entering}
        </p>
      )}
      {failure !== null && <FailureDialog key={failure} failure={failure} onHelp={() => actions.help(failure)} />}
      {failure === null && place === "match" && <UprightCard />}
      {place === "match" && state.replay.value !== null && <ReplayCard replay={state.replay} onLeave={actions.leave} />}
      {failure === null && state.hasSettings.value && (
        <Settings
          onClose={() => {
            state.hasSettings.value = false;
          }}
        />
      )}
      {failure === null && place === "match" && state.isMenuOpen.value && !state.hasSettings.value && (
        <MatchMenu
          room={state.room.value}
          isPractice={state.isPractice.value}
          isSpectator={state.isSpectator.value}
          onResume={() => {
            state.isMenuOpen.value = false;
          }}
          onSettings={actions.openSettings}
          onLeave={actions.leave}
        />
      )}
    </>
  );
}

/** Shows the pages in `host` from now on. */
export function showPages(host: HTMLElement, props: AppProps): void {
  render(<App {...props} />, host);
}
