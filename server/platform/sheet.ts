// What a list shows, as XLSX or CSV. No cell of ours becomes a formula in somebody's spreadsheet.
import ExcelJS from 'exceljs'

/** A column: its head, what a row says in it, and how wide it is in characters (18 unless said). */
export type SheetColumn<Row> = readonly [head: string, of: (row: Row) => string, width?: number]
export type SheetFormat = 'xlsx' | 'csv'

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
const formulaProof = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text)

/** CSV in UTF-8 with a byte order mark, for spreadsheets in Chinese. */
function asCsv<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): string {
  const cell = (text: string): string => `"${formulaProof(text).replaceAll('"', '""')}"`
  return `\uFEFF${[columns.map(([head]) => cell(head)), ...rows.map(r => columns.map(([, of]) => cell(of(r))))].map(line => line.join(',')).join('\r\n')}\r\n`
}

async function asXlsx<Row>(title: string, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(title)
  sheet.columns = columns.map(([header, , width = 18]) => ({ header, width }))
  for (const r of rows) sheet.addRow(columns.map(([, of]) => formulaProof(of(r))))
  sheet.getRow(1).font = { bold: true }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A list as a file to be kept, named by what it is and the day. */
export async function sheetAnswer<Row>(
  { title, on, format }: { readonly title: string; readonly on: string; readonly format: SheetFormat },
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Promise<Response> {
  const name = encodeURIComponent(`${title}-${on}.${format}`)
  const headers = { 'content-disposition': `attachment; filename*=UTF-8''${name}` }
  return format === 'csv'
    ? new Response(asCsv(columns, rows), { headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' } })
    : new Response(await asXlsx(title, columns, rows), {
        headers: { ...headers, 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
      })
}
