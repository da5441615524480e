// Wherever a case may come there is a way out, and a procedure is over when nothing is ahead: what exploring them found.
import { describe, expect, it } from 'vitest'
import { standOf } from '../engine/case.ts'
import { day } from '../kit/day.ts'
import { seizing } from '../testing/dossiers.ts'
import { aBuildingCase } from '../testing/executing.ts'
import { nothingExplored, walkWays } from '../testing/explore.ts'
import { aDossier, anItem, aSetting } from '../testing/makers.ts'

const item = anItem({ fines: [{ party: 'any', basis: 'fixed', min: 0, max: 1_000_000, imposition: 'may', stage: 'initial' }] })
const dossier = aDossier({ item, settings: [aSetting('inspection.list', '占道经营检查')] })
/** The last state of a way walked by lawful acts. @throws when the law refuses one, with its words. */
const walked = (...stops: readonly string[]) => {
  const last = walkWays([{ dossier, stops }], day('2026-03-02'), nothingExplored()).at(-1)
  if (!last) throw new Error('nowhere')
  return standOf(last.walk.theCase).tracks[0]
}
const concluded = ['register-lead', 'request-filing', 'file', 'register-evidence', 'conclude-investigation#1'] as const
const onTheSpot = ['show-certificates', 'tell-on-the-spot', 'hear-on-the-spot', 'decide-on-the-spot'] as const

describe('a reviewer who thinks it a crime', () => {
  const reviewed = [...concluded, 'submit-review', 'review#4'] as const
  it('is answered before anything is drafted', () => {
    expect(() => walked(...reviewed, 'request-decision#1')).toThrow('DEC-10b')
  })
  it('is answered, the investigation concluded anew, and the case handed over to justice', () => {
    expect(
      walked(...reviewed, 'answer-review', 'conclude-investigation#3', 'request-decision#3', 'decide')?.places.get('某公司')?.last?.kind,
    ).toBe('decide')
  })
})

describe('a hearing asked for after the review', () => {
  const told = [
    'register-lead',
    'request-filing',
    'file',
    'register-evidence',
    'conclude-investigation',
    'request-notice',
    'approve-notice',
    'deliver-notice',
  ] as const
  const held = ['request-hearing', 'appoint-host', 'notify-hearing', 'deliver-hearing-notice', 'hold-hearing', 'report-hearing'] as const
  const again = ['submit-review', 'review', 'discuss', 'request-decision', 'decide'] as const
  it('sends the case to review once more before it is discussed', () => {
    expect(() => walked(...told, 'submit-review', 'review', ...held, 'discuss')).toThrow('DEC-12b')
    expect(walked(...told, 'waive-statement', 'submit-review', 'review', ...held, ...again)?.places.get('某公司')?.last?.kind).toBe(
      'decide',
    )
  })
  it('… and, by a party who had waived it, after the discussion too', () => {
    const discussed = [...told, 'waive-statement', 'waive-hearing', 'submit-review', 'review', 'discuss'] as const
    expect(() => walked(...discussed, ...held, 'request-decision')).toThrow('HEA-15')
    expect(walked(...discussed, ...held, ...again)?.places.get('某公司')?.last?.kind).toBe('decide')
  })
})

describe('a hearing asked for when the decision is drafted', () => {
  const drafted = [
    'register-lead',
    'request-filing',
    'file',
    'register-evidence',
    'conclude-investigation',
    'request-notice',
    'approve-notice',
    'deliver-notice',
    'waive-statement',
    'waive-hearing',
    'submit-review',
    'review',
    'discuss',
    'request-decision',
    'request-hearing',
    'appoint-host',
    'notify-hearing',
    'deliver-hearing-notice',
    'hold-hearing',
    'report-hearing',
  ] as const
  it('keeps the draft from being signed', () => {
    expect(() => walked(...drafted, 'decide')).toThrow('HEA-15')
  })
  it('has it sent back, reviewed, discussed and drafted once more, and decided', () => {
    const again = ['decide#1', 'submit-review', 'review', 'discuss', 'request-decision', 'decide'] as const
    expect(walked(...drafted, ...again)?.places.get('某公司')?.last?.kind).toBe('decide')
  })
})

