/** What HUD and view say over the maze. Short words in capitals stand in small boxes: keep them short. */
import { counting } from "../counting.ts";
import { audience } from "./audience.ts";
import { cameras } from "./cameras.ts";
import { lessons } from "./lessons.ts";

const { plural, number, about } = counting("en");

export const game = {
  cameras,
  lessons,
  audience,
  /** The viewer: alone as a name, in the score, and behind the own name in tables. */
  you: "You",
  youShort: "YOU",
  youBehind: (name: string) => `${name} (you)`,
  somebody: "Somebody",
  nobody: "Nobody",
  aDrone: "A drone",
  /** Teams, as the start of a sentence and as labels of their vaults. */
  teams: {
    own: "Your team",
    other: "The other team",
    blue: "The blue team",
    orange: "The orange team",
    ownShort: "YOURS",
    otherShort: "THEIRS",
    blueShort: "BLUE",
    orangeShort: "ORANGE",
    ownVault: "YOUR VAULT",
    otherVault: "THEIR VAULT",
    blueVault: "BLUE VAULT",
    orangeVault: "ORANGE VAULT",
  },
  /** The line under the score. `name` is never the viewer. */
  announcer: {
    brainDrives: "A brain drives your robot: press any key",
    practiceWaits: (seconds: number) => `Practice: it begins when you move · ${number(seconds)}`,
    gatesOpen: (seconds: number) => `The gates open in ${number(seconds)}`,
    overtime: "OVERTIME: the next unit unloaded wins",
    allSeeYou: "All see you. Bring it home!",
    secondsLeft: (seconds: number) =>
      plural(seconds, `${number(seconds)} second left`, `${number(seconds)} seconds left`),
    /** @param says what the mode is about, a sentence */
    go: (says: string) => `Go! ${says}`,
    bringHome: "Bring scrap home.",
    youLead: "You take the lead",
    leads: (name: string) => `${name} takes the lead`,
    wave: (wave: number) => `WAVE ${number(wave)}`,
    waveComes: "Here they come!",
    youRaid: "Raiding their vault",
    raids: (name: string) => `${name} raids a vault`,
    raided: "They are in your vault!",
    prizeIn: (prize: string, seconds: number) => `${prize.toUpperCase()} in ${number(seconds)} s`,
    /** @param prize as the start of a sentence */
    prizeThere: (prize: string) => `${prize} is there: follow the mark`,
    /** @param prize as what somebody has */
    hasPrize: (name: string, prize: string) => `${name} has ${prize}`,
    /** @param beast as the start of a sentence */
    beastLoose: (beast: string) => `${beast} is loose`,
    beastGone: (beast: string) => `${beast} has gone`,
    beastSlain: (beast: string) => `${beast} is slain`,
    /** @param beast as what somebody slew */
    youSlew: (beast: string) => `You slew ${beast}`,
    slew: (name: string, beast: string) => `${name} slew ${beast}`,
    haul: (units: number, value: number) => `HAUL ${number(units)}  +${number(value)}`,
    seesYou: (name: string) => `${name} sees you`,
    stunned: "Stunned",
    drained: "Energy drained",
  },
  /** The feed; what is read aloud of it is a sentence. */
  feed: {
    leftToBrain: "left to a brain",
    joined: "joined",
    youDestroyed: (whom: string) => `You destroyed ${whom}`,
    destroyedYou: (by: string) => `${by} destroyed You`,
    destroyed: (by: string, whom: string) => `${by} destroyed ${whom}`,
    youGone: "destroyed You",
    gone: (whom: string) => `destroyed ${whom}`,
  },
  board: {
    title: "SCOREBOARD",
    banked: "Banked",
    kills: "Kills",
    deaths: "Deaths",
  },
  /** The strip over the ability bar. */
  caption: {
    touch: "Left drives, right fires",
    touchSwapped: "Right drives, left fires",
    drive: "drive",
    fire: "fire",
    mouseAims: "mouse aims",
    aim: "aim",
    drop: "drop",
    scores: "scores",
    menu: "menu",
  },
  cargo: {
    title: "CARGO",
    hint: "4th unit and on: double",
    unloading: "Unloading:",
    full: "Full, unload:",
    unload: "Unload:",
  },
  chart: {
    vaults: "VAULTS",
    banked: "BANKED",
    late: "You came at the end",
    /** Beside a dot. */
    kill: "kill",
  },
  /** The overlay of figures. */
  figures: {
    tick: "tick",
    roundTrip: "round trip",
    jitter: "jitter",
    lateTicks: "late ticks",
    delay: "delay",
    pending: "pending",
    corrections: "corrections",
    perMinute: "per minute",
    lastBy: "last by",
    down: "down",
    up: "up",
    script: "JS",
    drawCalls: "draw calls",
    match: "id",
    build: "build",
    whole: (value: number) => number(value),
    ms: (value: number, digits: number) => `${number(value, digits)} ms`,
    twoMs: (value: number, slow: number) => `${number(value, 1)} / ${number(slow, 1)} ms`,
    percent: (share: number) => `${number(share * 100, 1)} %`,
    tiles: (value: number) => `${number(value, 2)} tiles`,
    rate: (kilobytes: number) => `${number(kilobytes, 2)} kB/s`,
  },
  killCard: {
    destroyed: "Destroyed",
    youDestroyed: "You destroyed",
  },
  liveRegion: "What happens in the match",
  mateDown: "DOWN",
  /** The strip on the line to the server. */
  net: {
    noLine: "no line",
    stalled: "stalled",
    live: "live",
    ms: (roundTrip: number) => `${number(roundTrip)} ms`,
    late: (percent: number) => `${number(percent)} % late`,
    percent: (percent: number) => `${number(percent)} %`,
  },
  /** The card of a destroyed player. */
  respawn: {
    choose: "Choose the robot to come back with",
    destroyed: "Destroyed",
    /** Before a name. */
    destroyedBy: "Destroyed by",
    /** Between a weapon and the hull that who did it has left. */
    left: "left",
    goneToo: "gone, too",
    chosen: (robot: string, first: string, second: string) => `${robot}: ${first}, ${second}`,
    abilities: (first: string, second: string) => `${first}, ${second}`,
    nextWave: "Back when this wave ends",
    nextWaveOrBank: (banked: number, of: number) =>
      `Back when this wave ends, or by the bank: ${number(banked)} of ${number(of)}`,
  },
  results: {
    banked: "Banked",
    sinceJoining: "Since joining",
    haul: "Haul",
    killsAssistsDeaths: "K / A / D",
    damage: "Damage",
    accuracy: "Accuracy",
    percent: (share: number) => `${number(share * 100)} %`,
    nextMatch: (seconds: number) => `Next match in ${number(seconds)}`,
    again: (seconds: number) => `Again from there in ${number(seconds)}`,
    tally: (banked: number) => `${number(banked)} banked`,
    youHeldOut: (waves: number) =>
      plural(waves, `You held out for ${number(waves)} wave`, `You held out for ${number(waves)} waves`),
    theyHeldOut: (waves: number) =>
      plural(waves, `They held out for ${number(waves)} wave`, `They held out for ${number(waves)} waves`),
    sharedVictory: "A shared victory",
    youShareVictory: "Shared victory",
    victory: "Victory",
    yourTeamWins: "Victory for your team",
    wins: (name: string) => `${name} wins`,
    winsYouCome: (name: string, place: number) => `${name} wins, you come ${ordinal(place)}`,
  },
  ribbon: (tries: number, seconds: number) =>
    `Line lost. Reconnecting, try ${number(tries)} · ${number(seconds)} s left`,
  score: {
    banked: "BANKED",
    stand: "STAND",
    wave: "WAVE",
    waveNumber: (wave: number) => `WAVE ${number(wave)}`,
    fullerVault: "FULLER VAULT",
    getReady: "GET READY",
    mostBanked: "MOST BANKED",
    overtime: "OVERTIME",
    nextMatch: "NEXT MATCH",
    ended: "FINAL SCORE",
  },
  /** Read aloud only. */
  spoken: {
    lineLost: "The line is lost. Reconnecting.",
    lineBack: "The line is back.",
    waves: (wave: number, banked: number, standing: number, of: number) =>
      `Wave ${number(wave)}, ${number(banked)} banked, ${number(standing)} of ${number(of)} stand`,
    timeLeft: (time: string, scores: string) => `${time} left. ${scores}`,
    ended: (verdict: string, scores: string) => `${verdict}. ${scores}`,
    awardsOf: (name: string, awards: readonly string[]) => `${name}: ${awards.join(" and ")}`,
    awards: (sayings: readonly string[]) => `Awards: ${sayings.join(", ")}.`,
  },
  /** Across a tile of the ability bar. */
  tile: {
    dark: "DARK",
    stun: "STUN",
    /** Seconds until it is ready, below one with a digit after the point. */
    seconds: (seconds: number, digits: number) => number(seconds, digits),
  },
  /** The tooltip of a tile of the ability bar. */
  tip: {
    pace: (seconds: number) => `${about(seconds)} s a shot`,
    cost: (energy: number, seconds: number) => `${about(energy)} energy · ready again after ${about(seconds)} s`,
    readyIn: (seconds: number) => `Ready in ${number(seconds)} s`,
    missing: (energy: number) => `${number(energy)} energy missing`,
    silenced: "Not while you carry a prize",
    dark: "Dark by a jolt",
    stunned: "Stunned",
    notNow: "Not now",
    cone: (tiles: number, damage: number) =>
      `Hurts everything within ${about(tiles)} tiles ahead: ${about(damage)} damage a bite.`,
    beam: (damage: number, tiles: number, seconds: number) =>
      `${about(damage)} damage on a line of ${about(tiles)} tiles, ${about(seconds)} s after the press.`,
    bolt: (damage: number, tiles: number) => `A bolt of ${about(damage)} damage that flies ${about(tiles)} tiles.`,
    bolts: (bolts: number, damage: number, tiles: number) =>
      `${number(bolts)} bolts of ${about(damage)} damage each that fly ${about(tiles)} tiles.`,
  },
  vitals: {
    hull: "HULL",
    energy: "ENERGY",
  },
  /** What flies up from a robot in the maze. */
  flying: {
    block: (damage: number) => `BLOCK ${number(damage)}`,
    stunned: "STUNNED",
    drained: "DRAINED",
  },
};

export type GameWords = typeof game;

function ordinal(place: number): string {
  return ["", "first", "second", "third"][place] ?? `${place}th`;
}
