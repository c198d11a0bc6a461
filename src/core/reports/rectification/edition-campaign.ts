import { cellText } from '../../values/text';
import type { Grid } from '../../grid/grid';
import { BLANK, decodeFingerprints, encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';

/**
 * Which 专项 a sheet of 排查整治台账 is of: one workbook may hold a sheet for each, and the periodic one
 * beside them. The header of a hidden column remembers it, because people change titles.
 */
const SIGN = 'c';
const PERIODIC = '.';
const TOKEN = /(?:^| )c(f[0-9A-Za-z_*]{5}|\.)(?= |$)/u;
const TITLE = /“([^”]*)”专项/u;

/** What the hidden header remembers; of the name nothing can be read out of it. */
export function campaignText(campaign: string | null): string {
  return `${SIGN}${campaign === null ? PERIODIC : encodeFingerprints([fingerprintOf(campaign)])}`;
}

/**
 * Whether a sheet is of this 专项, or of none where `campaign` is null.
 *
 * @param remembered what its hidden header remembers
 */
export function isOfCampaign(remembered: string, grid: Grid, headerRow: number, campaign: string | null): boolean {
  const wanted = campaign === null ? BLANK : fingerprintOf(campaign);
  const [, token] = TOKEN.exec(remembered) ?? [];
  if (token !== undefined) return (decodeFingerprints(token, 1)?.[0] ?? BLANK) === wanted;
  // Made before this was remembered, or by hand: as its title says.
  const name = campaignInTitle(grid, headerRow);
  return name === null ? campaign === null : fingerprintOf(name) === wanted;
}

/** What the 专项 is called that the title of a sheet names; `null` where it names none. */
export function campaignInTitle(grid: Grid, headerRow: number): string | null {
  for (let row = 0; row < headerRow; row++) {
    for (let c = 0; c < grid.columnCount; c++) {
      const [, name] = TITLE.exec(cellText(grid, row, c)) ?? [];
      if (name !== undefined) return name;
    }
  }
  return null;
}
