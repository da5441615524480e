// Versions of items and benchmarks: drafted, reviewed by another person, brought into force, ended. Never overwritten.
import { validateBenchmark, type Benchmark, type Day } from '@fadu/law'
import type { Transaction } from 'kysely'
import type * as z from 'zod'
import type { Person } from '../access/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db, Tables } from '../platform/database.ts'
import { newId } from '../platform/ids.ts'
import { notFound, notUnderstood, Stop } from '../platform/problems.ts'
import { changeRegister } from '../platform/register.ts'
import { states, type benchmarkDraft, type itemDraft, type stepInput } from './contract.ts'
import {
  benchmarkVersions,
  itemVersions,
  powerSteps,
  readBenchmarks,
  readItemVersions,
  type BenchmarkBody,
  type ItemBody,
  type PowerState,
  type Step,
} from './store.ts'

type AnyDb = { readonly db: Db | Transaction<Tables>; readonly clock: Clock }
const stream = 'register:powers'
const order: readonly PowerState[] = ['draft', 'reviewed', 'inForce', 'ended']

/** Optional fields left out, not present and empty: what is stored has the shapes of law/kit/dossier.ts. */
const stored = <T>(value: unknown): T => JSON.parse(JSON.stringify(value))
export const itemBodyOf = (body: z.output<typeof itemDraft>['body']): ItemBody => stored<ItemBody>(body)
export const benchmarkBodyOf = (body: z.output<typeof benchmarkDraft>['body']): BenchmarkBody => stored<BenchmarkBody>(body)

export interface NewItem {
  readonly code: string
  readonly version: string
  readonly name: string
  readonly domain: string
  readonly department: string
  readonly body: ItemBody
  readonly remarks?: Readonly<Record<string, unknown>>
  readonly note: string
  /** For seeds: straight into force from this day; else it is a draft of today. */
  readonly inForceFrom?: Day
}
/** Adds versions of items. @throws Stop 409 when such a version is there. */
export async function addItems({ db, clock }: AnyDb, by: string | null, items: readonly NewItem[]): Promise<void> {
  const common = { recorded_at: clock.now().toISOString(), recorded_by: by }
  const versions = items.map(({ code, version, name, domain, department, body, remarks = {} }) => ({
    id: newId(clock),
    code,
    version,
    name,
    domain,
    department,
    body,
    remarks,
    ...common,
  }))
  const steps = items.flatMap(item => stepRows(clock, by, 'item', item.code, item))
  await changeRegister(db, clock, {
    stream,
    by,
    what: 'register:draft-items',
    subject: { count: items.length },
    rows: [
      { of: itemVersions, rows: versions },
      { of: powerSteps, rows: steps },
    ],
  })
}

export interface NewBenchmark {
  readonly code: string
  readonly version: string
  readonly body: BenchmarkBody
  readonly source: string
  readonly owner: string
  readonly publishedOn?: Day
  readonly note: string
  readonly inForceFrom?: Day
}
/** Adds benchmarks. The law's own check is asked before they come into force, see `takeStep`. @throws Stop 409 */
export async function addBenchmarks({ db, clock }: AnyDb, by: string | null, benchmarks: readonly NewBenchmark[]): Promise<void> {
  const common = { recorded_at: clock.now().toISOString(), recorded_by: by }
  const versions = benchmarks.map(({ code, version, body, source, owner, publishedOn }) => ({
    id: newId(clock),
    code,
    version,
    body,
    source,
    owner,
    published_on: publishedOn ?? null,
    ...common,
  }))
  const steps = benchmarks.flatMap(one => stepRows(clock, by, 'benchmark', one.code, one))
  await changeRegister(db, clock, {
    stream,
    by,
    what: 'register:draft-benchmarks',
    subject: { count: benchmarks.length },
    rows: [
      { of: benchmarkVersions, rows: versions },
      { of: powerSteps, rows: steps },
    ],
  })
}

function stepRows(
  clock: Clock,
  by: string | null,
  list: 'item' | 'benchmark',
  code: string,
  one: { readonly version: string; readonly note: string; readonly inForceFrom?: Day },
) {
  const until = one.inForceFrom === undefined ? 1 : 3
  return order.slice(0, until).map(state => ({
    id: newId(clock),
    list,
    code,
    version: one.version,
    state,
    on_day: one.inForceFrom ?? clock.today(),
    note: one.note,
    recorded_at: clock.now().toISOString(),
    recorded_by: by,
  }))
}

const wrong = (path: string, title: string, cure: string): Stop => new Stop(notUnderstood([{ path, title, cure }]))

/**
 * Takes a version one step further. A version is reviewed by somebody else than its drafter; a benchmark with a fault
 * the law's check finds does not come into force. @throws Stop 404, 400 naming every fault
 */
export async function takeStep(
  desk: { readonly db: Db; readonly clock: Clock },
  who: Person,
  list: 'item' | 'benchmark',
  code: string,
  version: string,
  input: z.output<typeof stepInput>,
): Promise<void> {
  const { db, clock } = desk
  const items = await readItemVersions(db, code)
  const benchmark = list === 'benchmark' ? (await readBenchmarks(db, code)).find(one => one.version === version) : undefined
  const found = list === 'item' ? items.find(one => one.version === version) : benchmark
  if (!found) throw new Stop(notFound())
  const faults = faultsOfStep(found.steps, input, who)
  if (faults) throw faults
  const governing = items.find(one => stateOn(one.steps, input.on) === 'inForce') ?? items[0]
  if (benchmark && governing && input.state === 'inForce')
    refuseFaulty({ version, source: benchmark.source, owner: benchmark.owner, from: input.on, ...benchmark.body }, governing.body)
  const row = {
    id: newId(clock),
    list,
    code,
    version,
    state: input.state,
    on_day: input.on,
    note: input.note,
    recorded_at: clock.now().toISOString(),
    recorded_by: who.id,
  }
  await changeRegister(db, clock, {
    stream,
    by: who.id,
    what: `register:${input.state}-${list}`,
    subject: { code, version },
    rows: [{ of: powerSteps, rows: [row] }],
  })
}

function refuseFaulty(benchmark: Benchmark, item: ItemBody): void {
  const bad = validateBenchmark(benchmark, item)
  if (bad.length > 0)
    throw new Stop(
      notUnderstood(
        bad.map(one => ({ path: 'body.grades', title: one.place, cure: one.found })),
        '裁量基准有缺陷，不能施行。',
      ),
    )
}

function faultsOfStep(steps: readonly Step[], { state, on }: z.output<typeof stepInput>, who: Person): Stop | undefined {
  const last = steps.at(-1)
  const next = order[order.indexOf(last?.state ?? 'draft') + 1]
  if (state !== next)
    return wrong(
      'state',
      '状态',
      next === undefined ? '已经废止，没有下一步' : `现在是“${states[last?.state ?? 'draft']}”，下一步只能是“${states[next]}”`,
    )
  if (last && on < last.on) return wrong('on', '自何日起', `不得早于上一步的日期 ${last.on}`)
  if (state === 'reviewed' && last?.recordedBy === who.id) return wrong('state', '状态', '起草人不能审核自己起草的版本，请由另一人审核')
  return undefined
}

/** The state of a version on a day; a draft before its first step. */
export function stateOn(steps: readonly Step[], day: string): PowerState {
  return (
    steps
      .filter(step => step.on <= day)
      .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
      .at(-1)?.state ?? 'draft'
  )
}
