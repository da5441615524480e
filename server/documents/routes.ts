import { createRoute } from '@hono/zod-openapi'
import { actKinds } from '@fadu/law'
import { Readable } from 'node:stream'
import { asking, holds, mayWorkOnCase, notYours, type Person } from '../access/index.ts'
import { actFrom, bindCase, loadFor, rehearsedCase, type CaseDesk, type LoadedCase } from '../cases/index.ts'
import { fieldErrors } from '../platform/field-errors.ts'
import { answerProblem, roomApp, type App } from '../platform/http.ts'
import { recordRead } from '../platform/journal-reads.ts'
import { changed, notUnderstood, Stop } from '../platform/problems.ts'
import { contract } from './contract.ts'
import { draftPaper } from './draft-papers.ts'
import type { PaperTools } from './papers.ts'
import { resetDocument, setDocument } from './set-document.ts'
import { documentsOf, readDocument, type DocumentRow } from './store.ts'
import { voidDocument } from './void-document.ts'

/** Papers of cases: who sees the case sees its papers; the head of the agency voids a number. */
export function routesOf(desk: CaseDesk, tools: PaperTools): App {
  const app = roomApp()
  const theirs = async (who: Person, caseId: string): Promise<LoadedCase> =>
    (await loadFor(desk, who, caseId)) ?? notYours(desk, who, 'documents', caseId)
  const itsCase = async (who: Person, id: string): Promise<{ readonly document: DocumentRow; readonly loaded: LoadedCase }> => {
    const document = (await readDocument(desk.db, id)) ?? (await notYours(desk, who, 'document', id))
    return { document, loaded: await theirs(who, document.case_id) }
  }

  app.openapi(createRoute(contract.list), async c => {
    const { row } = await theirs(asking(c), c.req.valid('param').id)
    return c.json({ rows: [...(await documentsOf(desk.db, row.id))] }, 200)
  })
  app.openapi(createRoute(contract.file), async c => {
    const who = asking(c)
    const { document } = await itsCase(who, c.req.valid('param').id)
    await recordRead(desk, who.id, 'document', { document: document.id, case: document.case_id })
    const print = await setDocument(desk, tools.typesetter, document.id) // at once when the job has not come round yet
    const body = Readable.toWeb(await desk.blobs.open(print.sha256))
    return new Response(body, {
      headers: {
        ...pdfHeaders(`${document.title}${document.number ?? ''}`),
        'content-length': String(print.size),
        etag: `"${print.sha256}"`,
      },
    })
  })
  app.openapi(createRoute(contract.draft), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const { document, party, rehearsal, ...input } = c.req.valid('json')
    const played = rehearsal && (await rehearsedCase(desk, who, id, rehearsal))
    if (played?.ok === false) return answerProblem(c, played.problem)
    const loaded = played?.value ?? (await theirs(who, id))
    const kind = actKinds.get(input.kind)
    if (!kind?.makes.includes(document))
      return answerProblem(c, notUnderstood([{ path: 'document', title: '文书', cure: '这项行为不产生这种文书' }]))
    const parsed = kind.facts.safeParse(input.facts)
    if (!parsed.success)
      return answerProblem(
        c,
        notUnderstood(fieldErrors(parsed.error, kind.facts, input.facts).map(one => ({ ...one, path: `facts.${one.path}` }))),
      )
    const act = {
      ...actFrom(desk, who, input),
      ...(rehearsal ? { doneAt: new Date(input.doneAt).toISOString(), recordedAt: rehearsal.now } : {}),
    }
    await recordRead(desk, who.id, 'draft', { case: loaded.row.id, document })
    const draft = await draftPaper(desk, tools, await bindCase(desk, loaded, act), act, document, party, rehearsal !== undefined)
    if (!draft) return answerProblem(c, notUnderstood([{ path: 'document', title: '文书', cure: '按所填内容不产生这种文书' }]))
    if (!draft.ok)
      return answerProblem(
        c,
        notUnderstood(
          draft.lacks.map(one => ({ path: one.field, title: one.title, cure: `${one.document}缺少这一项，请补填` })),
          '文书缺少必填内容',
        ),
      )
    return new Response(new Uint8Array(draft.made.pdf), {
      headers: { ...pdfHeaders(`${draft.title}${rehearsal ? '（推演）' : '（草稿）'}`), 'cache-control': 'no-store' },
    })
  })
  app.openapi(createRoute(contract.again), async c => {
    const { document } = await itsCase(asking(c), c.req.valid('param').id)
    await setDocument(desk, tools.typesetter, document.id)
    const found = await resetDocument(desk, tools.typesetter, document.id)
    if (!found) return notYours(desk, asking(c), 'document', document.id)
    return c.json(found.same ? { same: true, sha256: found.sha256 } : { ...found, why: [...found.why] }, 200)
  })
  app.openapi(createRoute(contract.void), async c => {
    const who = asking(c)
    const { document, loaded } = await itsCase(who, c.req.valid('param').id)
    if (!holds(who, 'head', 'principalHead') || !mayWorkOnCase(who, loaded.row)) return notYours(desk, who, 'document:void', document.id)
    if (!(await voidDocument(desk, who.id, document, c.req.valid('json').reason)))
      throw new Stop(changed({ document: document.id, state: 'voided' }))
    return c.json({ voided: true as const }, 200)
  })
  return app
}

const pdfHeaders = (name: string) => ({
  'content-type': 'application/pdf',
  'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cache-control': 'private, no-cache',
})
