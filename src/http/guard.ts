import type { Context, MiddlewareHandler } from 'hono';
import { RequestFailure } from './problem.ts';
import type { Session } from './session.ts';

const LOOPBACK = ['127.0.0.1', 'localhost'];

/** Nothing but our own files runs or is shown; nobody frames the page; addresses go nowhere. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

export function withHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    if (!context.res.headers.has('Cache-Control'))
      context.res.headers.set('Cache-Control', 'no-store');
  };
}

/**
 * Refuses whatever another page could have sent: a name that was made to point at this machine (DNS rebinding), a
 * request of another origin, a change without an origin.
 */
export function sameOriginOnly(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!LOOPBACK.some((name) => host === `${name}:${port()}`))
      throw new RequestFailure(421, `This server is not “${host.slice(0, LONGEST)}”`);
    if (!isOurs(context, host))
      throw new RequestFailure(403, 'Only pages of the workbench itself may ask this');
    await next();
  };
}

const LONGEST = 100;
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Browsers say where a request comes from by `Origin`, by `Sec-Fetch-Site`, or by both. */
function isOurs({ req }: Context, host: string): boolean {
  const origin = req.header('origin');
  const site = req.header('sec-fetch-site');
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (!SAFE.has(req.method))
    return origin !== undefined && (site ?? 'same-origin') === 'same-origin';
  // A link on another page may lead here; without the cookie it shows nothing.
  const isVisit = req.header('sec-fetch-mode') === 'navigate' && !req.path.startsWith('/api/');
  return isVisit || site === undefined || site === 'same-origin' || site === 'none';
}

/** Lets in who comes with the token, keeps a cookie instead, and refuses everybody else. */
export function openSessionOnly(session: Session): MiddlewareHandler {
  return async (context, next) => {
    const token = context.req.query('token');
    if (token !== undefined && context.req.method === 'GET' && session.opens(token))
      return welcome(context, session);
    if (session.isOpen(context)) return next();
    if (context.req.path.startsWith('/api/'))
      throw new RequestFailure(401, 'The workbench was not opened by its address', OPEN_AGAIN);
    return page(401, 'This workbench is closed to you', [OPEN_AGAIN]);
  };
}

const OPEN_AGAIN =
  'Open the address that `tacitus serve` printed; it is a new one each time it starts.';

/**
 * The address is shown without the token from here on. A strict cookie is not sent along a redirect that began on another
 * site (a mail, a file), so then the page itself goes on.
 */
function welcome(context: Context, session: Session): Response {
  const url = new URL(context.req.url);
  url.searchParams.delete('token');
  // A path like `//other.example` would lead to another host.
  const target = `/${`${url.pathname}${url.search}`.replace(/^[/\\]+/u, '')}`;
  const headers = { 'Set-Cookie': session.cookie() };
  const site = context.req.header('sec-fetch-site');
  if (site === undefined || site === 'none' || site === 'same-origin')
    return new Response(null, { status: 303, headers: { ...headers, Location: target } });
  return page(200, 'Opening the workbench', [], { ...headers, Refresh: `0; url=${target}` });
}

/** A page without script or style, for what cannot be shown otherwise. */
export function page(
  status: number,
  title: string,
  lines: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = lines.map((line) => `<p>${escape(line)}</p>`).join('');
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><h1>${escape(title)}</h1>${body}</html>`,
    { status, headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } },
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
