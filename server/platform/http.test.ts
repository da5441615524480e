import { createRoute } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { DatabaseLost } from './embedded.ts'
import { frame, roomApp } from './http.ts'
import { silentLog } from './logs.ts'
import { changed, Stop } from './problems.ts'
import { testClock } from './testing.ts'

const clock = testClock('2026-03-20T09:00+08:00')
const file = {
  method: 'post',
  path: '/papers/{id}',
  request: {
    params: z.object({ id: z.uuid().meta({ title: '文书编号' }) }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            cause: z.string().min(2).max(10).meta({ title: '案由' }),
            amountFen: z.number().int().min(0).optional().meta({ title: '金额（分）' }),
            items: z.array(z.object({ name: z.string().meta({ title: '名称' }) })).meta({ title: '物品清单' }),
          }),
        },
      },
    },
  },
  responses: { 200: { description: '好' } },
} as const

function papers() {
  const room = roomApp()
  room.openapi(createRoute(file), c => c.json({ cause: c.req.valid('json').cause }, 200))
  const app = frame({ clock, log: silentLog, origin: 'https://fadu.example', demonstration: true })
  app.route('/api/v1', room)
  const throws = (path: string, error: unknown): void => {
    app.get(path, () => Promise.reject(error))
  }
  throws('/lost', new DatabaseLost('gone'))
  throws('/cut', Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }))
  throws('/full', Object.assign(new Error('could not extend file'), { code: '53100' }))
  throws('/folder-full', new Error('write failed', { cause: Object.assign(new Error('no'), { code: 'ENOSPC' }) }))
  throws('/changed', new Stop(changed({ version: 3 })))
  throws('/broken', new TypeError('x is undefined'))
  return app
}
const post = (body: unknown, headers: Record<string, string> = {}) =>
  papers().request('/api/v1/papers/0195a000-0000-7000-8000-000000000000', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('what does not fit the contract', () => {
  it('is told field by field, by Chinese title, with what would mend it', async () => {
    const answer = await post({ cause: '', amountFen: 1.5, items: [{ name: '铁锹' }, { name: 3 }] })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({
      type: 'urn:fadu:problem:not-understood',
      errors: [
        { path: 'cause', title: '案由', cure: '请填写' },
        { path: 'amountFen', title: '金额（分）', cure: '应为整数' },
        { path: 'items.1.name', title: '物品清单第 2 项·名称', cure: '应为文字' },
      ],
    })
  })

  it('says how long a text may be', async () => {
    const answer = await post({ cause: '占'.repeat(10_000), items: [] })
    expect(await answer.json()).toMatchObject({ errors: [{ title: '案由', cure: '至多 10 个字' }] })
  })

  it('tells a path that is no id', async () => {
    const answer = await papers().request('/api/v1/papers/7', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ title: '文书编号' }] })
  })

  it('names a body that is no JSON', async () => {
    const answer = await post('{')
    expect(await answer.json()).toMatchObject({
      type: 'urn:fadu:problem:not-understood',
      detail: '提交的内容无法读懂，应为格式正确的 JSON。',
    })
  })

  it('lets emoji and right-to-left marks through unharmed', async () => {
    const answer = await post({ cause: '=占道\u202e🚧', items: [] })
    expect(await answer.json()).toEqual({ cause: '=占道\u202e🚧' })
  })
})

describe('what is thrown', () => {
  const asked = async (path: string) => {
    const answer = await papers().request(path)
    return { answer, body: z.record(z.string(), z.unknown()).parse(await answer.json()) }
  }
  it.each(['/lost', '/cut'])('%s is a database not available, worth trying again', async path => {
    const { answer, body } = await asked(path)
    expect([answer.status, body['type'], answer.headers.get('retry-after')]).toEqual([503, 'urn:fadu:problem:unavailable', '2'])
  })
  it.each(['/full', '/folder-full'])('%s is a disk with no room', async path => {
    const { answer, body } = await asked(path)
    expect([answer.status, body['type']]).toEqual([507, 'urn:fadu:problem:full'])
  })
  it('is a problem where a use case stopped with one', async () => {
    const { answer, body } = await asked('/changed')
    expect([answer.status, body['changed']]).toEqual([409, { version: 3 }])
  })
  it('is otherwise a fault of ours with a number to quote, and nothing of its inside', async () => {
    const { answer, body } = await asked('/broken')
    expect(answer.status).toBe(500)
    expect(body['number']).toMatch(/^[2-9A-Z]{4}-20$/)
    expect(JSON.stringify(body)).not.toContain('undefined')
  })
  it('is 404 where no route is', async () => {
    const { answer, body } = await asked('/nowhere')
    expect([answer.status, body['type']]).toEqual([404, 'urn:fadu:problem:not-found'])
  })
})

describe('the frame', () => {
  it('refuses a write from another site, and takes one from its own', async () => {
    const other = await post({ cause: '占道', items: [] }, { origin: 'https://evil.example' })
    expect(other.status).toBe(400)
    const own = await post({ cause: '占道', items: [] }, { origin: 'https://fadu.example' })
    expect(own.status).toBe(200)
  })
  it('refuses a body over a megabyte', async () => {
    const answer = await post({ cause: '占'.repeat(1 << 20), items: [] }, { 'content-length': String(3 << 20) })
    expect(answer.status).toBe(413)
  })
  it('sends its protecting headers with every answer', async () => {
    const answer = await papers().request('/nowhere')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})
