/** Two switches: all sound, and music. */
import { soundChoice } from "./sound-choice.ts";

interface SoundSwitchesProps {
  /** The key M works here, too. */
  readonly hasKey?: boolean;
}

/** The switches. */
export function SoundSwitches({ hasKey = false }: SoundSwitchesProps) {
  const { isSoundOn, isMusicOn, toggleSound, toggleMusic } = soundChoice;
  return (
    <div class="row switches">
      <button type="button" class="button quiet small" aria-pressed={isSoundOn.value} onClick={toggleSound}>
        Sound {hasKey && <kbd aria-hidden>M</kbd>}
      </button>
      <button
        type="button"
        class="button quiet small"
        aria-pressed={isMusicOn.value}
        disabled={!isSoundOn.value}
        onClick={toggleMusic}
      >
        Music
      </button>
    </div>
  );
}
