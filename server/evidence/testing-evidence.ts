// For tests only: a house with the evidence room alone, and somebody uploading.
import { createHash } from 'node:crypto'
import type { Person } from '../access/index.ts'
import { frame, type App } from '../platform/http.ts'
import type { TestDesk } from '../platform/testing.ts'
import type { Desk } from '../platform/desk.ts'
import { routesOf, uploadRoutesOf } from './index.ts'

const person = (id: string): Person => ({
  id,
  name: '甲（虚构）',
  username: id,
  roles: ['officer'],
  agencyId: 'a-1',
  agencyName: '演示镇',
  county: false,
  class: 'officer',
})

/** Officer `p-1` works on case `c-1`, `reader` may only see it; nobody else knows of it. */
export function evidenceApp(desk: Desk): App {
  const app = frame({ clock: desk.clock, log: desk.log, origin: desk.settings.origin, demonstration: false })
  const cases = {
    maySee: (who: Person, caseId: string) => Promise.resolve(caseId === 'c-1' && ['p-1', 'p-2', 'reader'].includes(who.id)),
    mayWork: (who: Person, caseId: string) => Promise.resolve(caseId === 'c-1' && ['p-1', 'p-2'].includes(who.id)),
  }
  app.use(async (c, next) => {
    const id = c.req.header('x-test-person')
    if (id !== undefined) c.set('who', person(id))
    await next()
  })
  app.route('/api/files', uploadRoutesOf(desk, cases))
  app.route('/api/v1', routesOf(desk, cases))
  return app
}

export interface Uploader {
  begin(metadata: Readonly<Record<string, string>>, size: number): Promise<Response>
  send(location: string, offset: number, bytes: Uint8Array | ReadableStream<Uint8Array>): Promise<Response>
  offset(location: string): Promise<{ readonly status: number; readonly offset: number }>
  /** Begins and sends all at once. */
  upload(
    name: string,
    bytes: Uint8Array,
    more?: Readonly<Record<string, string>>,
  ): Promise<{ readonly id: string; readonly answer: Response }>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const idOf = (location: string): string => location.split('/').at(-1) ?? ''

export function uploader(app: App, as: string | undefined = 'p-1'): Uploader {
  const identity: Record<string, string> = as === '' || as === undefined ? {} : { 'x-test-person': as }
  const headers = { 'tus-resumable': '1.0.0', ...identity }
  const begin: Uploader['begin'] = async (metadata, size) => {
    const encoded = Object.entries(metadata).map(([key, value]) => `${key} ${Buffer.from(value, 'utf8').toString('base64')}`)
    return app.request('/api/files', {
      method: 'POST',
      headers: { ...headers, 'upload-length': String(size), 'upload-metadata': encoded.join(',') },
    })
  }
  const send: Uploader['send'] = async (location, offset, bytes) => {
    const request: RequestInit & { duplex: 'half' } = {
      method: 'PATCH',
      duplex: 'half',
      headers: { ...headers, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes,
    }
    return app.request(location, request)
  }
  return {
    begin,
    send,
    offset: async location => {
      const answer = await app.request(location, { method: 'HEAD', headers })
      return { status: answer.status, offset: Number(answer.headers.get('upload-offset') ?? -1) }
    },
    upload: async (name, bytes, more = {}) => {
      const begun = await begin({ caseId: 'c-1', filename: name, ...more }, bytes.length)
      if (begun.status !== 201) return { id: '', answer: begun }
      const location = begun.headers.get('location') ?? ''
      return { id: idOf(location), answer: await send(location, 0, bytes) }
    },
    get: async (path, more = {}) => app.request(path, { headers: { ...identity, ...more } }),
  }
}

/** A PDF of about that many bytes, different for every mark. */
export function aPdf(mark: string, size = 400): Buffer {
  return Buffer.concat([Buffer.from(`%PDF-1.7\n%${mark}\n`), Buffer.alloc(size, mark)])
}

export const failingBlobs = (desk: TestDesk, error: Error): Desk => ({
  ...desk,
  blobs: { ...desk.blobs, putFile: () => Promise.reject(error) },
})
