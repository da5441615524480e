import { procedures } from '@fadu/law'
import { expect, it } from 'vitest'
import { mainProcedures } from './main-procedures.ts'

it('offers the main procedures of the law by their titles', () => {
  const mains = [...procedures.values()].filter(p => p.kind === 'main')
  expect(mainProcedures).toEqual(mains.map(p => ({ value: p.id, label: p.title })))
})
