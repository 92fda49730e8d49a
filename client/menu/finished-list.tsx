/** The finished matches, found by player, mode and robot, a page at a time. */
import { useEffect, useState } from "preact/hooks";
import { chassisList } from "#shared/content/chassis.ts";
import { modeIds, modes } from "#shared/content/modes.ts";
import { TICK_RATE } from "#shared/lib/time.ts";
import { REPLAYS_A_PAGE, type ReplayListing, type ReplayPage } from "#shared/protocol/replays.ts";
import { type FinishedQuery, listFinished } from "../sdk/finished.ts";
import { watchWords } from "../words/watch-words.ts";
import { names } from "../words/words.ts";
import { replayFilePath, replayPath } from "./address.ts";
import { finishedTitle } from "./finished-title.ts";
import { clock, dayAndTime } from "./time.ts";

/** A name is looked for when nobody has typed for so long, in ms. */
const TYPED = 350;
const ALL: FinishedQuery = { player: "", mode: "", chassis: "", page: 0 };
/** The longest name that the server looks for. */
const LONGEST_NAME = 64;

/** The list with its filters. */
export function FinishedList() {
  const [query, setQuery] = useState(ALL);
  const [found, setFound] = useState<ReplayPage | null>(null);
  const [isDown, setDown] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isHere = true;
    const ask = (): void => {
      listFinished("", query).then(
        (page) => {
          if (!isHere) return;
          setFound(page);
          setDown(false);
        },
        () => {
          if (isHere) setDown(true);
        },
      );
    };
    const timer = window.setTimeout(ask, query.player === "" ? 0 : TYPED);
    return () => {
      isHere = false;
      window.clearTimeout(timer);
    };
  }, [query, tries]);
  const words = watchWords().lobby;
  const narrow = (changes: Partial<FinishedQuery>): void => setQuery({ ...query, page: 0, ...changes });
  const isNarrowed = query.player.trim() !== "" || query.mode !== "" || query.chassis !== "";
  return (
    <section aria-labelledby="finished-title" class="finished">
      <h3 id="finished-title" class="label">
        {words.finished}
      </h3>
      <Filters query={query} onChange={narrow} />
      <div aria-live="polite" class="finished-state">
        {isDown && (
          <p class="row">
            {words.unreachable}
            <button type="button" class="button small quiet" onClick={() => setTries(tries + 1)}>
              {words.tryAgain}
            </button>
          </p>
        )}
        {!isDown && found === null && <p class="dim">{words.asking}</p>}
        {!isDown && found?.total === 0 && <p class="dim">{isNarrowed ? words.noneFits : words.noneStored}</p>}
        {!isDown && found !== null && found.total > 0 && <p class="dim">{words.count(found.total)}</p>}
      </div>
      {!isDown && found !== null && found.total > 0 && (
        <>
          <ul>
            {found.replays.map((match) => (
              <Finished key={match.id} match={match} />
            ))}
          </ul>
          <Pages found={found} onPage={(page) => setQuery({ ...query, page })} />
        </>
      )}
    </section>
  );
}

interface FiltersProps {
  readonly query: FinishedQuery;
  readonly onChange: (changes: Partial<FinishedQuery>) => void;
}

function Filters({ query, onChange }: FiltersProps) {
  const words = watchWords().lobby;
  return (
    <search>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span class="label">{words.player}</span>
          <input
            name="player"
            autocomplete="off"
            spellcheck={false}
            maxLength={LONGEST_NAME}
            value={query.player}
            onInput={({ currentTarget }) => onChange({ player: currentTarget.value })}
          />
        </label>
        <label>
          <span class="label">{words.mode}</span>
          <select
            name="mode"
            value={query.mode}
            onChange={({ currentTarget }) => onChange({ mode: currentTarget.value })}
          >
            <option value="">{words.anyMode}</option>
            {modeIds.map((id) => (
              <option key={id} value={id}>
                {names().mode(modes[id]).name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="label">{words.robot}</span>
          <select
            name="chassis"
            value={query.chassis}
            onChange={({ currentTarget }) => onChange({ chassis: currentTarget.value })}
          >
            <option value="">{words.anyRobot}</option>
            {chassisList.map((chassis) => (
              <option key={chassis.id} value={chassis.id}>
                {names().chassis(chassis).name}
              </option>
            ))}
          </select>
        </label>
      </form>
    </search>
  );
}

function Finished({ match }: { readonly match: ReplayListing }) {
  const words = watchWords().lobby;
  const id = modeIds.find((one) => one === match.mode);
  const title = finishedTitle(match);
  return (
    <li>
      <div class="match-facts">
        <p class="standing">
          <strong>{title}</strong>
        </p>
        <p class="dim">
          <span class="number time">{clock(match.ticks / TICK_RATE)}</span>{" "}
          {id === undefined ? match.mode : names().mode(modes[id]).name}, {dayAndTime(match.endedAt)}
        </p>
      </div>
      {match.bytes === null ? (
        <p class="dim">{words.noFile}</p>
      ) : (
        <div class="row">
          <a class="button small ghost" href={replayPath(match.id)} aria-label={words.watchOne(title)}>
            {words.watch}
          </a>
          <a class="button small quiet" href={replayFilePath(match.id)} download aria-label={words.downloadOne(title)}>
            {words.download}
          </a>
        </div>
      )}
    </li>
  );
}

interface PagesProps {
  readonly found: ReplayPage;
  readonly onPage: (page: number) => void;
}

function Pages({ found: { total, page }, onPage }: PagesProps) {
  const words = watchWords().lobby;
  const last = Math.ceil(total / REPLAYS_A_PAGE) - 1;
  if (last < 1) return null;
  return (
    <div class="row pages">
      <button type="button" class="button small quiet" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {words.newer}
      </button>
      <span class="dim">{words.page(page + 1, last + 1)}</span>
      <button type="button" class="button small quiet" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {words.older}
      </button>
    </div>
  );
}
