// What holds of a case that stands still (案件中止).
import * as acts from '../../acts/index.ts'
import { anAct } from '../makers.ts'
import { added, both, changed, moved, plain, without, type History, type Invariant } from './histories.ts'
import { seizure } from './force.ts'

const still = { track: 'discontinuance', procedure: 'discontinuance' }
const stopped = (on: string, reviewOn: string) => [
  anAct(acts.requestDiscontinuance, { ground: '不可抗力', reviewOn }, { on: `${on}T10:00`, ...still }),
  anAct(acts.approveDiscontinuance, { outcome: '同意' }, { on: `${on}T15:00`, ...still }),
]
const goesOn = (on: string) => [
  anAct(acts.requestResumption, { ceasedOn: on }, { on: `${on}T10:00`, ...still }),
  anAct(acts.approveResumption, { outcome: '同意' }, { on: `${on}T15:00`, ...still }),
]
/** An ordinary case that stood still for a week before its report. */
const interrupted = (): History => added(...stopped('2026-03-09', '2026-03-13'), ...goesOn('2026-03-16'))(plain())
/** A seizure in a case that stands still. */
const seizedMeanwhile = (): History => added(...stopped('2026-06-02', '2026-06-22'), ...goesOn('2026-06-22'))(seizure())
/** Decided in July, 133 days after the filing. */
const inJuly = both(
  moved('request-decision', '2026-07-13T08:00'),
  moved('decide', '2026-07-13T16:00'),
  changed('deliver-decision', { receivedOn: '2026-07-13' }),
  moved('deliver-decision', '2026-07-13T17:00'),
  without('review-publication', 'publish', 'pay', 'request-closing', 'close', 'archive'),
)

export const aboutDiscontinuance: readonly Invariant[] = [
  {
    says: '中止的案件没有恢复办理，不得调查终结、告知、决定',
    rules: ['DEC-21c', 'PUB-09'],
    lawful: interrupted,
    broken: without('request-resumption', 'approve-resumption'),
  },
  {
    says: '没有规章以上的依据，中止不停办案期限',
    rules: ['DEC-21b', 'DEC-20', 'decide'],
    lawful: interrupted,
    broken: both(changed('request-discontinuance', { excludedBy: { law: '某某办法', level: '规范性文件', article: 9 } }), inJuly),
  },
  {
    says: '不得以中止拖过办案期限',
    rules: ['DEC-20b'],
    lawful: interrupted,
    broken: changed('request-discontinuance', { reviewOn: '2026-09-01' }),
  },
  {
    says: '中止不停查封、扣押的期限',
    rules: ['MEA-07h'],
    lawful: seizedMeanwhile,
    broken: changed('request-discontinuance', { reviewOn: '2026-08-10' }),
  },
]
