/** What the bar of the timeline says. */
import { counting } from "../counting.ts";

const { number, plural } = counting("en");

export const timeline = {
  region: "Timeline",
  /** Of the slider, and what it says of where one is. */
  slider: "Moment of the match",
  position: (time: string, length: string) => `${time} of ${length}`,
  play: "Play",
  pause: "Pause",
  back: "10 seconds back",
  ahead: "10 seconds on",
  markBefore: "Event before",
  markNext: "Next event",
  tickBack: "One step back",
  tickOn: "One step on",
  start: "Start of the match",
  end: "End of the match",
  live: "LIVE",
  goLive: "Back to live",
  isLive: "Live",
  behind: (seconds: number) => plural(seconds, `${number(seconds)} second behind`, `${number(seconds)} seconds behind`),
  speed: "Speed",
  /** @param digits after the point */
  times: (speed: number, digits: number) => `${number(speed, digits)}×`,
  speedSaid: (speed: number, digits: number) => `${number(speed, digits)} times speed`,
  paused: "Paused",
  playing: "Playing",
  noMark: "No further event",
  more: "More",
  hide: "Hide the timeline",
  show: "Show the timeline",
  events: "Events",
  kinds: {
    beast: "Beasts",
    prize: "Prizes",
    wave: "Waves",
    kill: "Destroyed",
    lead: "Lead",
    bank: "Banked",
  },
  banked: (name: string, value: number) => `${name} banks ${number(value)}`,
  others: (count: number) => `and ${number(count)} more`,
  /** Read aloud only: what leads the picture, and whose sight is shown. */
  spoken: {
    director: "The director chooses",
    follow: (name: string) => `Following ${name}`,
    free: "Free camera",
    whole: "The whole maze",
    everything: "Everything is seen",
    sight: (name: string) => `Sight: ${name}`,
  },
  link: "Link to this moment",
  keys: {
    title: "Keys",
    open: "Keys",
    close: "Close",
    toggle: "play or pause",
    back: "10 seconds back",
    ahead: "10 seconds on",
    backShort: "5 seconds back, in the timeline",
    aheadShort: "5 seconds on, in the timeline",
    tickBack: "pause, one step back",
    tickOn: "pause, one step on",
    slower: "slower",
    faster: "faster",
    markBefore: "event before",
    markNext: "next event",
    start: "start of the match",
    live: "live, or the end",
    bar: "into the timeline; Esc leads out",
    help: "these keys",
    /** Of a gamepad. */
    padBar: "into the timeline, and out again",
    scrub: "through the time",
    walk: "from button to button, in the timeline",
    press: "press it, in the timeline",
    inBar: (does: string) => `${does}, in the timeline`,
  },
};

export type TimelineWords = typeof timeline;
