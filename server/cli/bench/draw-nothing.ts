/** What keeps software from drawing where it is not drawing that is measured. */

/**
 * Run before the page: what asks WebGL to draw does nothing. Software would draw with all of the machine's processors, beside
 * the script that is measured; where a chip draws, nothing is in the script's way.
 */
export const DRAW_NOTHING = `for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext])
  for (const name of ["drawElements", "drawArrays", "clear"]) prototype[name] = () => undefined;`;
