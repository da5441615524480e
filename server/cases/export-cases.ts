// What the list of cases shows, as a file.
import { procedures } from '@fadu/law'
import type * as z from 'zod'
import type { SheetColumn } from '../platform/sheet.ts'
import type { caseRow } from './contract.ts'

type Row = z.input<typeof caseRow>
const statusTitle = { open: '办理中', closed: '已结案', archived: '已归档' } as const
export const caseColumns: readonly SheetColumn<Row>[] = [
  ['案号', r => r.number],
  ['案由', r => r.title, 48],
  ['机关', r => r.agency],
  ['程序', r => procedures.get(r.procedure)?.title ?? r.procedure],
  ['阶段', r => r.phase],
  ['状态', r => statusTitle[r.status]],
  ['当事人', r => r.parties],
  ['承办人', r => r.officers],
  ['登记日期', r => r.openedOn],
  ['立案日期', r => r.filedOn ?? ''],
  ['最近期限', r => r.dueOn ?? ''],
  ['期限事项', r => r.dueWhat ?? ''],
]
