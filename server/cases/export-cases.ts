// What a list shows, as XLSX or CSV. No cell of ours becomes a formula in somebody's spreadsheet.
import ExcelJS from 'exceljs'
import { procedures } from '@fadu/law'
import type * as z from 'zod'
import type { caseRow } from './contract.ts'

type Row = z.input<typeof caseRow>
const statusTitle = { open: '办理中', closed: '已结案', archived: '已归档' } as const
const columns: readonly (readonly [string, (r: Row) => string])[] = [
  ['案号', r => r.number],
  ['案由', r => r.title],
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

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
export const formulaProof = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)

/** CSV in UTF-8 with a byte order mark, for spreadsheets in Chinese. */
export function asCsv(rows: readonly Row[]): string {
  const cell = (text: string): string => `"${formulaProof(text).replaceAll('"', '""')}"`
  return `\uFEFF${[columns.map(([title]) => cell(title)), ...rows.map(r => columns.map(([, of]) => cell(of(r))))].map(line => line.join(',')).join('\r\n')}\r\n`
}

export async function asXlsx(rows: readonly Row[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('案件')
  sheet.columns = columns.map(([title]) => ({ header: title, width: title === '案由' ? 48 : 18 }))
  for (const r of rows) sheet.addRow(columns.map(([, of]) => formulaProof(of(r))))
  sheet.getRow(1).font = { bold: true }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
