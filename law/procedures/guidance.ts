// The side procedure of measures that do not punish: 提醒、告诫、约谈.
import * as acts from '../acts/index.ts'
import { lastOf } from '../kit/act.ts'
import { procedure, type Way } from '../kit/procedure.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { attendanceRules, contactRules } from '../rules/attendance.ts'
import { guidanceRules } from '../rules/guidance.ts'
import { postRules } from '../rules/posts.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { timing } from '../rules/timing.ts'

/** Who is to put something right is visited again; whoever pleases. */
const toFollowUp = <const S extends string>(to: S): Way<S> => ({
  to,
  if: '要求自行纠正',
  when: act => lastOf([act], acts.guide)?.facts.asks.includes('自行纠正') ?? false,
})

export const guidance = procedure({
  id: 'guidance',
  title: '提醒、告诫、约谈',
  english: 'guidance without penalty',
  kind: 'side',
  per: 'party',
  basis: [penaltyLaw.educateToo, readings.guidanceIsNoPenalty],
  after: ['register-lead', 'show-certificates', 'carry-out-inspection'],
  before: ['archive'],
  start: ['invite-to-talk', 'guide'],
  always: [...timing, ...attendanceRules, ...postRules, ...recusalAlways],
  steps: {
    'invite-to-talk': { act: acts.inviteToTalk, phase: '教育', then: ['guide'] },
    guide: { act: acts.guide, phase: '教育', needs: [...contactRules, ...guidanceRules], then: [toFollowUp('follow-up-guidance')] },
    'follow-up-guidance': { act: acts.followUpGuidance, phase: '教育', again: 'here' },
  },
})
