/** The host and path an address points at: lower-case host, without scheme, `www.`, tracking, fragment, last slash. */
export function addressKey(url: string): string {
  const bare = url.replace(/^[a-z]+:\/{0,2}/iu, '').replace(/#.*$/su, '');
  const [whole, query] = splitOnce(bare, '?');
  const [host, path] = splitOnce(whole, '/');
  const name = host.toLowerCase().replace(/^(?:www|m|amp)\./u, '');
  const tracking = SHARED_POST.test(name) ? TRACKING_OF_POSTS : TRACKING;
  const kept = query.split('&').filter((part) => part !== '' && !tracking.test(part));
  const place = `${name}/${decoded(path)}`;
  return place.replace(/\/+$/u, '') + (kept.length > 0 ? `?${kept.join('&')}` : '');
}

const TRACKING = /^(?:utm_\w{1,30}|fbclid|gclid|yclid|igshid|mc_[ce]id|ref|ref_src)=/iu;
const SHARED_POST = /^(?:x|twitter)\.com$/u;
const TRACKING_OF_POSTS = /./u;

function splitOnce(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The host of an address without `www.`, lower-case; empty when there is none. */
export function hostOf(url: string): string {
  const host = /^(?:[a-z]+:\/\/)?([^/?#:]+)/iu.exec(url)?.[1] ?? '';
  return host.toLowerCase().replace(/^www\./u, '');
}
