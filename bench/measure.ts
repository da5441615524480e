// Loads a work with so many clients for so long, and says how it went. Bounded in time: it always stops by itself.
import { elapsed } from '../server/platform/clock.ts'

export interface Measured {
  /** Done in a second, by all clients together. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly count: number
  readonly errors: number
  /** What the first error said. */
  readonly why?: string
}

/** One piece of work by one client; throws when it failed. */
export type Doing = (client: number, turn: number) => Promise<unknown>

export interface Load {
  readonly clients: number
  readonly seconds: number
  /** Pieces done first and not counted. */
  readonly warm?: number
}

export async function measure(doing: Doing, { clients, seconds, warm = 3 }: Load): Promise<Measured> {
  const took: number[] = []
  let errors = 0
  let why: string | undefined
  const one = async (client: number, turn: number, counts: boolean): Promise<void> => {
    const begin = elapsed()
    try {
      await doing(client, turn)
      if (counts) took.push(elapsed() - begin)
    } catch (error) {
      errors += 1
      why ??= String(error).slice(0, 300)
    }
  }
  const everybody = Array.from({ length: clients }, (_, client) => client)
  await Promise.all(
    everybody.map(async client => {
      for (let turn = 0; turn < warm; turn++) await one(client, turn, false)
    }),
  )
  const begin = elapsed()
  const end = begin + seconds * 1000
  await Promise.all(
    everybody.map(async client => {
      for (let turn = warm; elapsed() < end; turn++) await one(client, turn, true)
    }),
  )
  return summed(took, elapsed() - begin, errors, why)
}

/** Does each once, one after the other. */
export async function measureEach<T>(all: readonly T[], doing: (one: T) => Promise<unknown>): Promise<Measured> {
  const took: number[] = []
  const start = elapsed()
  for (const one of all) {
    const begin = elapsed()
    await doing(one)
    took.push(elapsed() - begin)
  }
  return summed(took, elapsed() - start, 0, undefined)
}

function summed(took: readonly number[], ms: number, errors: number, why: string | undefined): Measured {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    rate: (took.length * 1000) / ms,
    p50: at(0.5),
    p99: at(0.99),
    count: took.length,
    errors,
    ...(why === undefined ? {} : { why }),
  }
}
