import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveFolder } from '../../tools/static-server.mjs';
import { selfSigned } from './self-signed';

const tls = selfSigned();
const received: string[] = [];
let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  writeFileSync(path.join(folder, 'taskpane.html'), '<p>窗格</p>');
  ({ server, url } = await serveFolder(folder, { port: 0, tls, onResults: (text) => received.push(text) }));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks as Excel does, trusting the certificate of this computer and no other. */
function ask(
  file: string,
  { body, ...options }: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<{ status: number; text: string; type: string }>((resolve, reject) => {
    const asked = request(new URL(file, url), { ca: tls.cert, agent: false, ...options }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, type: answer.headers['content-type'] ?? '' }),
      );
    });
    asked.on('error', reject).end(body);
  });
}

test('gives out the pages over https, to whoever trusts its certificate', async () => {
  expect(url).toMatch(/^https:\/\/localhost:\d+\/$/u);
  expect(await ask('taskpane.html')).toEqual({ status: 200, text: '<p>窗格</p>', type: 'text/html; charset=utf-8' });
  await expect(fetch(url)).rejects.toThrow();
});

test.each(['../package.json', '%2e%2e/package.json', '..%5cpackage.json', '%00', '%'])(
  'gives out nothing beside its folder: %s',
  async (file) => expect(await ask(file)).toMatchObject({ status: 404 }),
);

test('takes results from its own pages and from no others', async () => {
  const post = (origin: string | null, file = 'results') =>
    ask(file, { method: 'POST', body: '{"通过":1}', headers: origin === null ? {} : { origin } });
  for (const origin of ['https://elsewhere.test', 'null', null]) expect((await post(origin)).status).not.toBe(204);
  expect(await post(new URL(url).origin, 'other')).toMatchObject({ status: 403 });
  expect(received).toEqual([]);
  expect(await post(new URL(url).origin)).toMatchObject({ status: 204 });
  expect(received).toEqual(['{"通过":1}']);
});

test('takes no flood', async () => {
  const flood = ask('results', {
    method: 'POST',
    body: 'x'.repeat(11_000_000),
    headers: { origin: new URL(url).origin },
  });
  // Refused, by an answer or by hanging up.
  expect(
    await flood.then(
      ({ status }) => status,
      () => 413,
    ),
  ).toBe(413);
  expect(received).toEqual(['{"通过":1}']);
});
