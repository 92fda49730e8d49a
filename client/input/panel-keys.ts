/** Codes of the keys by which whoever watches opens panels beside the maze: nothing that cameras or the timeline use. */
export const PANEL_KEYS = { standings: "KeyT", charts: "KeyH", next: "KeyU" } as const;
