import { afterAll, beforeAll, expect, it } from 'vitest'
import { frame, type App } from './http.ts'
import { idempotent } from './idempotency.ts'
import { Stop, unavailable } from './problems.ts'
import { testDesk, type TestDesk } from './testing.ts'

let desk: TestDesk
let app: App
let done = 0
let answerFault = false
beforeAll(async () => {
  desk = await testDesk()
  app = frame({ ...desk, origin: 'https://fadu.example', demonstration: false })
  app.use(idempotent({ ...desk, who: c => c.req.header('x-person') }))
  app.post('/file', async c => {
    if (answerFault) throw new Stop(unavailable())
    done += 1
    await new Promise(resolve => setTimeout(resolve, 20))
    return c.json({ number: done, body: await c.req.text() }, 201)
  })
})
afterAll(() => desk.close())
const file = (key: string, body: string, person = 'zhang') =>
  app.request('/file', { method: 'POST', body, headers: { 'idempotency-key': key, 'x-person': person } })

it('does the same request once and gives the same answer twice', async () => {
  const [first, second] = [await file('k1', '立案'), await file('k1', '立案')]
  expect([first.status, second.status, done]).toEqual([201, 201, 1])
  expect(await second.text()).toBe(await first.text())
  expect(second.headers.get('idempotent-replayed')).toBe('true')
  expect(second.headers.get('content-type')).toContain('application/json')
})

it('refuses the key for another body', async () => {
  const other = await file('k1', '撤案')
  expect([other.status, done]).toEqual([409, 1])
  expect(await other.json()).toMatchObject({ type: 'urn:fadu:problem:key-reused' })
})

it('keeps the keys of two people apart', async () => {
  await file('k1', '立案', 'li')
  expect(done).toBe(2)
})

it('of two at the same moment, one is done and the other asked to wait', async () => {
  const both = await Promise.all([file('k2', '立案'), file('k2', '立案')])
  expect(both.map(one => one.status).toSorted((a, b) => a - b)).toEqual([201, 503])
  expect(done).toBe(3)
})

it('lets a request that failed be tried again under its key', async () => {
  answerFault = true
  const failed = await file('k3', '立案')
  answerFault = false
  const again = await file('k3', '立案')
  expect([failed.status, again.status]).toEqual([503, 201])
})
