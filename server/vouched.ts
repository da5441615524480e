// Every table the journal answers for. A room adds its own in one line; verify then finds a row changed, deleted or slipped in.
import { agencyVersions } from './agencies/index.ts'
import { historicalCases } from './audits/index.ts'
import { calendarYears } from './calendar/index.ts'
import { actTable } from './cases/index.ts'
import { deviceVersions } from './devices/index.ts'
import { documentTable, printTable, voidTable } from './documents/index.ts'
import { vouchedFiles } from './evidence/index.ts'
import { lawTexts } from './library/index.ts'
import { personVersions } from './officers/index.ts'
import { partyAgencies, partyVersions } from './parties/index.ts'
import type { VouchedTable } from './platform/vouched-row.ts'
import { benchmarkVersions, grantVersions, itemVersions, powerSteps, settingVersions } from './powers/index.ts'
import { publicationTable, withdrawalTable } from './publication/index.ts'

export const vouchedTables: readonly VouchedTable[] = [
  calendarYears,
  lawTexts,
  agencyVersions,
  personVersions,
  partyVersions,
  partyAgencies,
  itemVersions,
  benchmarkVersions,
  powerSteps,
  grantVersions,
  settingVersions,
  deviceVersions,
  actTable,
  vouchedFiles,
  documentTable,
  printTable,
  voidTable,
  publicationTable,
  withdrawalTable,
  historicalCases,
]
