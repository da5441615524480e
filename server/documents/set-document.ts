// A numbered paper is set, stored and frozen: once, however often it is asked.
import { sql } from 'kysely'
import type { Desk } from '../platform/desk.ts'
import { appendEntry } from '../platform/journal.ts'
import { listRoots } from '../platform/journal-seal.ts'
import type { Listener } from '../platform/outbox.ts'
import { readVouched } from '../platform/vouched-table.ts'
import { drawnSignature } from './drawn-signature.ts'
import type { Form } from './form.ts'
import { forms } from './forms/index.ts'
import { setTopic } from './papers.ts'
import { openJson, placeOfData, placeOfPaper, sealJson } from './sealed.ts'
import { setPaper } from './set-paper.ts'
import { documentTable, printTable, readDocument, readPrint, type DocumentRow, type PrintRow, type SetPaper } from './store.ts'
import type { Typeset, Typesetter } from './typesetting/typesetter.ts'

/** The form of a stored paper. Throws when no such form is known any more. */
function formOf(id: string): Form {
  const form = forms.get(id)
  if (!form) throw new Error(`no form ${id}`)
  return form
}

/** Sets a numbered paper, stores the file, and freezes it. A paper already frozen stays as it is. Throws when it is not there or cannot be set. */
export async function setDocument(desk: Desk, typesetter: Typesetter, documentId: string): Promise<PrintRow> {
  const frozen = await readPrint(desk.db, documentId)
  if (frozen) return frozen
  const document = await readDocument(desk.db, documentId)
  if (!document) throw new Error(`no document ${documentId}`)
  const [root] = await listRoots(desk.db, 1)
  const data = openJson(desk.settings, placeOfData(document.id), document.data)
  const paper = setPaper(formOf(document.form), data, {
    number: document.number,
    caseNumber: document.case_number,
    seal: document.seal,
    sealFace: typesetter.sealFace,
    check: { code: document.code, address: `${desk.settings.origin}/public/documents/${document.code}` },
    ...(root ? { root: { number: root.seal.number, sm3: root.sm3, at: root.seal.at.slice(0, 10) } } : {}),
    demonstration: desk.settings.demonstration,
    drawn: await drawnSignature(desk, document),
  })
  const made = await typesetter.typeset(paper.layout, paper, document.issued_at)
  const stored = await desk.blobs.put(made.pdf)
  return freeze(desk, document, paper, made, stored.size)
}

async function freeze(desk: Desk, document: DocumentRow, set: SetPaper, made: Typeset, size: number): Promise<PrintRow> {
  const paper = sealJson(desk.settings, placeOfPaper(document.id), set)
  const row = {
    document_id: document.id,
    case_id: document.case_id,
    number: document.number,
    title: document.title,
    issued_on: document.issued_on,
    paper,
    template_digest: made.templateDigest,
    compiler_digest: made.compilerDigest,
    font_digest: made.fontDigest,
    sha256: made.sha256,
    sm3: made.sm3,
    size,
    pages: made.pages,
    frozen_at: desk.clock.now(),
  }
  return desk.db.transaction().execute(async tx => {
    await sql`select id from documents where id = ${document.id} for update`.execute(tx)
    const already = await readPrint(tx, document.id)
    if (already) return already
    await sql`insert into document_prints (document_id, case_id, number, title, issued_on, paper, template_digest, compiler_digest, font_digest, sha256, sm3, size, pages, frozen_at)
      values (${row.document_id}, ${row.case_id}, ${row.number}, ${row.title}, ${row.issued_on}::date, ${JSON.stringify(paper)}::jsonb, ${row.template_digest}, ${row.compiler_digest},
        ${row.font_digest}, ${row.sha256}, ${row.sm3}, ${row.size}, ${row.pages}, ${row.frozen_at})`.execute(tx)
    await appendEntry(tx, desk.clock, `files:${document.case_id}`, {
      by: null,
      what: 'document:freeze',
      subject: { document: document.id, case: document.case_id },
      rows: [
        { of: printTable, row },
        ...(await readVouched(tx, documentTable, [document.id])).map(found => ({
          of: documentTable,
          row: found.row,
        })),
      ],
    })
    return row
  })
}

/** Sets the papers of an act once the act is recorded. */
export const setsDocuments = (typesetter: Typesetter): Listener => ({
  name: 'documents-set',
  topic: setTopic,
  hear: async (desk, { payload }) => {
    const id: unknown = typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'documentId') : undefined
    if (typeof id !== 'string') throw new Error('a message to set a paper lacks its documentId')
    await setDocument(desk, typesetter, id)
  },
})

export type Resetting =
  | { readonly same: true; readonly sha256: string }
  | { readonly same: false; readonly why: readonly string[]; readonly sha256: string; readonly was: string }

/** Sets a frozen paper again and says whether the bytes are the same, or what has changed since. Undefined when it is not frozen. */
export async function resetDocument(desk: Desk, typesetter: Typesetter, documentId: string): Promise<Resetting | undefined> {
  const [print, document] = await Promise.all([readPrint(desk.db, documentId), readDocument(desk.db, documentId)])
  if (!print || !document) return undefined
  const paper = openJson(desk.settings, placeOfPaper(documentId), print.paper)
  const made = await typesetter.typeset(paper.layout, paper, document.issued_at)
  if (made.sha256 === print.sha256) return { same: true, sha256: made.sha256 }
  const why = [
    made.templateDigest !== print.template_digest && '模板已更新',
    made.compilerDigest !== print.compiler_digest && '排版程序已更换',
    made.fontDigest !== print.font_digest && '字体已更换',
  ].filter(one => one !== false)
  return { same: false, why: why.length ? why : ['定稿内容与存档不一致'], sha256: made.sha256, was: print.sha256 }
}
