import { Metadata, Server } from '@tus/server'
import type { Context } from 'hono'
import { asking, notYours, type Person } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { understand } from '../platform/field-errors.ts'
import { cleanName, refusedByName } from '../platform/file-kind.ts'
import { answerProblem, type Env } from '../platform/http.ts'
import { newId } from '../platform/ids.ts'
import { changed, notUnderstood, Stop, tooLarge } from '../platform/problems.ts'
import type { Arriving } from './arriving.ts'
import type { CaseDoor } from './case-door.ts'
import { mostBytes, uploadInput, type UploadInput } from './contract.ts'
import { registerFile } from './register-file.ts'
import { insertUpload, readUpload, type UploadRow } from './store.ts'

interface Announced {
  readonly who: Person
  readonly input: UploadInput
  readonly name: string
  readonly size: number
}

export type Receive = (c: Context<Env>) => Promise<Response>

/** Receives files by the tus protocol: each part as it comes, again from where it broke off, two gigabytes at most. */
export function receiver(desk: Desk, cases: CaseDoor, arriving: Arriving): Receive {
  const announced = new WeakMap<Request, Announced>()
  const failures = new WeakMap<Request, unknown>()
  const finish = async (upload: UploadRow): Promise<void> => {
    const done = await registerFile(desk, upload, arriving.pathOf(upload.id), arriving.digests(upload.id, upload.size))
    await arriving.remove(upload.id)
    if (done.state === 'refused') throw new Stop(notUnderstood([{ path: 'file', title: '文件', cure: done.reason }]))
  }
  const tus = new Server({
    path: '/api/files',
    datastore: arriving.store,
    relativeLocation: true,
    maxSize: mostBytes,
    allowedOrigins: [desk.settings.origin],
    disableTerminationForFinishedUploads: true,
    namingFunction: () => newId(desk.clock),
    onUploadCreate: async (req, { id }) => {
      const given = announced.get(req)
      if (!given) throw new Error('An upload nobody announced.')
      const { who, input, name, size } = given
      await insertUpload(
        desk.db,
        { id, case_id: input.caseId, uploaded_by: who.id, name, size, declared: { ...input, filename: name } },
        desk.clock.now(),
      )
      return {}
    },
    onUploadFinish: async (_, { id }) => {
      const upload = await readUpload(desk.db, id)
      if (upload) await finish(upload)
      return {}
    },
    onResponseError: (req, error) => {
      failures.set(req, error)
      return undefined
    },
  })

  return async c => {
    const who = asking(c)
    const request = c.req.raw
    if (c.req.method === 'POST') announced.set(request, await announce(desk, cases, who, c))
    else if (c.req.method !== 'OPTIONS') {
      const ended = await resume(desk, who, arriving, c, finish)
      if (ended) return ended
    }
    const response = await tus.handleWeb(request)
    const failure = failures.get(request)
    return failure === undefined ? response : explain(c, failure, response)
  }
}

/** Reads what is to come and refuses at once what cannot be taken. @throws Stop 400, 404, 413 */
async function announce(desk: Desk, cases: CaseDoor, who: Person, c: Context<Env>): Promise<Announced> {
  const size = Number(c.req.header('upload-length') ?? Number.NaN)
  if (!Number.isSafeInteger(size) || size <= 0)
    throw new Stop(notUnderstood([{ path: 'Upload-Length', title: '文件大小', cure: '文件是空的，或没有说明大小' }]))
  if (size > mostBytes) throw new Stop(tooLarge(mostBytes))
  const input = understand(uploadInput, readMetadata(c.req.header('upload-metadata')))
  if (!(await cases.mayWork(who, input.caseId))) return notYours(desk, who, 'upload', input.caseId)
  const name = cleanName(input.filename)
  const refusal = refusedByName(name)
  if (refusal !== undefined) throw new Stop(notUnderstood([{ path: 'filename', title: '文件', cure: refusal }]))
  return { who, input, name, size }
}

function readMetadata(header: string | undefined): Record<string, string> {
  try {
    const given = Object.entries(Metadata.parse(header)).filter(([, value]) => value !== null && value !== '')
    return Object.fromEntries(given.map(([key, value]) => [key === 'name' ? 'filename' : key, String(value)]))
  } catch {
    throw new Stop(notUnderstood([{ path: 'Upload-Metadata', title: '上传说明', cure: '格式不正确' }]))
  }
}

/**
 * Lets only the one who began an upload go on with it, and answers for uploads that have ended. One that arrived
 * whole but was not registered, because of a fault just then, is registered now.
 */
async function resume(
  desk: Desk,
  who: Person,
  arriving: Arriving,
  c: Context<Env>,
  finish: (upload: UploadRow) => Promise<void>,
): Promise<Response | undefined> {
  const id = c.req.path.split('/').at(-1) ?? ''
  const upload = await readUpload(desk.db, id)
  if (!upload || upload.uploaded_by !== who.id) return notYours(desk, who, 'upload', id)
  if (upload.state === 'arriving') {
    if (c.req.method !== 'HEAD' || (await arriving.size(id)) !== upload.size) return undefined
    await finish(upload)
  }
  if (upload.state === 'refused') return answerProblem(c, changed({ upload: id }, upload.reason ?? '这次上传未予登记。'))
  return c.body(null, c.req.method === 'HEAD' ? 200 : 204, {
    'tus-resumable': '1.0.0',
    'upload-offset': String(upload.size),
    'upload-length': String(upload.size),
    'cache-control': 'no-store',
  })
}

const words: Readonly<Record<number, string>> = {
  400: '上传请求的格式不正确。',
  403: '这次上传已经结束。',
  404: '没有这次上传。',
  409: '续传的位置不对，请重新读取已收到的字节数后继续。',
  410: '这次上传已不在，请重新上传。',
  412: '上传协议版本不受支持。',
  415: '上传请求的内容类型不正确。',
}

/** A failure inside tus in our own words, with the status its client understands. Ours go on to the frame. */
function explain(c: Context<Env>, failure: unknown, response: Response): Response {
  const status: unknown = typeof failure === 'object' && failure !== null ? Reflect.get(failure, 'status_code') : undefined
  if (typeof status !== 'number' || status >= 500) throw failure
  if (status === 413) return answerProblem(c, tooLarge(mostBytes))
  const problem = changed({}, words[status] ?? '上传未能继续，请稍后重试。')
  return new Response(JSON.stringify({ ...problem, title: '上传未能继续', status }), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'tus-resumable': '1.0.0',
      ...(response.headers.get('connection') === 'close' && { connection: 'close' }),
    },
  })
}
