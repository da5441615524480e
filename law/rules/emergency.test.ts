import { describe, expect, it } from 'vitest'
import { aDossier, aScene, aSetting, holds } from '../testing/makers.ts'
import { aDraft, aSheet, filed } from '../testing/papers.ts'
import { heavierForItsMeasuresAlone } from './emergency.ts'

const heavier = aSheet({ circumstances: [{ name: '违反突发事件应对措施', reason: '封控期间聚集' }] })
const asked = (declared: string | undefined, discretion = heavier) =>
  aScene({
    dossier: aDossier(declared === undefined ? {} : { settings: [aSetting('emergency.declared', declared)] }),
    acts: filed(),
    next: aDraft({ discretion }),
  })

describe('heavier in an emergency (COR-15)', () => {
  it('only for breaking its measures', () => {
    expect(holds(heavierForItsMeasuresAlone, asked('示例-001、示例-009'))).toBe(true)
    expect(holds(heavierForItsMeasuresAlone, asked('示例-009'))).toBe(false)
  })
  it('only while one is declared', () => {
    expect(holds(heavierForItsMeasuresAlone, asked(undefined))).toBe(false)
    expect(holds(heavierForItsMeasuresAlone, asked(undefined, aSheet()))).toBe(true)
  })
})
