/** The guest's token that a request brings. */
import type { Request } from "express";

/** Returns it; undefined where there is none. */
export function tokenIn(request: Request): string | undefined {
  const [, token] = /^Bearer (\S+)$/.exec(request.get("authorization") ?? "") ?? [];
  return token;
}
