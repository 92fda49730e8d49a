/** What is wrong with the layout of the start page at the size that it has: read from the page as the browser lays it out. */
import type { Page } from "playwright-core";

/**
 * Returns the faults, with robots chosen in turn and each of the things they can do.
 * @param mayScroll the page may be longer than the screen @param every so manieth robot is looked at
 */
export async function layoutFaults(
  page: Page,
  { mayScroll, every }: { readonly mayScroll: boolean; readonly every: number },
): Promise<string[]> {
  return page.evaluate(
    async ([isLong, each]) => {
      const faults = new Set<string>();
      const home = document.querySelector(".home");
      const play = document.querySelector(".play-button");
      if (home === null || play === null) return ["there is no start page"];
      const told = (one: Element): string =>
        `${one.tagName.toLowerCase()}.${one.className} "${one.textContent?.slice(0, 24)}"`;
      const check = (): void => {
        const { clientWidth, clientHeight } = document.documentElement;
        if (home.scrollWidth > home.clientWidth) faults.add("it is wider than the screen");
        if (!isLong && home.scrollHeight > home.clientHeight) faults.add(`it is ${home.scrollHeight} px high`);
        const box = play.getBoundingClientRect();
        const isIn = box.left >= 0 && box.top >= 0 && box.right <= clientWidth && box.bottom <= clientHeight;
        const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (!isIn || over === null || !(over === play || play.contains(over))) faults.add("PLAY is out of reach");
        // Texts: their size, and whether what holds them cuts them.
        const walker = document.createTreeWalker(home, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const holder = node.parentElement;
          if (holder === null || node.textContent?.trim() === "" || !holder.checkVisibility()) continue;
          const style = getComputedStyle(holder);
          if (holder.closest("option") !== null || style.clipPath.startsWith("inset")) continue;
          if (Number.parseFloat(style.fontSize) < 12) faults.add(`${told(holder)} is ${style.fontSize}`);
          const range = document.createRange();
          range.selectNodeContents(node);
          const text = range.getBoundingClientRect();
          if (text.width === 0) continue;
          if (text.right > clientWidth + 1 || text.left < -1) faults.add(`${told(holder)} leaves the screen`);
          const room = holder.closest("button, label.card, label.segment, .panel")?.getBoundingClientRect();
          if (room !== undefined && (text.right > room.right + 1 || text.left < room.left - 1)) {
            faults.add(`${told(holder)} leaves what holds it`);
          }
        }
        // Things to press and panels: none over another that does not hold it.
        const bar = document.querySelector(".play-bar");
        const things = [
          ...home.querySelectorAll("button, input, select, a, label.card, label.segment, header, .arena canvas, .bars"),
        ]
          .filter((one) => one.checkVisibility() && !(isLong && bar?.contains(one)) && one.closest(".hold") === null)
          .map((one) => ({ one, box: one.getBoundingClientRect() }));
        for (const [index, a] of things.entries()) {
          for (const b of things.slice(index + 1)) {
            if (a.one.contains(b.one) || b.one.contains(a.one)) continue;
            const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
            const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            if (wide > 1 && high > 1) faults.add(`${told(a.one)} over ${told(b.one)}`);
          }
        }
      };
      /** The page renders what was clicked before its next task. */
      const rendered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
      await new Promise(requestAnimationFrame);
      const radios = [...home.querySelectorAll<HTMLInputElement>("input[name=chassis]")];
      for (const radio of radios.filter((_, index) => index % each === 0)) {
        radio.click();
        await rendered();
        for (const thing of home.querySelectorAll<HTMLButtonElement>(".thing")) {
          thing.click();
          await rendered();
          check();
        }
      }
      return [...faults];
    },
    [mayScroll, every] as const,
  );
}
