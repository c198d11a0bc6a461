/** @jest-environment jsdom */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const root = path.join(__dirname, '../..');
const library = path.join(root, 'node_modules/@microsoft/office-js');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const BASE = 'https://oa.example.gov.cn/xf&tz/%E4%BF%A1%E8%AE%BF/';

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(path.join(tmpdir(), '安装 包-'));
  builtPages(path.join(temporary, 'web'));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** As much of the built pages as the tool looks at. */
function builtPages(folder: string): void {
  const policy = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { panePolicy } from './tools/csp.mjs'; process.stdout.write(panePolicy('${CDN}'))`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const officePage = `<meta http-equiv="Content-Security-Policy" content="${policy}"/><script src="${CDN}"></script>`;
  const pages = {
    'taskpane.html': officePage,
    'diagnostics.html': officePage,
    'index.html': '工作台',
    'double-click.html': '不用服务器的工作台',
    'app/workbench.js': 'work()',
    'app/engine-source.js': 'self.petitionLedgerEngine=""',
    'assets/icon-32.png': 'png',
  };
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

interface Answer {
  readonly status: number | null;
  readonly said: string;
  readonly folder: string;
  readonly zip: Buffer | null;
}

let made = 0;
function pack(...options: string[]): Answer {
  const out = path.join(temporary, `out${made++}`);
  const args = [path.join(root, 'tools/package.mjs'), '--pages', path.join(temporary, 'web'), '--out', out, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const names = status === 0 ? readdirSync(out) : [];
  const name = names.find((file) => !file.includes('.zip')) ?? '';
  const zip = names.find((file) => file.endsWith('.zip'));
  return {
    status,
    said: stdout + stderr,
    folder: path.join(out, name),
    zip: zip ? readFileSync(path.join(out, zip)) : null,
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();

describe('the package for an intranet', () => {
  let packed: Answer;
  const text = (name: string): string => readFileSync(path.join(packed.folder, name), 'utf8');
  beforeAll(() => {
    packed = pack('--url', BASE.slice(0, -1), '--share', '//fileserver/addins/');
    expect(packed.said).toContain('安装说明.html');
    expect(packed.status).toBe(0);
  });

  test('lists every file with its checksum, in the folder and in the zip, and the zip with its own', () => {
    const listed = text('校验.txt')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ') as [string, string]);
    expect(
      listed
        .map(([, name]) => name)
        .concat('校验.txt')
        .sort(),
    ).toEqual(filesOf(packed.folder));
    const zipped = unzipSync(packed.zip!);
    expect(Object.keys(zipped)).toHaveLength(listed.length + 1);
    for (const [sum, name] of listed) {
      expect(sha256(readFileSync(path.join(packed.folder, name)))).toBe(sum);
      expect(sha256(zipped[`${path.basename(packed.folder)}/${name}`]!)).toBe(sum);
    }
    expect(readFileSync(`${packed.folder}.zip.sha256`, 'utf8')).toBe(
      `${sha256(packed.zip!)}  ${path.basename(packed.folder)}.zip\n`,
    );
  });

  test('comes out to the byte the same when it is made again', () => {
    const again = pack('--url', BASE, '--share', '\\\\fileserver\\addins');
    expect(again.zip!.equals(packed.zip!)).toBe(true);
  });

  test('has a manifest with the own address in every place, which is still one', () => {
    const xml = text('共享文件夹/manifest.xml');
    const manifest = new DOMParser().parseFromString(xml, 'text/xml');
    expect(manifest.querySelector('parsererror')).toBeNull();
    const addresses = [...manifest.getElementsByTagName('*')]
      .flatMap((e) => e.getAttribute('DefaultValue') ?? [])
      .filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
    expect(xml).not.toContain('localhost');
    const cli = path.join(root, 'node_modules/office-addin-manifest/cli.js');
    const told = execFileSync(process.execPath, [cli, 'info', path.join(packed.folder, '共享文件夹/manifest.xml')], {
      encoding: 'utf8',
    });
    expect(told).toContain(`Source Location: ${BASE}taskpane.html`);
  });

  test('carries Office.js unchanged, with its licence and no more than it needs', () => {
    const folder = path.join(packed.folder, '网站/office-js');
    const names = filesOf(folder);
    expect(names).toEqual(
      expect.arrayContaining([
        'office.js',
        'excel-win32-16.01.js',
        'zh-cn/office_strings.js',
        'en-us/office_strings.js',
        'LICENSE.md',
        '说明.txt',
      ]),
    );
    expect(names.length).toBeLessThan(12);
    const original = (name: string): string => path.join(library, name === 'LICENSE.md' ? name : `dist/${name}`);
    for (const name of names.filter((file) => file !== '说明.txt'))
      expect(readFileSync(path.join(folder, name)).equals(readFileSync(original(name)))).toBe(true);
    expect(text('网站/office-js/说明.txt')).toContain('微软不负责');
  });

  test.each(['taskpane', 'diagnostics'])('has a page %s that takes Office.js from beside itself alone', (name) => {
    const page = text(`网站/${name}.html`);
    expect(page).toContain('<script src="office-js/office.js">');
    expect(page).toContain("script-src 'self';");
    expect(page).not.toContain('microsoft.com');
    expect(filesOf(path.join(packed.folder, '网站'))).not.toContain('double-click.html');
  });

  test('has registry files as the registry editor reads them', () => {
    const read = (name: string): string => {
      const bytes = readFileSync(path.join(packed.folder, '注册表', name));
      expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
      return bytes.toString('utf16le', 2);
    };
    const add = read('添加加载项目录.reg').split('\r\n');
    const key = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\';
    const id = /\{[0-9a-f-]{36}\}/u.exec(add[2] ?? '')?.[0] ?? '';
    expect(add).toEqual([
      'Windows Registry Editor Version 5.00',
      '',
      `[${key}${id}]`,
      `"Id"="${id}"`,
      String.raw`"Url"="\\\\fileserver\\addins"`,
      '"Flags"=dword:00000001',
      '',
    ]);
    expect(read('撤销加载项目录.reg').split('\r\n')[2]).toBe(`[-${key}${id}]`);
  });

  test('explains itself on a page without scripts, whose pictures and links exist', () => {
    const page = new DOMParser().parseFromString(text('安装说明.html'), 'text/html');
    expect(page.querySelectorAll('script, [style]')).toHaveLength(0);
    expect(page.body.textContent).toContain(BASE);
    expect(page.body.textContent).toContain(String.raw`\\fileserver\addins`);
    expect(page.body.textContent).not.toContain('{{');
    const files = filesOf(packed.folder);
    for (const image of page.querySelectorAll('img')) {
      expect(files).toContain(image.getAttribute('src'));
      expect(image.getAttribute('alt')).toMatch(/\p{Script=Han}/u);
    }
    for (const link of page.querySelectorAll('a[href^="#"]'))
      expect(page.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
    for (const name of ['服务器配置/nginx.conf', '服务器配置/web.config']) expect(text(name)).not.toContain('{{');
    const config = new DOMParser().parseFromString(text('服务器配置/web.config'), 'text/xml');
    expect(config.querySelector('parsererror')).toBeNull();
    expect(text('服务器配置/nginx.conf')).toContain('location "/xf&tz/信访/"');
  });
});

test('without an address only the workbench is made', () => {
  const { status, folder, zip } = pack();
  expect(status).toBe(0);
  expect(filesOf(folder)).toEqual(
    [
      'app/engine-source.js',
      'app/workbench.js',
      'assets/icon-32.png',
      '打开工作台.html',
      '校验.txt',
      '许可.txt',
    ].sort(),
  );
  expect(strFromU8(unzipSync(zip!)[`${path.basename(folder)}/打开工作台.html`]!)).toBe('不用服务器的工作台');
});

test('Office.js is taken from a folder that is named', () => {
  const own = path.join(temporary, 'own-office');
  cpSync(path.join(library, 'dist/office.js'), path.join(own, 'office.js'));
  const lacking = pack('--url', BASE, '--office-js', own);
  expect(lacking.status).toBe(2);
  expect(lacking.said).toMatch(/没有 excel-win32-16\.01\.js/u);
  for (const name of [
    'excel-win32-16.01.js',
    'excel-web-16.00.js',
    'excel-mac-16.00.js',
    'zh-cn/office_strings.js',
    'en-us/office_strings.js',
    'telemetry/oteljs_agave.js',
  ]) {
    mkdirSync(path.dirname(path.join(own, name)), { recursive: true });
    writeFileSync(path.join(own, name), `/* ${name} of another day */`);
  }
  const { folder, status } = pack('--url', BASE, '--office-js', own);
  expect(status).toBe(0);
  expect(readFileSync(path.join(folder, '网站/office-js/excel-win32-16.01.js'), 'utf8')).toContain('of another day');
  expect(filesOf(path.join(folder, '网站/office-js'))).toContain('LICENSE.md');
});

test.each([
  [['--url', 'http://oa.example.gov.cn/xf/'], 'https'],
  [['--url', 'oa.example.gov.cn/xf/'], '不是完整的网址'],
  [['--url', 'https://oa.example.gov.cn/xf/index.html'], '文件夹'],
  [['--url', 'https://oa.example.gov.cn/xf/?a=1'], '问号'],
  [['--url', 'https://oa.example.gov.cn/%zz/'], '百分号'],
  [['--url', 'https://a:b@oa.example.gov.cn/'], '密码'],
  [['--url', BASE, '--share', 'Z:\\addins'], '网络路径'],
  [['--url', BASE, '--share', '\\\\fileserver'], '网络路径'],
  [['--share', '//fileserver/addins'], '--url'],
  [['--adress', BASE], '用法'],
])('%j is refused in Chinese before anything is written', (options, word) => {
  const { status, said } = pack(...options);
  expect(status).toBe(2);
  expect(said).toContain(word);
  expect(said).toMatch(/^没有做成安装包：.*\p{Script=Han}/u);
  expect(said).not.toMatch(/\n\s+at /u);
});
