import { day, endOf, isLoaded, workingDays } from '@fadu/law'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAgency, aPerson, signedIn } from '../../test/registers.ts'
import { whoIsAsking } from '../access/index.ts'
import { frame, type App } from '../platform/http.ts'
import { waitingMessages } from '../platform/outbox.ts'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { contract } from './contract.ts'
import { calendarOf, loadCalendar, routesOf, seedCalendar } from './index.ts'
import { seedYears } from './make-seed.ts'
import seed from './seed.json' with { type: 'json' }

const listShape = contract.list.responses[200].content['application/json'].schema
const readShape = contract.read.responses[200].content['application/json'].schema
let desk: TestDesk
let app: App
let administrator: string
let officer: string
const origin = 'http://localhost'

beforeAll(async () => {
  desk = await testDesk('2026-11-20T09:00+08:00')
  await anAgency(desk, 'town')
  await aPerson(desk, 'admin', 'town', ['administrator'])
  await aPerson(desk, 'officer', 'town', ['officer'])
  administrator = await signedIn(desk, 'admin')
  officer = await signedIn(desk, 'officer')
  app = frame({ clock: desk.clock, log: desk.log, origin, demonstration: false })
  app.use('/api/v1/*', whoIsAsking(desk))
  app.route('/api/v1', routesOf(desk))
  expect(await seedCalendar(desk)).toBe(6)
})
afterAll(() => desk.close())

const get = (path: string, cookie = officer) => app.request(`/api/v1${path}`, { headers: { cookie } })
const put = (year: number, body: unknown, cookie = administrator) =>
  app.request(`/api/v1/calendar/${year}`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  })
const newYear = { '2027-01-01': 'holiday', '2027-01-04': 'rest', '2027-01-09': 'work' } as const
const notice = { notice: '国办发明电〔2026〕9号（虚构）', days: newYear, reason: '录入通知', version: 0 }

describe('the seed', () => {
  test('is what chinese-days says, and is put in once', async () => {
    expect(seed).toEqual(JSON.parse(JSON.stringify(seedYears())))
    expect(await seedCalendar(desk)).toBe(0)
    expect((await loadCalendar(desk.db)).years.map(y => [y.year, Object.keys(y.days).length])).toEqual([
      [2021, 38],
      [2022, 39],
      [2023, 33],
      [2024, 36],
      [2025, 33],
      [2026, 39],
    ])
  })
})

describe('reading', () => {
  test('the loaded years, newest first, with their working days', async () => {
    const answer = listShape.parse(await (await get('/calendar')).json())
    expect(answer.rows.map(r => [r.year, r.workingDays])).toEqual([
      [2026, 248],
      [2025, 248],
      [2024, 251],
      [2023, 249],
      [2022, 249],
      [2021, 250],
    ])
    expect(answer.rows[0]?.notice).toBe('国办发明电〔2025〕7号')
    expect(answer.mayChange).toBe(false)
  })
  test('nobody unsigned; a year not loaded is not there; a word is no year', async () => {
    expect((await get('/calendar', '')).status).toBe(401)
    expect((await get('/calendar/2027')).status).toBe(404)
    expect((await get('/calendar/upcoming')).status).toBe(400)
  })
})

describe('recording a year', () => {
  test('only the administrator', async () => {
    expect((await put(2027, notice, officer)).status).toBe(404)
    expect((await get('/calendar/2027')).status).toBe(404)
  })
  test.each([
    ['a day of another year', { days: { '2026-12-31': 'rest' } }, '录入它所在的年份'],
    ['a weekday made to work', { days: { '2027-01-05': 'work' } }, '不是周末'],
    ['no day of the calendar', { days: { '2027-02-29': 'rest' } }, '不是真实存在的日期'],
    ['an unknown kind', { days: { '2027-01-01': 'feast' } }, '应为法定节假日'],
    ['no notice', { notice: ' ' }, '请填写通知文号'],
  ])('%s is refused', async (_, wrong, words) => {
    const answer = await put(2027, { ...notice, ...wrong })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(words)
  })
  test('a provisional deadline becomes certain, and whoever counted on it is told', async () => {
    const before = endOf(workingDays(5), day('2026-12-30'), { calendar: await calendarOf(desk.db), whose: 'party' })
    expect(before).toMatchObject({ lastDay: '2027-01-06', provisional: true })
    const answer = await put(2027, notice)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ version: 1, notice: notice.notice, days: newYear })
    const calendar = await calendarOf(desk.db)
    expect(isLoaded(calendar, day('2027-01-01'))).toBe(true)
    expect(endOf(workingDays(5), day('2026-12-30'), { calendar, whose: 'party' })).toMatchObject({
      lastDay: '2027-01-08',
      provisional: false,
    })
    const messages = await waitingMessages(desk.db, 100)
    expect(messages.filter(m => m.topic === 'calendar').map(m => m.payload)).toContainEqual({
      year: 2027,
      version: 1,
    })
  })
  test('a correction is a further version; the second to save is told', async () => {
    const mended = { ...notice, days: { ...newYear, '2027-01-05': 'rest' }, reason: '更正', version: 1 }
    expect((await put(2027, mended)).status).toBe(200)
    const late = await put(2027, mended)
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ type: 'urn:fadu:problem:changed', changed: { version: 2 } })
    const read = readShape.parse(await (await get('/calendar/2027')).json())
    expect(read.history.map(h => [h.version, h.reason])).toEqual([
      [2, '更正'],
      [1, '录入通知'],
    ])
  })
})

test('the rows cannot be changed or removed', async () => {
  await expect(sql`update calendar_years set notice = 'x'`.execute(desk.db)).rejects.toThrow('只可追加')
  await expect(sql`delete from calendar_years`.execute(desk.db)).rejects.toThrow('只可追加')
})
