// Before the browser tests: one server with the demonstration county, for all of them.
import type { TestProject } from 'vitest/node'
import { startServer } from '../serve.ts'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  project.provide('county', server.address)
  return () => server.clear()
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server with the demonstration county. */
    readonly county: string
  }
}
