/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS, PAGES } from '../src/commands/commands';

const root = path.join(__dirname, '..');
const text = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(text, 'text/xml');

const BASE = 'https://localhost:3000/';
const LIMITS: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };

const all = (name: string): Element[] => [...manifest.getElementsByTagName('*')].filter((e) => e.localName === name);
const only = (name: string): Element => {
  const [first] = all(name);
  if (!first) throw new Error(`no <${name}>`);
  return first;
};
const childNames = (parent: Element): string[] => [...parent.children].map((e) => e.localName);
const attributes = (name: string): string[] =>
  [...manifest.getElementsByTagName('*')].flatMap((e) => e.getAttribute(name) ?? []);

/** Office reads elements in one order only; what is missing from the list may stay away. */
function expectOrder(names: readonly string[], order: readonly string[]): void {
  const places = names.map((name) => order.indexOf(name));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

describe('the add-in manifest', () => {
  test('is well-formed', () => {
    expect(manifest.querySelector('parsererror')).toBeNull();
    expect(manifest.documentElement.localName).toBe('OfficeApp');
  });

  test('has its elements in the order in which Office reads them', () => {
    expectOrder(childNames(manifest.documentElement), [
      ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
      ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
      ...['DefaultSettings', 'Permissions', 'VersionOverrides'],
    ]);
    expectOrder(childNames(only('VersionOverrides')), ['Description', 'Requirements', 'Hosts', 'Resources']);
    expectOrder(childNames(only('VersionOverrides').getElementsByTagName('Host')[0] as Element), [
      'Runtimes',
      'AllFormFactors',
      'DesktopFormFactor',
    ]);
    expectOrder(childNames(only('DesktopFormFactor')), ['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expectOrder(childNames(only('Resources')), ['Images', 'Urls', 'ShortStrings', 'LongStrings']);
    const [tab] = all('CustomTab');
    expect(childNames(tab as Element)).toEqual([...all('Group').map(() => 'Group'), 'Label']);
    for (const group of all('Group'))
      expect(childNames(group)).toEqual(['Label', 'Icon', ...[...group.children].slice(2).map(() => 'Control')]);
    for (const control of all('Control')) expectOrder(childNames(control), ['Label', 'Supertip', 'Icon', 'Action']);
  });

  test('is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(only('Version').textContent).toBe(`${version}.0`);
  });

  test('asks for no more than ExcelApi 1.9, the floor that Office 2021 has', () => {
    const [base, overrides] = all('Requirements').map((e) => [
      ...[...e.querySelectorAll('*')].filter((set) => set.localName === 'Set').map((set) => set.getAttribute('Name')),
      e.children[0]?.getAttribute('DefaultMinVersion'),
    ]);
    expect(base).toEqual(['ExcelApi', '1.9']);
    // An Excel without it passes over the ribbon and shows the pane alone.
    expect(overrides).toEqual(['SharedRuntime', '1.1']);
  });

  test('runs pane, ribbon and formulas on one page', () => {
    const page = only('Runtime').getAttribute('resid');
    expect(only('Runtime').getAttribute('lifetime')).toBe('long');
    const places = [only('FunctionFile'), ...only('Page').children];
    for (const action of all('Action'))
      places.push(...[...action.children].filter((e) => e.localName === 'SourceLocation'));
    expect(new Set(places.map((e) => e.getAttribute('resid')))).toEqual(new Set([page]));
  });

  test('has a tab of its own, whose buttons are all registered in the code', () => {
    const label = (e: Element): string => {
      const resid = [...e.children].find((child) => child.localName === 'Label')?.getAttribute('resid');
      return (
        all('String')
          .find((s) => s.getAttribute('id') === resid)
          ?.getAttribute('DefaultValue') ?? ''
      );
    };
    expect(all('CustomTab').map(label)).toEqual(['信访台账']);
    expect(all('Group').map(label)).toEqual(['体检', '期限', '台账', '报表', '设置']);
    expect(all('FunctionName').map((e) => e.textContent)).toEqual([...COMMANDS, ...PAGES].map(({ id }) => id));
  });

  test('names every resource that it uses, and uses every one it names', () => {
    const named = [...only('Resources').querySelectorAll('[id]')].map((e) => e.getAttribute('id'));
    expect(new Set(named).size).toBe(named.length);
    expect(new Set(attributes('resid'))).toEqual(new Set(named));
    expect(Math.max(...attributes('resid').map((id) => id.length))).toBeLessThanOrEqual(32);
  });

  test('has no id twice', () => {
    const ids = attributes('id').filter((id) => !id.startsWith('Tab'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('speaks Chinese first and English throughout', () => {
    expect(only('DefaultLocale').textContent).toBe('zh-CN');
    const spoken = [
      only('DisplayName'),
      ...all('Description').filter((e) => e.hasAttribute('DefaultValue')),
      // The formulas' prefix is a name, not speech.
      ...all('String').filter((e) => e.getAttribute('id') !== 'Functions.Namespace'),
    ];
    for (const element of spoken) {
      expect(element.getAttribute('DefaultValue')).toMatch(/\p{Script=Han}/u);
      expect([...element.children].map((e) => e.getAttribute('Locale'))).toEqual(['en-US']);
      expect(element.children[0]?.getAttribute('Value')).toMatch(/^[ -~]+$/u);
    }
  });

  test.each(Object.entries(LIMITS))('keeps %s within %i characters', (group, most) => {
    const strings = [...only(group).querySelectorAll('*')];
    const lengths = strings.map((e) => (e.getAttribute('DefaultValue') ?? e.getAttribute('Value') ?? '').length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
  });

  test('names only https addresses under one base', () => {
    const addresses = attributes('DefaultValue').filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
  });

  test.each([
    ['DisplayName', 125],
    ['Description', 250],
  ])('keeps its %s within %i characters in both languages', (name, most) => {
    const element = [...manifest.documentElement.children].find((e) => e.localName === name)!;
    const spoken = [element.getAttribute('DefaultValue'), ...[...element.children].map((e) => e.getAttribute('Value'))];
    expect(spoken).toHaveLength(2);
    for (const text of spoken) {
      expect(text).toMatch(/\S/u);
      expect(text!.length).toBeLessThanOrEqual(most);
    }
  });

  test('keeps within what Office takes of ids, of buttons in a group and of groups in a tab', () => {
    expect(only('Id').textContent).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u);
    for (const e of [...all('CustomTab'), ...all('Group'), ...all('Control')])
      expect(e.getAttribute('id')).toMatch(/^[\w.]{1,125}$/u);
    for (const group of all('Group'))
      expect([...group.children].filter((e) => e.localName === 'Control').length).toBeLessThanOrEqual(6);
    expect(all('Group').length).toBeLessThanOrEqual(10);
  });

  test('names icons that exist in the size they are named for', () => {
    const addresses = attributes('DefaultValue').filter((value) => value.endsWith('.png'));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const size = Number(/-(\d+)\.png$/u.exec(address)?.[1]);
      expect(picture(address)).toEqual([size, size]);
    }
    // Documented: 32 pixels, and 64 for screens of high density.
    expect(picture(only('IconUrl').getAttribute('DefaultValue')!)).toEqual([32, 32]);
    expect(picture(only('HighResolutionIconUrl').getAttribute('DefaultValue')!)).toEqual([64, 64]);
  });

  test('has every icon in all eight sizes, each with as many pixels as it says', () => {
    const images = new Map(
      [...only('Images').children].map((e) => [e.getAttribute('id'), e.getAttribute('DefaultValue')!]),
    );
    expect(all('Icon').length).toBe(all('Group').length + all('Control').length);
    for (const icon of all('Icon')) {
      const shown = [...icon.children].map((e) => [
        Number(e.getAttribute('size')),
        picture(images.get(e.getAttribute('resid'))!),
      ]);
      expect(shown).toEqual([16, 20, 24, 32, 40, 48, 64, 80].map((size) => [size, [size, size]]));
      // One drawing in every size.
      expect(new Set([...icon.children].map((e) => e.getAttribute('resid')?.split('.')[0])).size).toBe(1);
    }
  });

  test('names pages that the build makes', () => {
    const pages = new Set(
      attributes('DefaultValue')
        .filter((value) => value.endsWith('.html'))
        .map((value) => value.slice(BASE.length)),
    );
    const config = readFileSync(path.join(root, 'webpack.config.js'), 'utf8');
    expect(pages).toEqual(new Set(['index.html', 'taskpane.html']));
    for (const page of pages) expect(config).toContain(page);
  });

  test('leads Excel to the formulas, and names them XF', () => {
    const place = (name: string): string => {
      const resid = only(name).querySelector('SourceLocation')?.getAttribute('resid') ?? '';
      return (
        all('Url')
          .find((e) => e.getAttribute('id') === resid)
          ?.getAttribute('DefaultValue') ?? ''
      );
    };
    expect(['Script', 'Page', 'Metadata'].map(place)).toEqual(
      ['functions.js', 'taskpane.html', 'functions.json'].map((file) => BASE + file),
    );
    const namespace = only('Namespace').getAttribute('resid');
    expect(
      all('String')
        .find((e) => e.getAttribute('id') === namespace)
        ?.getAttribute('DefaultValue'),
    ).toBe('XF');
  });

  test("is read by Microsoft's own reader", () => {
    // As a program: the package is a module that Jest cannot load.
    const cli = path.join(root, 'node_modules/office-addin-manifest/cli.js');
    const told = execFileSync(process.execPath, [cli, 'info', 'manifest.xml'], { cwd: root, encoding: 'utf8' });
    expect(told).toContain('Name: 信访台账助手');
    expect(told).toContain('Hosts: Workbook');
    expect(told).toContain('Source Location: https://localhost:3000/taskpane.html');
  });
});

/** The size of the picture behind one of the manifest's addresses. */
const picture = (address: string): [number, number] => pixelSize(path.join(root, address.slice(BASE.length)));

/** Width and height from a PNG's header. */
function pixelSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
