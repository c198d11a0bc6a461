import type { Layout } from '../../layouts/layout';
import { CALLS_IN_OWN_WORDS } from './calls';
import { CONSUMERS_IN_OWN_WORDS } from './consumers';
import { COUNTERS_IN_OWN_WORDS } from './counters';
import { COUNTERS_OF_FIRMS_IN_OWN_WORDS } from './counters-of-firms';
import { OFFICES_IN_OWN_WORDS } from './offices';
import { OPINIONS_IN_OWN_WORDS } from './opinions';
import { OWNERS_AND_POLICE_IN_OWN_WORDS } from './owners-and-police';
import { PARENTS_AND_CUSTOMERS_IN_OWN_WORDS } from './parents-and-customers';
import { REGISTERS_IN_OWN_WORDS } from './registers';
import { REGISTERS_OF_HOUSES_IN_OWN_WORDS } from './registers-of-houses';
import { RESIDENTS_IN_OWN_WORDS } from './residents';
import { SCHOOLS_IN_OWN_WORDS } from './schools';
import { SLIPS_AND_ORDERS_IN_OWN_WORDS } from './slips-and-orders';
import { STATIONS_IN_OWN_WORDS } from './stations';
import { TRAVELLERS_IN_OWN_WORDS } from './travellers';
import { VISITS_IN_OWN_WORDS } from './visits';
import { WINDOWS_IN_OWN_WORDS } from './windows';
import { WORKERS_IN_OWN_WORDS } from './workers';

/** Ledgers whose headers no list of words has: the values settle what the columns are. */
export const IN_OWN_WORDS: readonly Layout[] = [
  ...COUNTERS_IN_OWN_WORDS,
  ...COUNTERS_OF_FIRMS_IN_OWN_WORDS,
  ...REGISTERS_IN_OWN_WORDS,
  ...REGISTERS_OF_HOUSES_IN_OWN_WORDS,
  ...RESIDENTS_IN_OWN_WORDS,
  ...SLIPS_AND_ORDERS_IN_OWN_WORDS,
  ...VISITS_IN_OWN_WORDS,
  ...OPINIONS_IN_OWN_WORDS,
  ...OWNERS_AND_POLICE_IN_OWN_WORDS,
  ...PARENTS_AND_CUSTOMERS_IN_OWN_WORDS,
  ...CONSUMERS_IN_OWN_WORDS,
  ...STATIONS_IN_OWN_WORDS,
  ...OFFICES_IN_OWN_WORDS,
  ...WORKERS_IN_OWN_WORDS,
  ...SCHOOLS_IN_OWN_WORDS,
  ...TRAVELLERS_IN_OWN_WORDS,
  ...WINDOWS_IN_OWN_WORDS,
  ...CALLS_IN_OWN_WORDS,
];
