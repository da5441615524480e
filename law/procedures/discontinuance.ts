// The side procedure in which a case stands still (案件中止) until what it waits for has come (恢复办理). The place of the case is
// not touched: resumed, it goes on where it was.
import * as acts from '../acts/index.ts'
import { procedure } from '../kit/procedure.ts'
import { penaltyLaw, readings } from '../norms/index.ts'
import { attendanceRules } from '../rules/attendance.ts'
import { discontinuanceRules, reviewClock } from '../rules/discontinuance.ts'
import { postRules } from '../rules/posts.ts'
import { recusalAlways } from '../rules/recusal.ts'
import { timing } from '../rules/timing.ts'
import { said } from './ways.ts'

export const discontinuance = procedure({
  id: 'discontinuance',
  title: '案件中止',
  english: 'discontinuance of the case',
  kind: 'side',
  basis: [readings.discontinued, penaltyLaw.decideInTime],
  after: ['file'],
  before: ['close'],
  start: ['request-discontinuance'],
  clocks: [reviewClock],
  always: [...timing, ...attendanceRules, ...postRules, ...recusalAlways],
  steps: {
    'request-discontinuance': {
      act: acts.requestDiscontinuance,
      phase: '调查取证',
      needs: [...discontinuanceRules],
      then: ['approve-discontinuance'],
    },
    'approve-discontinuance': {
      act: acts.approveDiscontinuance,
      phase: '调查取证',
      needs: [...discontinuanceRules],
      then: [
        said('同意', 'review-discontinuance'),
        said('同意', 'request-resumption'),
        said('退回补正', 'request-discontinuance'),
        // sent back and not asked again, it is turned down
        said('退回补正', 'approve-discontinuance'),
      ],
    },
    'review-discontinuance': {
      act: acts.reviewDiscontinuance,
      phase: '调查取证',
      basis: [readings.discontinuanceReviewed],
      needs: [...discontinuanceRules],
      again: 'here',
      optional: true,
    },
    'request-resumption': { act: acts.requestResumption, phase: '调查取证', then: ['approve-resumption'] },
    'approve-resumption': {
      act: acts.approveResumption,
      phase: '调查取证',
      then: [said('退回补正', 'request-resumption'), said('不同意', 'review-discontinuance'), said('不同意', 'request-resumption')],
    },
  },
})
