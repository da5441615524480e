import { describe, expect, it } from 'vitest'
import * as acts from '../acts/index.ts'
import { anAct, aScene, holds } from '../testing/makers.ts'
import { filed, someEvidence } from '../testing/papers.ts'
import { secretsNotHeardInPublic, secretsNotPublished } from './confidentiality.ts'

const with_ = (...secret: readonly ('国家秘密' | '商业秘密' | '个人隐私')[]) => [
  ...filed(),
  someEvidence('账册', secret.length > 0 ? { secret } : {}),
]
const review = (masked: readonly ('联系方式' | '商业秘密' | '没有需要遮盖的')[], publish = true) =>
  anAct(acts.reviewPublication, { publish, masked }, { on: '2026-04-20', parties: ['某公司'] })

describe('secrets learned in a case (EVI-16)', () => {
  it('are masked before a decision is published', () => {
    const asked = (acts_: ReturnType<typeof with_>, next: ReturnType<typeof review>) =>
      holds(secretsNotPublished, aScene({ acts: acts_, next }))
    expect(asked(with_(), review(['没有需要遮盖的']))).toBe(true)
    expect(asked(with_('商业秘密'), review(['联系方式']))).toBe(false)
    expect(asked(with_('商业秘密'), review(['商业秘密']))).toBe(true)
    expect(asked(with_('个人隐私'), review(['没有需要遮盖的']))).toBe(false)
    expect(asked(with_('国家秘密'), review(['商业秘密']))).toBe(false)
    expect(asked(with_('国家秘密'), review(['商业秘密'], false))).toBe(true)
  })
  it('are not heard in public', () => {
    const notice = (open: boolean) =>
      anAct(acts.notifyHearing, { open }, { on: '2026-04-01', parties: ['某公司'], procedure: 'hearing', track: 'h' })
    expect(holds(secretsNotHeardInPublic, aScene({ acts: with_('商业秘密'), next: notice(true) }))).toBe(false)
    expect(holds(secretsNotHeardInPublic, aScene({ acts: with_('商业秘密'), next: notice(false) }))).toBe(true)
    expect(holds(secretsNotHeardInPublic, aScene({ acts: with_(), next: notice(true) }))).toBe(true)
  })
})
