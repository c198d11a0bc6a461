import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import path from 'node:path';
import { headerPolicy } from './csp.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Where a page of ours may hand in a text, and how long that may be. */
const INBOX = '/results';
const LONGEST_POST = 10_000_000;

/**
 * Serves a folder of static files on this computer only. Resolves with the server and its address.
 *
 * @param {string} folder
 * @param {object} options
 * @param {number} options.port the first port to try
 * @param {number} [options.tries] how many ports to try
 * @param {{ key: string, cert: string }} [options.tls] serves https, which Excel insists on
 * @param {(text: string) => void} [options.onResults] takes what a page of this very server posts to `/results`
 * @returns {Promise<{ server: import('node:http').Server, url: string }>}
 */
export async function serveFolder(folder, { port, tries = 1, tls, onResults }) {
  const handle = (request, response) => {
    const answered =
      request.method === 'POST' && onResults
        ? takeResults(onResults, request, response)
        : answer(folder, request, response);
    answered.catch(() => refuse(response, 500));
  };
  const server = tls ? createTlsServer(tls, handle) : createServer(handle);
  const used = await listen(server, port, tries);
  // Certificates of development name localhost.
  return { server, url: tls ? `https://localhost:${used}/` : `http://127.0.0.1:${used}/` };
}

/** A page elsewhere could post too: a browser says where a request comes from, and only our own is taken. */
async function takeResults(onResults, request, response) {
  const { origin, host } = request.headers;
  if (request.url !== INBOX || !origin || new URL(origin).host !== host) return refuse(response, 403);
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > LONGEST_POST) return refuse(response, 413);
    parts.push(part);
  }
  onResults(Buffer.concat(parts).toString('utf8'));
  response.writeHead(204).end();
}

async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const file = fileOf(folder, request.url ?? '/');
  const found = file && (await stat(file).catch(() => null));
  if (!found?.isFile()) return refuse(response, 404);
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Content-Security-Policy': headerPolicy(path.basename(file)),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** The file that an address names, or null where it leads out of the folder or makes no sense. */
function fileOf(folder, url) {
  try {
    const wanted = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (wanted.includes('\0')) return null;
    const file = path.join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
    return file.startsWith(folder + path.sep) ? file : null;
  } catch {
    return null;
  }
}

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(String(status));
}

/** Takes the first free port. Port 0 lets the system choose. */
async function listen(server, port, tries) {
  for (let i = 0; ; i++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port === 0 ? 0 : port + i, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || i + 1 >= tries) throw error;
    }
  }
}
