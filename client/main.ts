/**
 * The page: decides by its address whether one sees the start page or watches a match, and passes between the pages and
 * a running game. Phaser and the network come in their own files, fetched while somebody reads the start page.
 */
import "@fontsource/exo-2/latin-500.css";
import "@fontsource/exo-2/latin-700.css";
import "@fontsource/oxanium/latin-600.css";
import "@fontsource/oxanium/latin-700.css";
import "./styles/page.css";
import "./styles/dialog.css";
import "./styles/home.css";
import "./styles/modes.css";
import "./styles/choice.css";
import "./styles/showroom.css";
import "./styles/home-small.css";
import "./styles/settings.css";
import "./styles/bindings.css";
import "./styles/upright.css";
import { chassisList } from "#shared/content/chassis.ts";
import { assetUrl } from "./assets.ts";
import { readLessons } from "./hud/lessons.ts";
import { readAddress, watchPath } from "./menu/address.ts";
import { showPages } from "./menu/app.tsx";
import { REMEDIES } from "./menu/failures.ts";
import { startingMode } from "./menu/home.tsx";
import { startLanguage } from "./menu/language-choice.tsx";
import { browserMemory, KEPT, KEPT_IN_TAB, placeIn, tabMemory } from "./menu/memory.ts";
import { makeName } from "./menu/names.ts";
import { watchPadMenus } from "./menu/pad-menus.ts";
import { type Choice, createPageState, type PageActions } from "./menu/state.ts";
import { followSettings } from "./page-look.ts";
import type { RunningGame } from "./play.ts";
import { readyDrawnCanvas } from "./scenes/drawn-canvas.ts";
import type { Connection } from "./sdk/connect.ts";
import type { Failure, Game } from "./sdk/game.ts";
import type { PlayFromSource } from "./watch/watch-tools.tsx";

/** The game is fetched so many ms after the start page has come up: its pictures and letters go first. */
const PREFETCH_AFTER = 400;
/** Path of the start page. */
const HOME = "/";
/** What the browser keeps of a page that plays on from a replay. */
const PRACTICE = "practice";

const state = createPageState();
const asked = readAddress(window.location);
let running: RunningGame | null = null;
let game: Game | null = null;

/** Loads the network, once. */
async function connect(): Promise<Connection> {
  const { connectTo } = await import("./sdk/connect.ts");
  const seat = placeIn(tabMemory, KEPT_IN_TAB.seat);
  return connectTo(window.location.origin, __BUILD_ID__, seat, placeIn(browserMemory, KEPT.guest));
}
let connection: Promise<Connection> | null = null;
const connected = (): Promise<Connection> => {
  connection ??= connect();
  return connection;
};

function fail(failure: Failure): void {
  stop();
  // A page older than its server helps itself, once for each build.
  if (failure === "page-outdated" && tabMemory.read(KEPT_IN_TAB.reloaded) !== __BUILD_ID__) {
    tabMemory.write(KEPT_IN_TAB.reloaded, __BUILD_ID__);
    if (tabMemory.read(KEPT_IN_TAB.reloaded) === __BUILD_ID__) {
      window.location.reload();
      return;
    }
  }
  state.place.value = "home";
  state.failure.value = failure;
}

/** Returns why something was rejected; a file of the page that is not there means that the page is old. */
function failureOf(error: unknown): Failure {
  const known = typeof error === "object" && error !== null && "failure" in error ? error.failure : null;
  return isFailure(known) ? known : "page-outdated";
}

function isFailure(value: unknown): value is Failure {
  return typeof value === "string" && Object.hasOwn(REMEDIES, value);
}

function stop(): void {
  running?.destroy();
  running = null;
  game = null;
  state.isMenuOpen.value = false;
  state.hasSettings.value = false;
  state.replay.value = null;
}

/** Does something when all that is under way now has been sent. */
function inNextTask(act: () => void): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(() => {
      act();
      resolve();
    });
  });
}

/** Gets a game and shows it. @param enter resolves to null when there is none after all */
async function begin(enter: () => Promise<Game | null>): Promise<void> {
  const parent = document.getElementById("screen");
  if (parent === null || state.place.value === "joining") return;
  state.failure.value = null;
  state.place.value = "joining";
  try {
    // The server is asked first: while it answers, the page makes what it will draw on.
    const drawing = import("./play.ts").then(async (play) => {
      state.isFetched.value = true;
      await inNextTask(play.readyScreen);
      return play;
    });
    const [entered, { runGame }] = await Promise.all([enter(), drawing]);
    if (entered === null) {
      state.place.value = "home";
      return;
    }
    game = entered;
    entered.onFailure(fail);
    state.room.value = entered.roomId;
    state.isSpectator.value = entered.isSpectator;
    const playFrom = entered.timeline?.kind === "replay" ? await playOn(entered) : null;
    running = runGame(parent, entered, {
      playFrom,
      onReady: () => {
        tabMemory.write(KEPT_IN_TAB.reloaded, null);
        state.place.value = "match";
      },
      onMenu: openMenu,
      onFailure: (failure) => {
        entered.leave();
        fail(failure);
      },
    });
  } catch (error) {
    fail(failureOf(error));
  }
}

