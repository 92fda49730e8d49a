/** Panels beside the maze: what an address asks for, what is open, and how it is kept. */
import { describe, expect, it } from "vitest";
import { PANEL_KEYS } from "#client/input/panel-keys.ts";
import { KEYS_OF } from "#client/input/timeline-keys.ts";
import { BROADCAST_PANELS, parseOverlay } from "#client/watch/overlay-address.ts";
import { createPanelState } from "#client/watch/panel-state.ts";
import {
  besideOf,
  CHARTS,
  firstPanels,
  formatPanels,
  type Panels,
  parsePanels,
  shownPanels,
  toggled,
  withChart,
  withNextChart,
} from "#client/watch/panels.ts";

describe("an address", () => {
  it("asks for a broadcast, with the panels that it names, in one order whatever theirs is", () => {
    expect(parseOverlay("?watch=&overlay=obs&panels=heat,standings")).toEqual({
      kind: "broadcast",
      panels: ["standings", "heat"],
    });
    expect(parseOverlay("?overlay=obs&panels= chart ,chart")).toEqual({ kind: "broadcast", panels: ["chart"] });
    const all = BROADCAST_PANELS.join(",");
    expect(parseOverlay(`?overlay=obs&panels=${all}`)).toEqual({ kind: "broadcast", panels: BROADCAST_PANELS });
  });

  it("asks for the usual panels when it names none that there is", () => {
    const usual = { kind: "broadcast", panels: ["standings", "score", "chart", "coming"] };
    for (const panels of ["", "&panels=", "&panels=nonsense,", "&panels=%00"]) {
      expect(parseOverlay(`?overlay=obs${panels}`)).toEqual(usual);
    }
  });

  it("asks for nothing but the maze, or for all that one can use", () => {
    expect(parseOverlay("?overlay=none&panels=heat")).toEqual({ kind: "none" });
    for (const search of ["", "?", "?overlay=", "?overlay=OBS", "?overlay=toString", "?panels=heat"]) {
      expect(parseOverlay(search)).toEqual({ kind: "page" });
    }
  });
});

describe("panels", () => {
  const none: Panels = { open: [], chart: "banked" };

  it("are open one beside the other where there is room, and one at a time elsewhere", () => {
    const both = toggled(toggled(none, "charts", "wide"), "standings", "wide");
    expect(shownPanels(both, "wide")).toEqual(["charts", "standings"]);
    expect(shownPanels(both, "narrow")).toEqual(["standings"]);
    expect(shownPanels(toggled(both, "charts", "drawer"), "drawer")).toEqual(["charts"]);
    // What is closed does not give way to what lay below it.
    expect(shownPanels(toggled(both, "standings", "drawer"), "drawer")).toEqual([]);
    expect(shownPanels(toggled(both, "standings", "wide"), "wide")).toEqual(["charts"]);
  });

  it("show one chart after the other, which opens them", () => {
    let panels = none;
    const seen: string[] = [];
    for (let press = 0; press < CHARTS.length + 2; press++) {
      panels = withNextChart(panels, "wide");
      seen.push(panels.chart);
    }
    expect(seen).toEqual(["banked", "damage", "heat", "banked", "damage"]);
    expect(shownPanels(withChart(none, "heat", "narrow"), "narrow")).toEqual(["charts"]);
  });

  it("are kept, and are as they are at first when what was kept makes no sense", () => {
    for (const open of [[], ["standings"], ["charts", "standings"]] as const) {
      for (const chart of CHARTS) expect(parsePanels(formatPanels({ open, chart }))).toEqual({ open, chart });
    }
    for (const kept of [null, "", "/", "standings", "standings/", "standings/toString", "/constructor"]) {
      expect(parsePanels(kept)).toBeNull();
    }
    expect(parsePanels("charts nonsense charts/heat")).toEqual({ open: ["charts"], chart: "heat" });
    expect([firstPanels("wide").open, firstPanels("drawer").open]).toEqual([["standings"], []]);
  });

  it("tell the HUD what it need not say", () => {
    expect([[], ["charts"], ["standings"], ["charts", "standings"]].map((open) => besideOf(parsed(open)))).toEqual([
      "nothing",
      "charts",
      "standings",
      "both",
    ]);
  });

  it("have keys that nobody else has", () => {
    const taken = [...Object.values(KEYS_OF).flat(), "KeyC", "KeyV", "KeyF", "KeyP", "KeyG", "KeyM", "KeyW", "KeyA"];
    for (const key of [...Object.values(PANEL_KEYS)]) expect([...taken, "KeyS", "KeyD"]).not.toContain(key);
  });
});

const parsed = (open: readonly string[]) => parsePanels(`${open.join(" ")}/banked`)?.open ?? [];

describe("the state of the panels", () => {
  const box = { x: 0, y: 0, w: 1, h: 1 };
  const sides = (kind: "wide" | "narrow" | "drawer") => ({
    kind,
    zoom: 1,
    standings: box,
    charts: box,
    switches: box,
  });
  const stateWith = (kept: string | null) => {
    const told: string[] = [];
    const written: string[] = [];
    const place = { read: () => kept, write: (text: string) => void written.push(text) };
    return { told, written, state: createPanelState(place, (beside) => told.push(beside)) };
  };

  it("opens the standings by itself where there is room, and writes only what somebody chose", () => {
    const { told, written, state } = stateWith(null);
    state.measure(sides("wide"));
    expect(told).toEqual(["nothing", "standings"]);
    expect(written).toEqual([]);
    state.toggle("standings");
    expect([told.at(-1), written]).toEqual(["nothing", ["/banked"]]);
  });

  it("keeps what is open while something lies over the maze", () => {
    const { told, state } = stateWith("charts/heat");
    state.measure(sides("drawer"));
    state.measure(null);
    expect([state.sides.value, state.shown.value, state.chart.value]).toEqual([null, ["charts"], "heat"]);
    expect(told.at(-1)).toBe("charts");
  });
});
