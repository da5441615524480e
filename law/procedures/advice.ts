// The side procedure in which a legal adviser is asked and answers (法律顾问意见).
import * as acts from '../acts/index.ts'
import { procedure } from '../kit/procedure.ts'
import { countyOpinion } from '../norms/index.ts'
import { adviserRules } from '../rules/advice.ts'
import { attendanceRules } from '../rules/attendance.ts'
import { postRules } from '../rules/posts.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { timing } from '../rules/timing.ts'

export const advice = procedure({
  id: 'advice',
  title: '征求法律顾问意见',
  english: 'asking a legal adviser',
  kind: 'side',
  basis: [countyOpinion.legalAdvisers],
  after: ['file'],
  before: ['close'],
  start: ['ask-adviser'],
  always: [...timing, ...attendanceRules, ...postRules, ...recusalAlways],
  steps: {
    'ask-adviser': { act: acts.askAdviser, phase: '法制审核', needs: [...adviserRules], then: ['advise'] },
    advise: { act: acts.advise, phase: '法制审核', needs: [...adviserRules], waitsFor: '法律顾问' },
  },
})
