import { createRoute } from '@hono/zod-openapi'
import type { Day } from '@fadu/law'
import { asking, mayDo, need, notYours, type Person } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { sheetAnswer, type SheetColumn } from '../platform/sheet.ts'
import { conditions, contract } from './contract.ts'
import { addDevices, changeDevice } from './register-device.ts'
import { lastOf, listDevices, readDevice, readVersions, type DeviceRecord } from './store.ts'

const mostExported = 10_000
const spellWords = ({ from, to }: DeviceRecord['calibrated'][number]): string => `${from} 起${to === undefined ? '' : `，至 ${to}`}`
const columns: readonly SheetColumn<DeviceRecord>[] = [
  ['设备编号', d => d.number],
  ['名称', d => d.name, 30],
  ['使用机关', d => d.agencyName, 30],
  ['今日的条件', d => (d.lacks.length === 0 ? '齐备' : `缺${d.lacks.map(lack => conditions[lack]).join('、')}`), 40],
  ['规定的效力级别', d => d.allowedBy ?? ''],
  ['法制审核', d => d.legallyReviewedOn ?? ''],
  ['技术审核', d => d.technicallyReviewedOn ?? ''],
  ['检定有效', d => d.calibrated.map(spellWords).join('；'), 30],
  ['设置地点公布', d => d.locationPublishedOn ?? ''],
  ['明显标志', d => d.markedFrom ?? ''],
  ['在县里登记', d => d.registeredOn ?? ''],
]

/** The monitoring devices of one's own agency are read by all of it; the county's administrator keeps them. */
export function routesOf(desk: Desk): App {
  const app = roomApp()
  const { db, clock } = desk
  const seen = async (who: Person, id: string, on: Day): Promise<DeviceRecord> =>
    (await readDevice(db, who, id, on)) ?? (await notYours(desk, who, 'device', id))
  app.openapi(createRoute(contract.list), async c => c.json(await listDevices(db, asking(c), clock.today(), c.req.valid('query')), 200))
  app.openapi(createRoute(contract.export), async c => {
    const { format, ...query } = c.req.valid('query')
    const { rows } = await listDevices(db, asking(c), clock.today(), { ...query, limit: mostExported })
    return sheetAnswer({ title: '监控设备', on: clock.today(), format }, columns, rows)
  })
  app.openapi(createRoute(contract.read), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const device = await seen(who, id, c.req.valid('query').on ?? clock.today())
    return c.json({ device, history: await readVersions(db, id), mayChange: mayDo(who, 'devices:change') }, 200)
  })
  app.openapi(createRoute(contract.create), async c => {
    const who = asking(c)
    await need(desk, who, 'devices:change')
    const [id = ''] = await addDevices(desk, who.id, [c.req.valid('json')])
    return c.json(await seen(who, id, clock.today()), 201)
  })
  app.openapi(createRoute(contract.change), async c => {
    const who = asking(c)
    await need(desk, who, 'devices:change')
    const { id } = c.req.valid('param')
    const last = (await lastOf(db, id)) ?? (await notYours(desk, who, 'device', id))
    await changeDevice(desk, who.id, id, last, c.req.valid('json'))
    return c.json(await seen(who, id, clock.today()), 200)
  })
  return app
}
