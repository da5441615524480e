import { startServer } from '../test/serve.ts'
import { elapsed } from '../server/platform/clock.ts'
import type { Ground } from './house.ts'

/** From starting the program to its address line, in milliseconds: the median of several starts on the data that lie there. */
export async function measureStart(ground: Ground, times: number): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const begin = elapsed()
    const server = await startServer({ data: ground.folder, env: { DATABASE_URL: ground.address ?? '' } })
    took.push(elapsed() - begin)
    await server.end()
  }
  return took.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}
