/** Small frames for tests of what the HUD makes of them. */
import {
  FRAME_VERSION,
  type Frame,
  type FrameOwn,
  type FrameRobot,
  type FrameSeat,
  type FrameSlot,
} from "#client/sdk/frame.ts";
import type { FrameEvent } from "#client/sdk/frame-facts.ts";

const slot: FrameSlot = { name: "Slot", icon: "icon/none", state: "ready", left: 0, of: 0, cost: 0 };

/** Returns a seat named by its number. */
export function seatOf(seat: number, more: Partial<FrameSeat> = {}): FrameSeat {
  return {
    seat,
    name: `Robot ${seat}`,
    driver: "brain",
    team: seat,
    sheet: "none",
    chassis: "none",
    banked: 0,
    kills: 0,
    deaths: 0,
    place: 1,
    ...more,
  };
}

/** Returns what the driver of seat 0 knows. */
export function ownOf(more: Partial<FrameOwn> = {}): FrameOwn {
  return {
    seat: 0,
    isAlive: true,
    respawnIn: 0,
    chassis: "none",
    hull: 80,
    mostHull: 80,
    energy: 100,
    mostEnergy: 100,
    weapon: slot,
    abilities: [slot, slot],
    cargo: [],
    room: 6,
    worth: 0,
    isOnPad: false,
    team: 0,
    isSilenced: false,
    throws: [0, 0],
    isDrivenByBrain: false,
    ...more,
  };
}

/** Returns a robot in sight, of seat 0 unless said. */
export function robotOf(more: Partial<FrameRobot> = {}): FrameRobot {
  return {
    seat: 0,
    name: "Robot",
    sheet: "none",
    x: 0,
    y: 0,
    heading: 0,
    aim: 0,
    speed: 0,
    pace: 0,
    radius: 0.4,
    hull: 80,
    mostHull: 80,
    cargo: 0,
    room: 6,
    team: 0,
    isProtected: false,
    isStunned: false,
    isConcealed: false,
    windUp: -1,
    beamLength: 0,
    isAimLocked: false,
    isDark: false,
    prize: "",
    effects: [],
    isNemesis: false,
    ...more,
  };
}

/** Returns a frame of four seats, seen from seat 0, in which `events` happened. */
export function frameWith(events: readonly FrameEvent[], more: Partial<Frame> = {}): Frame {
  return {
    version: FRAME_VERSION,
    match: "match",
    tick: 0,
    phase: "live",
    left: 100,
    mode: { name: "Any", says: "", teams: 0, vaults: [], wave: -1, isEndless: false, revival: 0, revivalOf: 0 },
    maze: { width: 4, height: 4, tiles: new Uint8Array(16), revision: 1, cracked: [], pads: [], tunnels: [] },
    seats: [0, 1, 2, 3].map((seat) => seatOf(seat)),
    own: ownOf(),
    isSpectator: false,
    watch: null,
    robots: [],
    shots: [],
    resources: [],
    tracks: [],
    devices: [],
    shells: [],
    beasts: [],
    prizes: [],
    eyes: [],
    events,
    results: null,
    ...more,
  };
}