describe('a request to discontinue, left lying until the decision', () => {
  const decided = [...concluded, 'request-discontinuance', 'request-decision#1', 'decide'] as const
  it('is not granted any more', () => {
    expect(() => walked(...decided, 'approve-discontinuance')).toThrow('DEC-21d')
  })
  it('is turned down, sent back before or not, and the case closed', () => {
    const sentBack = [...concluded, 'request-discontinuance', 'approve-discontinuance#1', 'request-decision#1', 'decide'] as const
    expect(() => walked(...sentBack, 'request-discontinuance')).toThrow('DEC-21d')
    const rest = ['approve-discontinuance#2', 'educate', 'deliver-decision', 'request-closing#1', 'close', 'archive'] as const
    for (const way of [decided, sentBack]) expect(walked(...way, ...rest)?.over).toBe(true)
  })
})

describe('a seizure whose recording nobody registered', () => {
  const lifted = [
    'register-lead',
    'request-filing',
    'file',
    'request-measure',
    'approve-measure',
    'carry-out-measure',
    'lift-measure',
  ] as const
  const paid = [
    'register-evidence',
    'conclude-investigation',
    'request-notice',
    'approve-notice',
    'deliver-notice',
    'request-decision',
    'decide',
    'deliver-decision',
    'pay',
    'review-publication#1',
  ] as const
  const walkedTo = (...more: readonly string[]) =>
    walkWays([{ dossier: seizing, stops: [...lifted, ...paid, ...more] }], day('2026-03-02'), nothingExplored())
  it('keeps the case from being closed', () => {
    expect(() => walkedTo('request-closing')).toThrow('EVI-15')
  })
  it('is registered after the decision, and the case closed', () => {
    const last = walkedTo('record-audio-video', 'request-closing', 'close', 'archive').at(-1)
    expect(last && standOf(last.walk.theCase).tracks.every(t => t.over)).toBe(true)
  })
})

describe('a seizure made while the closing is awaited, and lifted', () => {
  const filed = ['register-lead', 'request-filing', 'file', 'register-evidence', 'conclude-investigation'] as const
  const paid = ['request-notice', 'approve-notice', 'deliver-notice', 'request-decision', 'decide', 'deliver-decision', 'pay'] as const
  const seized = ['review-publication#1', 'request-closing', 'carry-out-measure#1', 'lift-measure'] as const
  const walkedTo = (...more: readonly string[]) =>
    walkWays([{ dossier: seizing, stops: [...filed, ...paid, ...seized, ...more] }], day('2026-03-02'), nothingExplored())
  it('keeps the case from being closed until its recording is registered', () => {
    expect(() => walkedTo('close')).toThrow('EVI-15')
    const last = walkedTo('record-audio-video', 'close', 'archive').at(-1)
    expect(last && standOf(last.walk.theCase).tracks.every(t => t.over)).toBe(true)
  })
})

describe('an execution that began with the announcement', () => {
  it('ends when nothing is left to execute', () => {
    const announced = [
      'register-lead',
      'order-correction',
      'deliver-order',
      'announce-demolition',
      'recheck-correction',
      'end-execution#1',
    ] as const
    const last = walkWays([{ dossier: aBuildingCase(), stops: announced }], day('2026-03-02'), nothingExplored()).at(-1)
    expect(last && standOf(last.walk.theCase).tracks.map(t => [t.procedure.id, t.over])).toEqual([
      ['ordinary-penalty', false],
      ['order-correction', true],
      ['execution', true],
    ])
  })
})

describe('a decision on the spot that was not handed over on the spot', () => {
  it('cannot be handed over the next day', () => {
    expect(() => walked(...onTheSpot, '+1', 'hand-over')).toThrow('SIM-04')
  })
  it('is revoked, filed for the record and closed', () => {
    expect(walked(...onTheSpot, '+1', 'revoke-decision', 'file-record', 'request-closing#4', 'close', 'archive')?.over).toBe(true)
  })
})

describe('a main procedure is not over', () => {
  it.each([
    ['while an inspection is planned and not approved', ['plan-inspection']],
    ['while a decision is not delivered', [...concluded, 'request-decision#1', 'decide']],
    [
      'while a case is not archived',
      [...concluded, 'request-decision#1', 'decide', 'educate', 'deliver-decision', 'request-closing#1', 'close'],
    ],
  ])('%s', (_, stops) => expect(walked(...stops)?.over).toBe(false))
  it.each([
    ['once the plan is turned down and the inspection ended', ['plan-inspection', 'approve-inspection#2', 'end-inspection']],
    [
      'once the case is archived',
      [...concluded, 'request-decision#1', 'decide', 'educate', 'deliver-decision', 'request-closing#1', 'close', 'archive'],
    ],
  ])('… but %s', (_, stops) => expect(walked(...stops)?.over).toBe(true))
})
