// Shapes of the record and of its proof, shared with the browser.
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const refusals = { 401: problem, 404: problem } as const
const caseParam = { params: z.object({ id: z.string().min(1).max(100).meta({ title: '案件' }) }) }
const tags = ['全过程记录']

export const journalEntry = z.object({
  id: z.string(),
  /** Place in the whole record. */
  position: z.int(),
  stream: z.string(),
  seq: z.int(),
  at: z.string(),
  /** Who did it; null for the program itself. */
  by: z.string().nullable(),
  what: z.string(),
  subject: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  sha256: z.string(),
  sm3: z.string(),
  previous: z.object({ sha256: z.string(), sm3: z.string() }).nullable(),
  /** Number of the seal that covers it; null while it waits for one. */
  seal: z.int().nullable(),
})

export const contract = {
  readJournal: {
    method: 'get',
    path: '/cases/{id}/journal',
    tags,
    summary: '本案的全过程记录：逐条、成链、所属封存',
    request: caseParam,
    responses: {
      200: {
        description: '记录',
        content: { 'application/json': { schema: z.object({ entries: z.array(journalEntry) }) } },
      },
      ...refusals,
    },
  },
  exportCase: {
    method: 'get',
    path: '/cases/{id}/export',
    tags,
    summary: '导出本案及其证明（不含文件内容）',
    request: caseParam,
    responses: {
      200: { description: '案件与证明，可在任何机器上核验', content: { 'application/json': { schema: z.unknown() } } },
      ...refusals,
    },
  },
  exportCaseWithFiles: {
    method: 'get',
    path: '/cases/{id}/export.tar',
    tags,
    summary: '导出本案、证明和全部文件（tar）',
    request: caseParam,
    responses: { 200: { description: '归档', content: { 'application/x-tar': { schema: z.unknown() } } }, ...refusals },
  },
} as const
