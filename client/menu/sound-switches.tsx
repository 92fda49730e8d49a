/** Two switches: all sound, and music. */

import { keyName } from "../input/bindings.ts";
import { userSettings } from "../user-settings.ts";
import { pageWords } from "../words/words.ts";
import { soundChoice } from "./sound-choice.ts";

interface SoundSwitchesProps {
  /** The key of the sound works here, too. */
  readonly hasKey?: boolean;
}

/** The switches. */
export function SoundSwitches({ hasKey = false }: SoundSwitchesProps) {
  const { isSoundOn, isMusicOn, toggleSound, toggleMusic } = soundChoice;
  const words = pageWords().match;
  return (
    <div class="row switches">
      <button type="button" class="button quiet small" aria-pressed={isSoundOn.value} onClick={toggleSound}>
        {words.sound} {hasKey && <kbd aria-hidden>{keyName(userSettings.settings.value.keys.mute[0] ?? "")}</kbd>}
      </button>
      <button
        type="button"
        class="button quiet small"
        aria-pressed={isMusicOn.value}
        disabled={!isSoundOn.value}
        onClick={toggleMusic}
      >
        {words.music}
      </button>
    </div>
  );
}