/**
 * Returns how to play on from a replay: in a match that is no page of its own, so the address is the start page's, and the
 * browser's way back leads to the replay.
 */
async function playOn(replay: Game): Promise<PlayFromSource | null> {
  const { playOnFrom } = await import("./play-on.ts");
  return playOnFrom(replay, {
    connected,
    show(practice) {
      stop();
      state.isPractice.value = true;
      window.history.pushState(PRACTICE, "", HOME);
      void begin(async () => practice);
    },
  });
}

/** Shows what the address says, after the browser's way back. */
function goBack(): void {
  game?.leave();
  stop();
  tabMemory.write(KEPT_IN_TAB.seat, null);
  window.location.reload();
}

function openMenu(): void {
  if (state.place.value !== "match" || state.failure.value !== null) return;
  // The key that closes the settings is theirs.
  if (state.hasSettings.value) return;
  running?.rest();
  state.isMenuOpen.value = !state.isMenuOpen.value;
}

function play(choice: Choice): void {
  state.isPractice.value = false;
  if (window.history.state === PRACTICE) window.history.replaceState(null, "");
  const newcomer = readLessons(browserMemory.read(KEPT.lessons)) !== null;
  const options = { ...choice, build: __BUILD_ID__, newcomer };
  void begin(async () => {
    const server = await connected();
    if (asked.kind !== "join") return server.joinMatch(options);
    const entered = await server.joinRoom(asked.room, options);
    // Who came too late for a seat passes on what is seen.
    if (entered.isSpectator) window.history.replaceState(null, "", watchPath(asked.room));
    return entered;
  });
}

/** Shows a replay of this server, and whether it is true as soon as that is known. */
async function openReplay(id: string): Promise<Game> {
  const [{ fetchReplay }, { openAndCheck }] = await Promise.all([import("./sdk/finished.ts"), import("./replay.ts")]);
  const bytes = await fetchReplay("", id);
  const { game: replay, finding } = await openAndCheck(bytes);
  state.replay.value = { id, finding: null };
  void finding.then((found) => {
    // Somebody may play on from it by now.
    if (state.replay.value?.id === id) state.replay.value = { id, finding: found };
  });
  return replay;
}

const actions: PageActions = {
  play,
  leave() {
    if (state.isPractice.value) {
      window.history.back();
      return;
    }
    game?.leave();
    stop();
    tabMemory.write(KEPT_IN_TAB.seat, null);
    window.location.assign(HOME);
  },
  help(failure) {
    const remedy = REMEDIES[failure];
    if (remedy === "reload") window.location.reload();
    else if (asked.kind !== "home") window.location.assign(HOME);
    // The start page stands behind the dialog as it was left.
    else if (remedy === "home") state.failure.value = null;
    else {
      play({
        name: browserMemory.read(KEPT.name) ?? makeName(Math.random),
        chassis: browserMemory.read(KEPT.chassis) ?? chassisList[0]?.id ?? "",
        mode: startingMode(),
      });
    }
  },
  openSettings() {
    state.hasSettings.value = true;
  },
  async listMatches() {
    const server = await connected();
    // Whoever reads the list is about to play: one way there and back less when PLAY is pressed.
    void server.prepare();
    return server.listMatches();
  },
  playReplay(bytes, finding, worlds) {
    void begin(async () => {
      const { openGame } = await import("./replay.ts");
      const replay = await openGame(bytes);
      for (const world of worlds) replay.keep(world);
      state.replay.value = { id: "", finding };
      return replay;
    });
  },
};

// Before the page is painted: where software paints, whoever asks for WebGL later waits until all of that is out.
readyDrawnCanvas();
followSettings();
watchPadMenus();
// Loaded anew in a practice, it is one still.
state.isPractice.value = window.history.state === PRACTICE && tabMemory.read(KEPT_IN_TAB.seat) !== null;
window.addEventListener("popstate", goBack);
await startLanguage(new URLSearchParams(window.location.search).get("lang"));
const pages = document.getElementById("pages");
// What the server has said of an address where there is nothing is said here in the right language.
pages?.replaceChildren();
const isDirect = asked.kind === "watch" || asked.kind === "replay";
if (pages !== null) showPages(pages, { state, actions, isDirect, isInvited: asked.kind === "join" });

if (asked.kind === "watch") {
  void begin(async () => (await connected()).watchMatch(asked.room, asked.mode));
} else if (asked.kind === "replay") {
  void begin(() => openReplay(asked.id));
} else if (tabMemory.read(KEPT_IN_TAB.seat) !== null) {
  void begin(async () => (await connected()).resumeMatch());
} else {
  // Fetched while one reads: from PLAY to a robot that moves it must not take long.
  window.setTimeout(() => {
    void import("./play.ts")
      .catch(() => undefined)
      .then(() => {
        state.isFetched.value = true;
      });
    for (const name of ["fx.webp", "tiles.webp", "icons.webp"]) new Image().src = assetUrl(name);
  }, PREFETCH_AFTER);
}
