/** What the floor is told by its environment. The defaults are those of the performance study it was ported from. */

/** How records are written, who is sent what, and which clock drives the rooms. */
export interface FloorSettings {
  /** `naive`: numbers and angles as they are; `tuned`: quantized; `events`: quantized, bolts only at their birth. */
  readonly encoding: "naive" | "tuned" | "events";
  /** `none`: everybody gets all; `all`: the same through a StateView each; `aoi`: a StateView each, by distance. */
  readonly view: "none" | "all" | "aoi";
  /** Patches a second. */
  readonly patches: number;
  readonly port: number;
  /** `default`: Colyseus' own timers; `own`: a drift-corrected loop for each room; `shared`: one for all rooms. */
  readonly loop: "default" | "own" | "shared";
}

/** Reads ENC, VIEW, PATCH, PORT and LOOP. Unknown words count as the default. */
export function floorSettings(env: NodeJS.ProcessEnv): FloorSettings {
  return {
    encoding: env.ENC === "events" || env.ENC === "tuned" ? env.ENC : "naive",
    view: env.VIEW === "all" || env.VIEW === "aoi" ? env.VIEW : "none",
    patches: Number(env.PATCH || 30),
    port: Number(env.PORT || 3701),
    loop: env.LOOP === "own" || env.LOOP === "shared" ? env.LOOP : "default",
  };
}
