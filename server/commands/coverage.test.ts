// Every row of the procedure rules is kept somewhere, and held by a test.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { allRows, coverage } from './coverage.ts'

const rows = coverage()
const given = fileURLToPath(new URL('../../../shared/law/procedure-facts.json', import.meta.url))

describe('the coverage of the 252 rows', () => {
  it('misses none, and names where and by what tests each is held', () => {
    expect(rows.filter(row => row.state === 'missing').map(row => row.id)).toEqual([])
    expect(rows.map(row => row.id)).toEqual(allRows)
    expect(allRows).toHaveLength(252)
    const bare = rows.filter(row => row.where.length === 0 || (row.state !== 'elsewhere' && row.tests.length === 0))
    expect(bare).toEqual([])
  })
  it('leaves to other modules only what is theirs', () => {
    const ours = /^(SUP|POL)-|^PER-0[789]$|^INS-(05|08|09|10)$|^PUB-(01|07|10)$|^COR-16$|^REM-04$/
    expect(rows.filter(row => row.state === 'elsewhere' && !ours.test(row.id)).map(row => row.id)).toEqual([])
  })
  it('is of the rows that were given, and takes none for law that no text was at hand for', () => {
    if (!existsSync(given)) {
      console.log('procedure-facts.json is not here: the rows are not compared with it')
      return
    }
    const facts = z
      .object({ rules: z.array(z.object({ id: z.string(), confidence: z.string() })) })
      .parse(JSON.parse(readFileSync(given, 'utf8')))
    expect(facts.rules.map(rule => rule.id).toSorted()).toEqual(allRows.toSorted())
    const unsure = facts.rules.filter(rule => ['UNVERIFIED', 'SECONDARY'].includes(rule.confidence)).map(rule => rule.id)
    const states = new Map(rows.map(row => [row.id, row.state]))
    expect(unsure.filter(id => states.get(id) === 'enforced')).toEqual([])
  })
})
