/** Parts of the page that are fetched when they are first shown: nobody waits for them who only wants to play. */
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * Returns a component that stands in for one of another file.
 * @param load fetches it; a page older than its server cannot have it: then `waiting` stays
 * @param waiting what is shown meanwhile
 */
export function lazily<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  waiting: FunctionComponent<Props> = () => null,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null;
  return function Lazy(props: Props) {
    const [Part, setPart] = useState<FunctionComponent<Props> | null>(() => loaded);
    useEffect(() => {
      if (loaded !== null) return;
      load().then(
        (part) => {
          loaded = part;
          setPart(() => part);
        },
        () => undefined,
      );
    }, []);
    const Shown = Part ?? waiting;
    return <Shown {...props} />;
  };
}
