import type { Planter } from './planter';

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

const early: Planter = {
  rule: 'write-off-early',
  plant(site) {
    const { cells } = site.matter;
    const fields = (['rectifiedDate', 'verifier', 'verification'] as const).filter((f) => site.own(f));
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

export const RECTIFICATION: readonly Planter[] = [owner, early, disposition, leader];
