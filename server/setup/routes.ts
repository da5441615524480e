import { yearOf } from '@fadu/law'
import { createRoute } from '@hono/zod-openapi'
import type * as z from 'zod'
import { asking, need } from '../access/index.ts'
import { listAgencies } from '../agencies/index.ts'
import { calendarOf } from '../calendar/index.ts'
import { listPeople } from '../officers/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { contract, type setupStep } from './contract.ts'

/** How far the setting up has come, for the administrator. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  app.openapi(createRoute(contract.read), async c => {
    await need(desk, asking(c), 'setup:lead')
    const steps = await stepsOf(desk)
    return c.json({ steps, done: steps.every(step => step.done) }, 200)
  })
  return app
}

/** Two officers at the least, for every act of a penalty wants two (行政处罚法第四十二条). */
const leastOfficers = 2

async function stepsOf({ db, clock }: Desk): Promise<z.output<typeof setupStep>[]> {
  const today = clock.today()
  const page = { sort: 'name', order: 'asc', limit: 100 } as const
  const agencies = (await listAgencies(db, today, { ...page, ended: 'no' })).rows
  const confirmed = agencies.filter(one => one.confirmedToday)
  const heads = (await listPeople(db, today, { ...page, post: 'principalHead', ended: 'no' })).rows
  const officers = (await listPeople(db, today, { ...page, post: 'officer', certificate: 'valid', ended: 'no' })).rows
  const manned = agencies.filter(agency => officers.filter(one => one.agencyId === agency.id).length >= leastOfficers)
  const year = yearOf(today)
  const loaded = (await calendarOf(db)).years.some(one => one.year === year)
  const step = (key: z.output<typeof setupStep>['key'], title: string, done: boolean, there: string, lacking: string) => ({
    key,
    title,
    done,
    said: done ? there : lacking,
  })
  return [
    step(
      'agency',
      '执法主体',
      confirmed.length > 0,
      `已登记 ${agencies.length} 个，其中 ${confirmed.length} 个经资格确认`,
      agencies.length === 0 ? '还没有登记执法主体' : '执法主体还没有资格确认的起止',
    ),
    step('heads', '负责人', heads.length > 0, `已登记主要负责人 ${heads.length} 人`, '还没有登记机关主要负责人'),
    step('officers', '执法人员', manned.length > 0, `${manned.length} 个机关有两名以上持证人员`, '还没有一个机关有两名以上持证的执法人员'),
    step('calendar', '工作日历', loaded, `${year}年节假日安排已载入，请核对`, `${year}年节假日安排还没有载入，期限只能暂定`),
    step(
      'seal',
      '印章',
      agencies.length > 0,
      `印章文字：${agencies
        .map(one => one.name)
        .slice(0, 3)
        .join('、')}`,
      '登记执法主体时填写印章文字',
    ),
  ]
}
