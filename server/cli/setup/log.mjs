/** What the set-up says while it works: one line for each step, a sign of life when a step takes long. */

/** An expected failure: its message is all the user needs to see. */
export class SetupError extends Error {}

/** @throws {SetupError} always, with the message */
export function fail(message) {
  throw new SetupError(message);
}

/** Prints one line. */
export function say(message) {
  console.log(`setup: ${message}`);
}

/** Seconds since `start` (of `performance.now()`), as text with one decimal. */
export function since(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Runs `work` and prints its title before, its duration after, and every 10 s that it still goes on.
 * Returns what `work` returns.
 */
export async function step(title, work) {
  const start = performance.now();
  say(`${title} …`);
  const alive = setInterval(() => say(`${title}: ${since(start)} …`), 10_000);
  try {
    const result = await work();
    say(`${title}: done in ${since(start)}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
