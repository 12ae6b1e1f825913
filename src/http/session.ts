import { randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import type { Context } from 'hono';

const BYTES = 32;

/** What lets one person's browser in, and nobody else: made anew each time the server starts. */
export interface Session {
  /** Part of the address that is printed and opened. */
  readonly token: string;
  /** Whether a token that came is the right one. */
  readonly opens: (token: string) => boolean;
  readonly isOpen: (context: Context) => boolean;
  /** The `Set-Cookie` header: not for scripts, not from other sites. */
  readonly cookie: () => string;
}

/** @param port cookies know no ports, so the name of this one does: two workbenches do not lock each other out. */
export function newSession(port: () => number): Session {
  const [token, secret] = [randomBytes(BYTES), randomBytes(BYTES)].map((bytes) =>
    bytes.toString('base64url'),
  );
  if (token === undefined || secret === undefined) throw new RangeError('Two secrets are made');
  const name = (): string => `tacitus-${port()}`;
  return {
    token,
    opens: (given) => same(given, token),
    isOpen: (context) => same(getCookie(context, name()) ?? '', secret),
    cookie: () => `${name()}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

/** In a time that tells nothing of where they differ. */
function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
