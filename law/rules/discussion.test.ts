import { describe, expect, it } from 'vitest'
import { aDossier, aScene, aSetting, holds, shortfall } from '../testing/makers.ts'
import { aSheet } from '../testing/papers.ts'
import { aDiscussion, fullDraft, heard, hearingNotified, noticed, reported, reviewed } from '../testing/way.ts'
import * as rules from './discussion.ts'

const told = [...reported(), ...noticed()]
const county = aDossier({ settings: [aSetting('major.fine.organisation', 50_000_00)] })
const decide = (more: Parameters<typeof aScene>[0]['acts'] = [], dossier = aDossier(), draft = {}) =>
  aScene({ dossier, acts: [...told, ...more], next: fullDraft(draft, '2026-04-20') })

describe('collective discussion', () => {
  it('is due while the county has set no figure, or the benchmark is left, and otherwise not', () => {
    expect(shortfall(rules.majorDiscussed, decide())).toMatchObject({ step: 'discuss' })
    expect(holds(rules.majorDiscussed, decide([], county))).toBe(true)
    expect(holds(rules.majorDiscussed, decide([], county, { discretion: aSheet({ deviates: true }) }))).toBe(false)
    expect(holds(rules.majorDiscussed, decide([...reviewed(), aDiscussion()]))).toBe(true)
  })
  it('is due by law for a complex case whatever the county set', () => {
    const complex = [...reported({ complex: true }), ...noticed()]
    const scene = (...more: typeof told) => aScene({ dossier: county, acts: [...complex, ...more], next: fullDraft() })
    expect(shortfall(rules.discussedFirst, scene()).found).toContain('情节复杂')
    expect(holds(rules.discussedFirst, scene(aDiscussion()))).toBe(true)
    const simple = aScene({ dossier: county, acts: [...reported({ complex: false }), ...noticed()], next: fullDraft() })
    expect(holds(rules.discussedFirst, simple)).toBe(true)
  })
  it('must agree, and come after review and hearing', () => {
    expect(shortfall(rules.majorDiscussed, decide([...reviewed(), aDiscussion({ agreed: false })])).found).toContain('没有同意')
    expect(shortfall(rules.majorDiscussed, decide([aDiscussion({}, '2026-03-31'), ...reviewed()])).found).toContain('讨论在法制审核之前')
    expect(shortfall(rules.majorDiscussed, decide([aDiscussion(), ...heard(), ...reviewed({}, '2026-04-13')])).found).toContain('又有听证')
  })
  it('waits for the hearing asked for', () => {
    expect(shortfall(rules.discussionAfterHearing, aScene({ acts: [...told, ...hearingNotified()], next: aDiscussion() })).found).toContain(
      '听证还没有完',
    )
    expect(holds(rules.discussionAfterHearing, aScene({ acts: [...told, ...heard()], next: aDiscussion({}, '2026-04-14') }))).toBe(true)
  })
  it('needs three heads while the county has set no number, each with an opinion', () => {
    const two = {
      members: [
        { person: '镇长', personId: '镇长', present: true, opinion: '同意' },
        { person: '副镇长', present: true, opinion: '同意' },
        { person: '甲', personId: '甲', present: true, opinion: '同意' },
      ],
    }
    expect(holds(rules.enoughHeads, aScene({ acts: told, next: aDiscussion() }))).toBe(true)
    expect(shortfall(rules.enoughHeads, aScene({ acts: told, next: aDiscussion(two) })).found).toBe('到会的机关负责人2人，至少要3人')
    const set = aDossier({ settings: [aSetting('discussion.quorum', 2)] })
    expect(holds(rules.enoughHeads, aScene({ dossier: set, acts: told, next: aDiscussion(two) }))).toBe(true)
    expect(holds(rules.everyoneSpoke, aScene({ acts: told, next: aDiscussion() }))).toBe(true)
    expect(
      shortfall(rules.everyoneSpoke, aScene({ acts: told, next: aDiscussion({ members: [{ person: '镇长', present: true }] }) })).found,
    ).toContain('镇长')
  })
})
