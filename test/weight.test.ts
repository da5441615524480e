// What an officer's browser has to fetch before it can work, in bytes as sent. On a village net a second is eighty kilobytes.
import { beforeAll, describe, expect, it } from 'vitest'
import { weighDesk, type Weight } from '../bench/weigh.ts'

const kilobyte = 1024
let weight: Weight
beforeAll(async () => {
  weight = await weighDesk()
}, 120_000)

describe('the desk as it is built', () => {
  it('judges a penalty case with at most 80 KB of law', () => {
    expect(weight.penalty).toBeLessThanOrEqual(80 * kilobyte)
    // what is weighed is the law, not an empty file, and the rest of it is somewhere else
    expect(weight.penalty).toBeGreaterThan(40 * kilobyte)
    expect(weight.everyProcedure).toBeGreaterThan(weight.penalty)
  })
  it('shows its first page, and any other, with at most 350 KB of script', () => {
    expect([...weight.screens.keys()]).toEqual(expect.arrayContaining(['today-page.tsx', 'sign-in-page.tsx', 'case-page.tsx']))
    const heavy = [...weight.screens].filter(([, bytes]) => bytes > 350 * kilobyte)
    expect(heavy).toEqual([])
  })
})
