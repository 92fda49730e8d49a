/** The panels beside the maze, and what opens and closes them. */
import type { ComponentChildren } from "preact";
import type { Timeline } from "../sdk/timeline.ts";
import type { ScreenSides, SideBox } from "../sides.ts";
import { userSettings } from "../user-settings.ts";
import { watchWords } from "../words/watch-words.ts";
import { Charts } from "./charts-panel.tsx";
import type { PanelState } from "./panel-state.ts";
import { PANELS, type Panel } from "./panels.ts";
import { Standings } from "./standings-panel.tsx";
import type { WatchState } from "./watch-state.ts";

/** What the panels show, and what they act on. */
export interface BesideProps {
  readonly timeline: Timeline;
  readonly state: WatchState;
  readonly panels: PanelState;
  readonly follow: (seat: number) => void;
}

/** All of it; nothing while something lies over the maze. */
export function Beside(props: BesideProps) {
  const sides = props.panels.sides.value;
  const shown = props.panels.shown.value;
  if (sides === null) return null;
  // In a drawer the switches stand at the upper edge of what is open.
  const isInside = sides.kind === "drawer" && shown.length > 0;
  return (
    <>
      {!isInside && (
        <Placed box={sides.switches} zoom={sides.zoom} isColumn={sides.switches.h > sides.switches.w}>
          <Switches panels={props.panels} />
        </Placed>
      )}
      {PANELS.filter((panel) => shown.includes(panel)).map((panel) => (
        <OpenPanel key={panel} {...props} panel={panel} sides={sides} />
      ))}
    </>
  );
}

interface OpenPanelProps extends BesideProps {
  readonly panel: Panel;
  readonly sides: ScreenSides;
}

/** Height of the switches above what is open, in units of the HUD: of both pointers. */
const SWITCHES = { mouse: 28, touch: 48 } as const;
/** Space below a panel's content. */
const FOOT = 4;

function OpenPanel({ panel, sides, timeline, state, panels, follow }: OpenPanelProps) {
  const frame = state.frame.value;
  const words = watchWords().overlay;
  if (frame === null) return null;
  const box = sides[panel];
  const isTouch = sides.switches.h > SWITCHES.mouse;
  const isInside = sides.kind === "drawer";
  const top = isInside ? SWITCHES[isTouch ? "touch" : "mouse"] : panel === "standings" ? SWITCHES.mouse : 0;
  const height = box.h - top - FOOT;
  // Below the switches, which stay where they are.
  const place = isInside ? box : { ...box, y: box.y + top, h: box.h - top };
  const chronicle = timeline.chronicle();
  return (
    <Placed box={place} zoom={sides.zoom} kind={panel} isPanel>
      <section id={`panel-${panel}`} aria-label={panel === "standings" ? words.standingsTitle : words.chartsTitle}>
        {isInside && <Switches panels={panels} />}
        {panel === "standings" ? (
          <Standings frame={frame} marks={chronicle.marks} height={height} onFollow={follow} />
        ) : (
          <Charts
            chart={panels.chart.value}
            frame={frame}
            chronicle={chronicle}
            width={box.w}
            height={height}
            zoom={sides.zoom}
            isTouch={isTouch}
            onChoose={panels.choose}
          />
        )}
      </section>
    </Placed>
  );
}

/** What stands before their names, or for them, in a square of 24: steps of a podium, and a line that grows. */
const SIGNS: Readonly<Record<Panel, string>> = {
  standings: "M9 4h6v16H9zM2.5 10h5.3v10H2.5zM16.2 13h5.3v7h-5.3z",
  charts: "M3 3h2v16h16v2H3zM6.6 16.4l4.2-6 3.6 3L19 5.8l2 1.2-6 9.6-3.8-3.2-2.9 4.2z",
};

function Switches({ panels }: { readonly panels: PanelState }) {
  const words = watchWords().overlay;
  const titles = { standings: words.standingsTitle, charts: words.chartsTitle };
  return (
    <div class="beside-switches">
      {PANELS.map((panel) => (
        <button
          key={panel}
          type="button"
          class="beside-switch"
          aria-expanded={panels.shown.value.includes(panel)}
          title={titles[panel]}
          onClick={() => panels.toggle(panel)}
        >
          <svg viewBox="0 0 24 24" aria-hidden>
            <path d={SIGNS[panel]} fill="currentColor" />
          </svg>
          <span class="beside-title">{titles[panel]}</span>
        </button>
      ))}
    </div>
  );
}

interface PlacedProps {
  readonly box: SideBox;
  readonly zoom: number;
  readonly kind?: Panel;
  readonly isPanel?: boolean;
  readonly isColumn?: boolean;
  readonly children: ComponentChildren;
}

/** Places something on the screen as the HUD places its boxes, as opaque as the HUD. */
function Placed({ box: { x, y, w, h }, zoom, kind, isPanel = false, isColumn = false, children }: PlacedProps) {
  const opacity = userSettings.settings.value.hudOpacity / 100;
  return (
    <div
      class={isPanel ? "beside-place beside-panel" : "beside-place"}
      data-kind={kind}
      data-column={isColumn}
      style={{ left: `${x}px`, top: `${y}px`, width: `${w}px`, "--most": `${h}px`, zoom: String(zoom), opacity }}
    >
      {children}
    </div>
  );
}
