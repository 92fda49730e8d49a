/** The settings: a tab for each matter, every row of which works at once. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { readPads } from "../input/gamepad.ts";
import type { Settings } from "../settings/settings.ts";
import { userSettings } from "../user-settings.ts";
import { pageWords } from "../words/words.ts";
import { Dialog } from "./dialog.tsx";
import { Bindings } from "./settings-bindings.tsx";
import { LanguageRows } from "./settings-language.tsx";
import { ChoiceRow, RangeRow, SwitchRow } from "./settings-rows.tsx";

const TABS = ["sound", "picture", "display", "handling", "keys", "pad", "language"] as const;
type Tab = (typeof TABS)[number];

/** Keys that go through the tabs. */
const MOVES: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** What each tab sets, to be set as it was at first. */
const NAMES: Readonly<Record<Tab, readonly (keyof Settings)[]>> = {
  sound: ["masterLevel", "effectsLevel", "uiLevel", "musicLevel", "isMono", "hasCaptions"],
  picture: ["quality", "frameCap", "resolution", "palette", "sides", "dim", "hasOutlines", "motion", "shake", "flash"],
  display: ["textSize", "hudSize", "hudOpacity", "minimapSize", "hasNames", "hasNumbers", "hasReactions"],
  handling: ["fire", "board", "aimAssist", "stickGain", "hasSwappedSticks"],
  keys: ["keys"],
  pad: ["pad", "deadZone", "hasRumble"],
  language: [],
};

/** The page of settings, over whatever is below. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const [tab, setTab] = useState<Tab>("sound");
  const words = pageWords().settings;
  const { reset } = userSettings;
  const step = (event: KeyboardEvent, by: number): void => {
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? tab;
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <Dialog title={words.title} onClose={onClose} kind="settings">
      <div class="settings-body">
        <div
          role="tablist"
          aria-label={words.title}
          class="tabs"
          onKeyDown={(event) => {
            const by = MOVES[event.code];
            if (by !== undefined) step(event, by);
          }}
        >
          {TABS.map((one) => (
            <button
              key={one}
              id={`tab-${one}`}
              type="button"
              role="tab"
              class="tab"
              aria-selected={one === tab}
              aria-controls="settings-panel"
              data-pad-stop
              tabIndex={one === tab ? 0 : -1}
              onClick={() => setTab(one)}
            >
              {words.tabs[one]}
            </button>
          ))}
        </div>
        <div id="settings-panel" class="settings-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          <Rows key={tab} tab={tab} />
        </div>
      </div>
      <div class="row end settings-foot">
        {NAMES[tab].length > 0 && (
          <button type="button" class="button quiet small" onClick={() => reset(NAMES[tab])}>
            {words.resetTab}
          </button>
        )}
        <button type="button" class="button quiet small danger" onClick={() => reset()}>
          {words.resetAll}
        </button>
        <button type="button" class="button small" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}

function Rows({ tab }: { readonly tab: Tab }): ComponentChildren {
  const { hints, binding } = pageWords().settings;
  switch (tab) {
    case "sound":
      return (
        <>
          <RangeRow name="masterLevel" />
          <RangeRow name="effectsLevel" />
          <RangeRow name="uiLevel" />
          <RangeRow name="musicLevel" />
          <SwitchRow name="isMono" />
          <SwitchRow name="hasCaptions" />
        </>
      );
    case "picture":
      return (
        <>
          <ChoiceRow name="quality" />
          <ChoiceRow name="frameCap" />
          <RangeRow name="resolution" />
          <ChoiceRow name="palette" hint={hints.contrast} />
          <ChoiceRow name="sides" />
          <RangeRow name="dim" />
          <SwitchRow name="hasOutlines" />
          <ChoiceRow name="motion" />
          <RangeRow name="shake" hint={hints.shake} />
          <RangeRow name="flash" hint={hints.flash} />
        </>
      );
    case "display":
      return (
        <>
          <RangeRow name="textSize" hint={hints.textSize} />
          <RangeRow name="hudSize" />
          <RangeRow name="hudOpacity" />
          <RangeRow name="minimapSize" />
          <SwitchRow name="hasNames" />
          <SwitchRow name="hasNumbers" />
          <SwitchRow name="hasReactions" />
        </>
      );
    case "handling":
      return (
        <>
          <ChoiceRow name="fire" />
          <ChoiceRow name="board" />
          <RangeRow name="aimAssist" hint={hints.aimAssist} />
          <RangeRow name="stickGain" hint={hints.stickGain} />
          <SwitchRow name="hasSwappedSticks" />
        </>
      );
    case "keys":
      return <Bindings kind="keys" />;
    case "pad":
      return (
        <>
          <p class="dim">{readPads().some((pad) => pad !== null) ? binding.sticks : binding.noPad}</p>
          <Bindings kind="pad" />
          <RangeRow name="deadZone" />
          <SwitchRow name="hasRumble" />
        </>
      );
    case "language":
      return <LanguageRows />;
  }
}
