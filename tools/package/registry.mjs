/** The entry of our catalogue in Excel's list. Always the same, so that adding it again replaces it. */
export const CATALOGUE = '{5d0c2d0e-6c7b-4f0e-9a55-3f1b8e2a7c94}';

export const CATALOGUE_KEY = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOGUE}`;

/**
 * The registry file that makes a shared folder one of Excel's trusted catalogues, shown in its menu.
 *
 * @param {string} share see sharePath
 */
export const addCatalogue = (share) =>
  registryFile([
    `[${CATALOGUE_KEY}]`,
    `"Id"="${CATALOGUE}"`,
    `"Url"="${share.replaceAll('\\', '\\\\')}"`,
    '"Flags"=dword:00000001',
  ]);

/** The registry file that takes it back. */
export const removeCatalogue = () => registryFile([`[-${CATALOGUE_KEY}]`]);

/** As the registry editor writes them itself: UTF-16 with a mark in front, lines ended the Windows way. */
function registryFile(lines) {
  const text = ['Windows Registry Editor Version 5.00', '', ...lines, ''].join('\r\n');
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}
