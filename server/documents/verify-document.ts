// What a stranger is told about a paper when he types its number or scans its code: that it is real, and nothing of what it says.
import type { Desk } from '../platform/desk.ts'
import { normaliseNumber } from './numbers.ts'
import { openJson, placeOfData } from './sealed.ts'
import { findDocument, readPrint } from './store.ts'
import { readCode } from './verification.ts'

export interface VerifiedDocument {
  readonly title: string
  readonly number: string | null
  readonly organ: string
  readonly issuedOn: string
  readonly state: 'numbered' | 'frozen' | 'voided'
  readonly voidReason: string | null
  /** Digests of the file; null until it is set. */
  readonly sha256: string | null
  readonly sm3: string | null
  readonly pages: number | null
  /** Whether the code was given: it proves the paper is in the asker's hands. */
  readonly byCode: boolean
  readonly caseId: string
  readonly documentId: string
}

/** The paper of a number or a code as a person types it; undefined when there is none. `caseId` and `documentId` are for other rooms, not for the page. */
export async function verifyDocument(
  { db, settings }: Pick<Desk, 'db' | 'settings'>,
  typed: string,
): Promise<VerifiedDocument | undefined> {
  const code = readCode(typed)
  const number = normaliseNumber(typed)
  if (code === undefined && number === undefined) return undefined
  const found = await findDocument(db, { number, code })
  if (!found) return undefined
  const print = await readPrint(db, found.id)
  return {
    title: found.title,
    number: found.number,
    organ: openJson(settings, placeOfData(found.id), found.data).head.organ,
    issuedOn: found.issued_on,
    state: found.state,
    voidReason: found.void_reason,
    sha256: print?.sha256 ?? null,
    sm3: print?.sm3 ?? null,
    pages: print?.pages ?? null,
    byCode: found.code === code,
    caseId: found.case_id,
    documentId: found.id,
  }
}
