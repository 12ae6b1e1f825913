/** Where the window is: the address, read and written through the history API. */

interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Without `#`; the id of the record that is opened. */
  readonly hash: string;
}

let address = $state.raw<Address>(read());

export const here = {
  get path(): string {
    return address.path;
  },
  get query(): URLSearchParams {
    return address.query;
  },
  get hash(): string {
    return address.hash;
  },
};

function read(): Address {
  const { pathname, search, hash } = location;
  return {
    path: decoded(pathname),
    query: new URLSearchParams(search),
    hash: decoded(hash.slice(1)),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Goes to an address of the workbench. `replace` leaves no step back: for filters and sort orders. */
export function go(href: string, { replace = false } = {}): void {
  const target = new URL(href, location.href);
  if (target.href === location.href) return;
  keepScroll();
  if (replace) history.replaceState(history.state, '', target);
  else history.pushState({}, '', target);
  const moved = target.pathname !== address.path;
  address = read();
  if (moved && !replace) scrollTo(0, 0);
}

/** Sets or, with `undefined` or '', leaves out parameters of the address, without a step back. */
export function setQuery(changes: Readonly<Record<string, string | undefined>>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes))
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  const asked = query.size > 0 ? `?${query}` : '';
  go(`${location.pathname}${asked}${location.hash}`, { replace: true });
}

/** Opens a record beside what is shown, under an address of its own; `undefined` closes it. */
export function openRecord(id: string | undefined): void {
  go(
    `${location.pathname}${location.search}${id === undefined ? '' : `#${encodeURIComponent(id)}`}`,
  );
}

function keepScroll(): void {
  history.replaceState({ ...(history.state as object | null), scroll: scrollY }, '');
}

const FRAMES = 60;

/** The view may not be as long yet as it was: what it shows is still being asked for. */
function restoreScroll(wanted: number, left = FRAMES): void {
  if (left === 0) return;
  scrollTo(0, wanted);
  if (Math.abs(scrollY - wanted) > 2) requestAnimationFrame(() => restoreScroll(wanted, left - 1));
}

function clicked(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.target !== '' || link.origin !== location.origin) return;
  if (link.pathname.startsWith('/api/')) return;
  event.preventDefault();
  go(link.href);
}

function stepped({ state }: PopStateEvent): void {
  address = read();
  const { scroll } = (state ?? {}) as { readonly scroll?: number };
  if (scroll !== undefined) restoreScroll(scroll);
}

/** Takes over the window's links and its steps back and forward; returns what gives them back. */
export function followLinks(): () => void {
  history.scrollRestoration = 'manual';
  document.addEventListener('click', clicked);
  addEventListener('popstate', stepped);
  return () => {
    document.removeEventListener('click', clicked);
    removeEventListener('popstate', stepped);
  };
}
