// What is stored is read-only; what is sent is a plain copy, in the contract's own mutable shapes.
import * as z from 'zod'
import { benchmarkBody, itemBody } from './contract.ts'
import type { BenchmarkVersion, ItemVersion, Step } from './store.ts'

const remarks = z.record(z.string(), z.unknown())
const steps = (all: readonly Step[]) => all.map(one => ({ ...one }))

export const plainItem = ({ code, version, name, domain, department, body, remarks: said, steps: all }: ItemVersion) => ({
  code,
  version,
  name,
  domain,
  department,
  body: itemBody.parse(body),
  remarks: remarks.parse(said),
  steps: steps(all),
})
export const plainBenchmark = ({ version, source, owner, body, steps: all }: BenchmarkVersion) => ({
  version,
  source,
  owner,
  body: benchmarkBody.parse(body),
  steps: steps(all),
})
