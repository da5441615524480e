import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Desk } from '../platform/desk.ts'
import type { Digests } from '../platform/digests.ts'
import { sniffedBytes, tellKind, type FileKind } from '../platform/file-kind.ts'
import { appendEntry } from '../platform/journal.ts'
import { putDown } from '../platform/outbox.ts'
import { endUpload, insertFile, sameContent, streamOfFiles, vouchedFiles, type FileRow, type UploadRow } from './store.ts'

export type Registered =
  | { readonly state: 'registered' | 'duplicate'; readonly fileId: string }
  | { readonly state: 'refused'; readonly reason: string }

/**
 * Registers a file that has wholly arrived: only now, under its own hash, and only if that is the hash declared and
 * the content is what the name says. Row, journal entry and the end of the upload are one transaction; after a fault
 * before it nothing is registered and the call may be made again.
 * @param path where the arrived bytes lie; they stay there
 * @param known the digests taken on arrival, where no part of it was missed
 */
export async function registerFile(desk: Desk, upload: UploadRow, path: string, known?: Digests): Promise<Registered> {
  const digests = known ?? (await digestsOfFile(path))
  const declared = upload.declared.sha256
  if (declared !== undefined && declared !== digests.sha256) {
    return refuse(desk, upload, '收到的内容与申报的文件摘要不一致，可能在传输中损坏，未予登记。请重新上传原始文件。')
  }
  const told = await tellKind(await headOf(path), upload.name)
  if ('refused' in told) return refuse(desk, upload, told.refused)
  const there = await sameContent(desk.db, upload.case_id, digests.sha256)
  if (there) return duplicate(desk, upload, there)
  await desk.blobs.putFile(path, digests)
  return write(desk, upload, rowOf(desk, upload, told.kind, digests))
}

async function write(desk: Desk, upload: UploadRow, row: FileRow): Promise<Registered> {
  const { db, clock } = desk
  try {
    await db.transaction().execute(async tx => {
      await insertFile(tx, row)
      await appendEntry(tx, clock, streamOfFiles(row.case_id), {
        by: row.uploaded_by,
        what: 'file:register',
        subject: { caseId: row.case_id, file: row.id, class: row.class, size: row.size },
        rows: [{ of: vouchedFiles, row: { ...row } }],
      })
      await endUpload(tx, row.id, 'registered', clock.now(), { fileId: row.id })
      await putDown(tx, clock, { topic: 'file', key: row.id, payload: { fileId: row.id, caseId: row.case_id } })
    })
  } catch (error) {
    // the same content arrived twice at once
    const there = isOnce(error) ? await sameContent(db, row.case_id, row.sha256) : undefined
    if (there) return duplicate(desk, upload, there)
    throw error
  }
  return { state: 'registered', fileId: row.id }
}

const isOnce = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && ['files_once', 'files_pkey'].includes(String(error.constraint))

const rowOf = (
  { clock }: Desk,
  { id, case_id, uploaded_by, name, size, declared }: UploadRow,
  kind: FileKind,
  digests: Digests,
): FileRow => ({
  id,
  case_id,
  name,
  class: kind.class,
  mime: kind.mime,
  size,
  ...digests,
  maker: declared.maker ?? null,
  made_at: declared.madeAt ?? null,
  place: declared.place ?? null,
  latitude: declared.latitude ?? null,
  longitude: declared.longitude ?? null,
  accuracy: declared.accuracy ?? null,
  device: declared.device ?? null,
  uploaded_by,
  uploaded_at: clock.now(),
})

async function refuse({ db, clock }: Desk, upload: UploadRow, reason: string): Promise<Registered> {
  await endUpload(db, upload.id, 'refused', clock.now(), { reason })
  return { state: 'refused', reason }
}

async function duplicate(
  { db, clock }: Desk,
  upload: UploadRow,
  there: { readonly id: string; readonly name: string },
): Promise<Registered> {
  if (there.id !== upload.id)
    await endUpload(db, upload.id, 'duplicate', clock.now(), {
      reason: `本案已有内容完全相同的文件“${there.name}”，未重复登记。`,
      fileId: there.id,
    })
  return { state: there.id === upload.id ? 'registered' : 'duplicate', fileId: there.id }
}

/** Both hashes, fed together. */
export interface RunningHash {
  readonly update: (chunk: Uint8Array) => void
  readonly digests: () => Digests
}

export function runningHash(): RunningHash {
  const [one, other]: [Hash, Hash] = [createHash('sha256'), createHash('sm3')]
  return {
    update: chunk => {
      one.update(chunk)
      other.update(chunk)
    },
    digests: () => ({ sha256: one.copy().digest('hex'), sm3: other.copy().digest('hex') }),
  }
}

async function digestsOfFile(path: string): Promise<Digests> {
  const hash = runningHash()
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digests()
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(sniffedBytes)
    const { bytesRead } = await file.read(head, 0, sniffedBytes, 0)
    return head.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
