// What the law leaves to the county: each setting dated, with source and owner. Unset means the safer side.
import { settingKeys, type Day, type SettingKey } from '@fadu/law'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import type { Clock } from '../platform/clock.ts'
import type { Db, Tables } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { changed, notUnderstood, Stop } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import type { settingInput, settingRow } from './contract.ts'
import { readSettingVersions, settingVersions, type SettingVersion } from './store.ts'

type SettingKind = z.output<typeof settingRow>['kind']
const isKey = (key: string): key is SettingKey => Object.hasOwn(settingKeys, key)
export const keys = Object.keys(settingKeys).filter(isKey)

const choices: Partial<Record<SettingKey, readonly string[]>> = {
  'individualBusiness.cap': ['citizen', 'organisation'],
}
const kindOf = (key: SettingKey): SettingKind => {
  if (choices[key]) return 'choice'
  const title = settingKeys[key]
  if (title.includes('（分）')) return 'fen'
  if (/（(工作日|日)）|人数/.test(title)) return 'count'
  return title.includes('是否') ? 'truth' : 'text'
}

export interface NewSetting {
  readonly key: SettingKey
  readonly from: Day
  readonly value: unknown
  readonly source: string
  readonly owner: string
}
/** Writes settings down as their first version (seeds). @throws Stop 409 where one is there. */
export async function addSettings(
  { db, clock }: { readonly db: Db | Transaction<Tables>; readonly clock: Clock },
  by: string | null,
  settings: readonly NewSetting[],
): Promise<void> {
  const rows = settings.map(one => rowOf(clock, by, 1, one))
  await changeRegister(db, clock, {
    stream: 'register:settings',
    by,
    what: 'register:set',
    subject: { count: rows.length },
    rows: [{ of: settingVersions, rows }],
  })
}

/** Sets or (value null) unsets what the county decided. @throws Stop 404 for an unknown key, 409, 400 */
export async function changeSetting(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  by: string,
  key: string,
  input: z.output<typeof settingInput>,
): Promise<void> {
  if (!isKey(key)) throw new Stop(notUnderstood([{ path: 'key', title: '规定事项', cure: '没有这一项' }]))
  const last = (await readSettingVersions(db)).find(one => one.key === key)?.version ?? 0
  if (input.version !== last) throw new Stop(changed({ version: last }))
  const fault = faultOf(key, input.value)
  if (fault !== undefined) throw new Stop(notUnderstood([{ path: 'value', title: settingKeys[key], cure: fault }]))
  const row = rowOf(clock, by, last + 1, {
    key,
    from: input.from,
    value: input.value,
    source: input.source,
    owner: input.owner,
  })
  await changeRegister(db, clock, {
    stream: 'register:settings',
    by,
    what: 'register:set',
    subject: { key, version: row.version },
    rows: [{ of: settingVersions, rows: [row] }],
  })
}

const rowOf = (clock: Clock, by: string | null, version: number, { key, from, value, source, owner }: NewSetting) => ({
  id: newId(clock),
  key,
  version,
  from_on: from,
  value: value ?? null,
  source,
  owner,
  recorded_at: clock.now().toISOString(),
  recorded_by: by,
})

function faultOf(key: SettingKey, value: unknown): string | undefined {
  if (value === null) return undefined
  switch (kindOf(key)) {
    case 'fen':
      return Number.isSafeInteger(value) && Number(value) > 0 ? undefined : '应为大于零的金额，按分计的整数'
    case 'count':
      return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= 1000 ? undefined : '应为大于零的整数'
    case 'truth':
      return typeof value === 'boolean' ? undefined : '应为“是”或“否”'
    case 'choice':
      return choices[key]?.includes(String(value)) === true ? undefined : '只能是公民（citizen）或者单位（organisation）'
    case 'text':
      return typeof value === 'string' ? undefined : '应为文字'
  }
}

/** Every setting with what holds on the day, unset ones too, in the order of the law core. */
export function settingRows(versions: readonly SettingVersion[], today: Day): z.output<typeof settingRow>[] {
  return keys.map(key => {
    const own = versions.filter(one => one.key === key)
    const holding = own.filter(one => one.from <= today).toSorted((a, b) => b.version - a.version)[0]
    const current =
      holding && holding.value !== null ? { value: holding.value, source: holding.source, owner: holding.owner, from: holding.from } : null
    const options = choices[key]
    return {
      key,
      title: settingKeys[key],
      current,
      kind: kindOf(key),
      ...(options ? { choices: [...options] } : {}),
      version: own[0]?.version ?? 0,
      shown: current === null ? '县里没有规定，按从严处理' : inWords(key, current.value),
      history: own.map(({ version, from, value, source, owner, recordedAt, recordedBy }) => ({
        version,
        from,
        value,
        source,
        owner,
        recordedAt,
        recordedBy,
      })),
    }
  })
}

function inWords(key: SettingKey, value: unknown): string {
  switch (kindOf(key)) {
    case 'fen':
      return `${(Number(value) / 100).toLocaleString('zh-CN')}元`
    case 'truth':
      return value === true ? '是' : '否'
    case 'choice':
      return value === 'citizen' ? '按公民' : '按单位'
    case 'count':
    case 'text':
      return String(value)
  }
}
