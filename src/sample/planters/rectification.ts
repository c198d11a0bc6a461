import type { Planter, PlantSite } from './planter';

const owner: Planter = {
  rule: 'owner-missing',
  plant(site) {
    const fields = (['responsibleUnit', 'responsiblePerson'] as const).filter((f) => site.own(f));
    if (site.kind !== 'rectification' || fields.length === 0) return false;
    const field = site.random.pick(fields);
    site.matter.cells[field] = null;
    site.found('owner-missing', field);
    return true;
  },
};

/** What a write-off rests on, as far as the ledger has columns for it. */
const groundsOf = (site: PlantSite): readonly ('rectifiedDate' | 'verifier' | 'verification')[] =>
  (['rectifiedDate', 'verifier', 'verification'] as const).filter((field) => site.own(field));

const early: Planter = {
  rule: 'write-off-early',
  plant(site) {
    const { cells } = site.matter;
    const fields = groundsOf(site);
    if (cells.isWrittenOff !== true || !site.own('writeOffDate') || fields.length === 0) return false;
    cells[site.random.pick(fields)] = null;
    site.found('write-off-early', 'writeOffDate');
    return true;
  },
};

const disposition: Planter = {
  rule: 'disposition-missing',
  plant(site) {
    const { cells } = site.matter;
    if (cells.isWrittenOff !== true || !site.own('disposition')) return false;
    cells.disposition = null;
    site.found('disposition-missing', 'disposition');
    return true;
  },
};

const leader: Planter = {
  rule: 'leader-missing',
  plant(site) {
    const { cells } = site.matter;
    if (!site.own('caseLeader')) return false;
    if (site.own('isBacklog')) cells.isBacklog = true;
    else if (site.own('riskLevel')) cells.riskLevel = '高';
    else return false;
    cells.caseLeader = null;
    site.found('leader-missing', 'caseLeader');
    return true;
  },
};

const limit: Planter = {
  rule: 'limit-missing',
  plant(site) {
    const { cells } = site.matter;
    if (site.kind !== 'rectification' || !site.own('resolveDeadline') || site.has('dueDate')) return false;
    if (cells.isWrittenOff === true || cells.rectifiedDate != null) return false;
    cells.resolveDeadline = null;
    site.found('limit-missing', 'resolveDeadline');
    return true;
  },
};

const responsibleLeader: Planter = {
  rule: 'responsible-leader-missing',
  plant(site) {
    const { cells } = site.matter;
    if (site.kind !== 'rectification' || !site.own('responsibleLeader') || !site.own('riskLevel')) return false;
    if (cells.isWrittenOff === true || cells.isBacklog === true) return false;
    // A matter of high risk lacks more than any leader: 包案领导.
    cells.riskLevel = '低';
    cells.responsibleLeader = null;
    cells.caseLeader = null;
    site.found('responsible-leader-missing', 'responsibleLeader');
    return true;
  },
};

/** Struck off in words and columns of its own, so that only what is planted is wrong. */
const showsWriteOff = (site: PlantSite): boolean =>
  site.matter.cells.isWrittenOff === true && site.own('isWrittenOff') && site.own('writeOffDate');

const writeOffConflict: Planter = {
  rule: 'write-off-conflict',
  plant(site) {
    if (!showsWriteOff(site)) return false;
    const { cells } = site.matter;
    if (site.random.chance(0.5)) {
      cells.writeOffDate = null;
      site.found('write-off-conflict', 'writeOffDate');
    } else {
      cells.isWrittenOff = false;
      site.found('write-off-conflict', 'isWrittenOff');
    }
    return true;
  },
};

const writeOffUnverified: Planter = {
  rule: 'write-off-unverified',
  plant(site) {
    const fields = groundsOf(site);
    if (!showsWriteOff(site) || fields.length === 0) return false;
    const { cells } = site.matter;
    // Said to be struck off without a day: that is another thing to be told of the same line.
    cells.writeOffDate = null;
    site.found('write-off-conflict', 'writeOffDate');
    cells[site.random.pick(fields)] = null;
    site.found('write-off-unverified', 'isWrittenOff');
    return true;
  },
};

export const RECTIFICATION: readonly Planter[] = [
  owner,
  limit,
  leader,
  responsibleLeader,
  early,
  writeOffConflict,
  writeOffUnverified,
  disposition,
];
