/** One row of the settings: a slider, a choice out of a few, or a switch. Each changes what it says at once. */
import { useId } from "preact/hooks";
import {
  CHOICES,
  type ChoiceName,
  type ChoiceOf,
  heldWithin,
  RANGES,
  type RangeName,
  type SwitchName,
} from "../settings/settings.ts";
import { userSettings } from "../user-settings.ts";
import { pageWords } from "../words/words.ts";

const { settings, change } = userSettings;

/** A slider in per cent. */
export function RangeRow({ name, hint }: { readonly name: RangeName; readonly hint?: string }) {
  const id = useId();
  const words = pageWords().settings;
  const { from, to, step } = RANGES[name];
  const value = settings.value[name];
  return (
    <div class="setting">
      <label for={id}>{words.ranges[name]}</label>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={from}
          max={to}
          step={step}
          value={value}
          aria-valuetext={words.percent(value)}
          {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
          onInput={(event) => change({ [name]: heldWithin(event.currentTarget.valueAsNumber, RANGES[name]) })}
        />
        <output class="number" for={id}>
          {words.percent(value)}
        </output>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="dim hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A choice out of a few. */
export function ChoiceRow<K extends ChoiceName>({ name, hint }: { readonly name: K; readonly hint?: string }) {
  const words: Readonly<Record<string, string>> = pageWords().settings.choices[name];
  const all: readonly string[] = CHOICES[name];
  const chosen: ChoiceOf<ChoiceName> = settings.value[name];
  return (
    <fieldset class="setting">
      <legend>{words.title}</legend>
      <div class="segments">
        {all.map((one) => (
          <label key={one} class={one === chosen ? "segment chosen" : "segment"}>
            <input
              type="radio"
              name={`setting-${name}`}
              value={one}
              checked={one === chosen}
              onChange={() => change({ [name]: one })}
            />
            {words[one] ?? one}
          </label>
        ))}
      </div>
      {hint !== undefined && <p class="dim hint">{hint}</p>}
    </fieldset>
  );
}

/** A switch. */
export function SwitchRow({ name }: { readonly name: SwitchName }) {
  return (
    <label class="setting switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={settings.value[name]}
        checked={settings.value[name]}
        onChange={(event) => change({ [name]: event.currentTarget.checked })}
      />
      <span>{pageWords().settings.switches[name]}</span>
    </label>
  );
}
