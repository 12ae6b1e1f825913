import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askPort, cookieFor, openQuarrel } from '../support/workbench.ts';
import type { Window } from '../support/workbench.ts';
import { freshFolder } from '../support/tacitus.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** The routes by which files, pages and selected words are read. */
async function addedRoutes({ get }: Window): Promise<readonly string[]> {
  const id = (await get('/api/documents'))[0]?.id ?? '';
  const passage = (await get('/api/documents/:id', '', id)).body[0]?.passage.id ?? '';
  return [
    `/api/originals/${id}`,
    `/api/originals/${id}/file`,
    `/api/originals/${id}/page`,
    `/api/words/${passage}?start=0&end=5`,
    '/api/dossier.zip',
  ];
}

describe('another page', () => {
  test('reads nothing, whatever way it asks', async () => {
    const { window } = await openQuarrel();
    const { Cookie = '' } = window.headers;
    const hostile: readonly Record<string, string>[] = [
      { Origin: 'http://evil.example', Cookie },
      { Origin: 'null', Cookie },
      { Origin: `http://127.0.0.1:${window.port + 1}`, Cookie },
      { Origin: `https://127.0.0.1:${window.port}`, Cookie },
      { 'Sec-Fetch-Site': 'cross-site', Cookie },
      { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors', Cookie },
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', Cookie },
    ];
    for (const path of ['/api/documents', ...(await addedRoutes(window))])
      for (const headers of hostile) {
        const { status, text } = await askPort(window.port, path, { headers });
        expect([path, status, text.includes('Quarrel')]).toEqual([path, 403, false]);
      }
    const replied = await window.ask('/api/documents');
    expect(replied.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('changes nothing', async () => {
    const { window } = await openQuarrel();
    const { Cookie = '' } = window.headers;
    const [act] = (await window.get('/api/acts')).rows;
    const body = JSON.stringify({ verb: 'reject', record: act?.id });
    const hostile: readonly Record<string, string>[] = [
      { Origin: 'http://evil.example', Cookie },
      { 'Sec-Fetch-Site': 'cross-site', Cookie },
      // A form, which browsers send anywhere, need not say where it comes from.
      { Cookie },
    ];
    for (const headers of hostile)
      for (const path of ['/api/decisions', '/api/dossier', '/api/files?name=a.txt'])
        expect(
          (
            await askPort(window.port, path, {
              method: 'POST',
              headers: { ...headers, ...JSON_TYPE },
              body,
            })
          ).status,
        ).toBe(403);
    const plain = { 'Content-Type': 'text/plain' };
    const asText = await window.ask('/api/decisions', { method: 'POST', headers: plain, body });
    expect(asText.status).toBe(415);
    expect((await window.get('/api/log')).all).toBe(0);
    expect((await window.get('/api/jobs')).waiting).toEqual([]);
  });

  test('does not get in by a name that it makes point here', async () => {
    const { window } = await openQuarrel();
    for (const Host of ['evil.example', `evil.example:${window.port}`, `127.0.0.1`, '127.0.0.1:1'])
      expect((await window.ask('/api/case', { headers: { Host } })).status).toBeOneOf([400, 421]);
    const Host = `localhost:${window.port}`;
    const named = { Host, Origin: `http://${Host}` };
    expect((await window.ask('/api/case', { headers: named })).status).toBe(200);
  });
});

describe('who has no key', () => {
  test('is shown nothing', async () => {
    const { window } = await openQuarrel();
    for (const Cookie of [
      '',
      'tacitus=x',
      `tacitus-${window.port}=`,
      `tacitus-${window.port}=guess`,
    ])
      for (const path of [
        '/api/case',
        '/api/events',
        ...(await addedRoutes(window)),
        '/',
        '/read/doc_1',
        '/?token=',
        '/?token=guess',
      ])
        expect((await askPort(window.port, path, { headers: { Cookie } })).status).toBe(401);
  });

  test('cannot use one workbench’s key at another', async () => {
    const [{ window }, { url }] = [await openQuarrel(), await openQuarrel()];
    const Cookie = await cookieFor(url);
    expect((await askPort(window.port, '/api/case', { headers: { Cookie } })).status).toBe(401);
  });

  test('the key is exchanged for a strict cookie and leaves the address', async () => {
    const { url, window } = await openQuarrel();
    const { search } = new URL(url);
    const opened = await askPort(window.port, `/${search}`);
    expect(opened.status).toBe(303);
    expect(opened.headers['location']).toBe('/');
    expect(String(opened.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/u);
    const elsewhere = await askPort(window.port, `//evil.example/x${search}&q=1`);
    expect(elsewhere.headers['location']).toBe('/evil.example/x?q=1');
    const fromFile = await askPort(window.port, `/${search}`, {
      headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' },
    });
    expect([fromFile.status, fromFile.headers['refresh']]).toEqual([200, '0; url=/']);
  });
});

test('nothing but our own files runs in a page, and nobody frames it', async () => {
  const { window } = await openQuarrel();
  for (const path of ['/', '/api/case', '/api/nothing', '/nothing.js']) {
    const { headers } = await window.ask(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

test('no path leads out of the folder of the workbench’s files', async () => {
  const folder = freshFolder();
  const assets = join(folder, 'built');
  mkdirSync(join(assets, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(assets, 'link.txt'));
  writeFileSync(join(assets, 'index.html'), '<!doctype html><title>bench</title>');
  writeFileSync(join(assets, 'assets', 'main-a1b2c3d4.js'), 'export {};');
  const { window } = await openQuarrel({ assets });
  const paths = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/%00/../../secret.txt',
    `/${folder}/secret.txt`,
    '/link.txt',
    '/api/documents/..%2f..%2fsecret.txt',
    '/api/documents/%2fetc%2fpasswd',
    '/%E0%A4%A',
  ];
  for (const path of paths) expect((await window.ask(path)).text).not.toMatch(/secret$|root:/u);
  expect((await window.ask('/')).text).toContain('bench');
  expect((await window.ask('/read/doc_1')).text).toContain('bench');
  const script = await window.ask('/assets/main-a1b2c3d4.js');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.headers['cache-control']).toContain('immutable');
});

test('an unbuilt workbench says how to build it', async () => {
  const { window } = await openQuarrel({ assets: join(freshFolder(), 'nothing') });
  const { status, text } = await window.ask('/');
  expect([status, text.includes('npm run web')]).toEqual([503, true]);
});

test('what a text and a request say stays data', async () => {
  const { window } = await openQuarrel();
  const { text, headers } = await window.ask('/api/explain/%3Cscript%3Ealert(1)%3C%2Fscript%3E');
  expect(headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(text).detail).toContain('<script>');
  expect((await window.ask('/<script>alert(1)</script>.html')).text).not.toContain('<script>');
  const long = await window.ask('/api/decisions', {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ verb: 'accept', record: 'act_1', reason: 'x'.repeat(2_000_000) }),
  });
  expect(long.status).toBe(413);
  for (const body of [
    '',
    '{',
    '[]',
    '{"verb":"drop","record":"act_1"}',
    '{"verb":"accept","record":"../x"}',
  ])
    expect(
      (await window.ask('/api/decisions', { method: 'POST', headers: JSON_TYPE, body })).status,
    ).toBe(400);
});

test('an original is shown in a page in which nothing runs, and only as it was read', async () => {
  const { window, casePath } = await openQuarrel();
  const id = (await window.get('/api/documents'))[0]?.id ?? '';
  const page = await window.ask(`/api/originals/${id}/page`);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';.* sandbox$/u);
  expect(policy).not.toContain('unsafe');
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  const file = await window.ask(`/api/originals/${id}/file`);
  expect(file.headers['content-type']).toBe('application/octet-stream');
  expect(file.headers['content-disposition']).toMatch(/^attachment;/u);
  for (const wrong of ['..%2f..%2fetc%2fpasswd', '%2fetc%2fpasswd', 'doc_..%2f..', 'pas_1', '%00'])
    for (const path of ['', '/file', '/page']) {
      const { status, text } = await window.ask(`/api/originals/${wrong}${path}`);
      expect([wrong, path, [400, 404].includes(status)]).toEqual([wrong, path, true]);
      expect(text).not.toContain('root:');
    }
  const [kept = ''] = readdirSync(`${casePath}.files`);
  const beside = join(`${casePath}.files`, kept);
  for (const spoil of [() => writeFileSync(beside, 'something else'), () => rmSync(beside)]) {
    spoil();
    expect((await window.get('/api/originals/:id', '', id)).shown).toBe('not');
    for (const path of ['/file', '/page']) {
      const { status, text } = await window.ask(`/api/originals/${id}${path}`);
      expect([status, JSON.parse(text).detail]).toEqual([
        404,
        expect.stringContaining('not the one'),
      ]);
    }
  }
});

test('what is left out of a dossier is looked up, never a path', async () => {
  const { window, folder } = await openQuarrel();
  const publish = (without: object) =>
    window.ask('/api/dossier', {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ without }),
    });
  for (const documents of [['../../etc/passwd'], ['doc_../x'], [`${folder}/quarrel.tacitus`]])
    expect((await publish({ documents })).status).toBe(422);
  expect((await publish({ actors: ['../x'] })).status).toBe(422);
  for (const wrong of [{ kinds: ['../claims'] }, { folder: '/tmp/x' }, { documents: [''] }])
    expect((await publish(wrong)).status).toBe(400);
  expect(existsSync(join(folder, 'quarrel-dossier'))).toBe(false);
});
