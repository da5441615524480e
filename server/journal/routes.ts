import { createRoute } from '@hono/zod-openapi'
import { asking, notYours, type Person } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { digestsOf } from '../platform/digests.ts'
import { roomApp, type App } from '../platform/http.ts'
import type { CaseExport } from '../platform/journal-export.ts'
import { readBody } from '../platform/journal-proof.ts'
import { recordRead } from '../platform/journal-reads.ts'
import type { VouchedTable } from '../platform/vouched-row.ts'
import { contract } from './contract.ts'
import { entriesOf, exportCase } from './export-case.ts'
import { packTar, type Packed } from './tar.ts'

/** Whether a person may see a case; the trunk answers, through main. */
export type MaySee = (who: Person, caseId: string) => Promise<boolean>

/** Acts of a case this person may not know of; the trunk answers. */
export type Hidden = (who: Person, caseId: string) => Promise<readonly string[]>

/**
 * The record of a case and its proof, at `/api/v1`. Who may not know of an act is not shown its entry; a proof has no
 * holes, so the whole record goes out only to those who may read all of it.
 */
export function routesOf(desk: Desk, tables: readonly VouchedTable[], maySee: MaySee, hidden: Hidden = nothingHidden): App {
  const app = roomApp()
  const exported = async (who: Person, caseId: string): Promise<CaseExport> => {
    if (!(await maySee(who, caseId)) || (await hidden(who, caseId)).length > 0) return notYours(desk, who, 'export', caseId)
    await recordRead(desk, who.id, 'export', { caseId })
    return (await exportCase(desk, tables, caseId)) ?? notYours(desk, who, 'export', caseId)
  }
  app.openapi(createRoute(contract.readJournal), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    if (!(await maySee(who, id))) return notYours(desk, who, 'journal', id)
    const closed = await hidden(who, id)
    const entries = (await entriesOf(desk, id)).flatMap(({ position, body, seal }) => {
      const read = readBody(body)
      if (!read || closed.includes(String(read.subject['act'] ?? ''))) return []
      const { stream, seq, at, by, what, subject, previous } = read
      return [{ id: read.id, position, stream, seq, at, by, what, subject, ...digestsOf(body), previous, seal }]
    })
    return c.json({ entries: entries.toSorted((a, b) => a.position - b.position) }, 200)
  })
  app.openapi(createRoute(contract.exportCase), async c => {
    const { id } = c.req.valid('param')
    const given = await exported(asking(c), id)
    return c.json(given, 200, { 'content-disposition': `attachment; filename="case-${id}.json"` })
  })
  app.openapi(createRoute(contract.exportCaseWithFiles), async c => {
    const { id } = c.req.valid('param')
    const given = await exported(asking(c), id)
    const seconds = desk.clock.now().getTime() / 1000
    return new Response(ReadableStream.from(packTar(filesOf(desk, given), seconds)), {
      headers: { 'content-type': 'application/x-tar', 'content-disposition': `attachment; filename="case-${id}.tar"` },
    })
  })
  return app
}

const nothingHidden: Hidden = () => Promise.resolve([])

const readme = `法度案件导出（fadu-case/1）
case.json  案件的每一行记录、全过程记录条目、默克尔证明和签名的根
files/     原始文件，以 SHA-256 命名
核验：在任何一台机器上取得法度程序，运行
  npm run -s verify -- --export 本归档文件
`

function* filesOf({ blobs }: Desk, given: CaseExport): Generator<Packed> {
  const whole = (name: string, text: string): Packed => {
    const bytes = Buffer.from(text, 'utf8')
    return { name, size: bytes.length, content: () => Promise.resolve(bytes) }
  }
  yield whole('README.txt', readme)
  yield whole('case.json', JSON.stringify(given))
  const packed = new Set<string>()
  for (const { table, id, sha256 } of given.files) {
    const size = given.rows.find(row => row.table === table && row.id === id)?.row['size']
    if (packed.has(sha256) || typeof size !== 'number') continue
    packed.add(sha256)
    yield { name: `files/${sha256}`, size, content: () => blobs.open(sha256) }
  }
}
