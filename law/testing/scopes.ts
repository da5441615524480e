// What is explored: each main procedure in parts, and each side procedure beside the usual course of a main one.
import type { Dossier } from '../kit/dossier.ts'
import { procedures } from '../procedures/index.ts'
import { ended, reporting, seizing, set, unset } from './dossiers.ts'
import type { Alphabet, Scope } from './state-space.ts'

const filing: Alphabet = { 'register-lead': [0], 'request-filing': [0], file: [0], 'register-evidence': [0] }
const telling: Alphabet = { 'request-notice': [0], 'approve-notice': [0], 'deliver-notice': [0] }
const deciding: Alphabet = { 'request-decision': 'all', decide: 'all', 'deliver-decision': [0] }
const closing: Alphabet = { 'request-closing': 'all', close: [0, 1], archive: [0] }
/** The usual course, from the lead to the archive, the fine paid or not. */
const usual: Alphabet = {
  ...filing,
  'conclude-investigation': [0],
  ...telling,
  'waive-statement': [0],
  'request-decision': [0],
  decide: [0],
  'deliver-decision': [0],
  pay: [0, 1],
  'review-publication': [1],
  'request-closing': [0, 5],
  close: [0],
  archive: [0],
}
const ordinary = (title: string, dossier: Dossier, alphabet: Alphabet, sides: readonly string[] = []): Scope => ({
  title: `普通程序：${title}`,
  dossier,
  main: 'ordinary-penalty',
  alphabet,
  sides,
})
const inParts: readonly Scope[] = [
  ordinary('立案、取证', set, {
    ...usual,
    'register-evidence': 'all',
    'request-non-filing': [0, 2],
    'approve-non-filing': 'all',
    file: 'all',
    'inspect-site': [0],
    'review-monitoring': [0],
    'tell-monitored-facts': [0],
    'request-decision': [0, 2],
    decide: [0, 1],
    educate: [0],
    'request-closing': [0, 2],
  }),
  ordinary('告知、陈述、审核、讨论', unset, {
    ...usual,
    state: [0],
    recheck: [0],
    'submit-review': [0],
    review: [0, 1],
    'answer-review': [0],
    discuss: 'all',
    'request-decision': [0, 2],
    decide: [0, 1],
    educate: [0],
    'request-closing': [0, 2],
  }),
  ordinary('不予处罚、移送', unset, {
    ...filing,
    'conclude-investigation': [1, 2, 3],
    'submit-review': 'all',
    review: 'all',
    'answer-review': 'all',
    discuss: 'all',
    ...deciding,
    educate: 'all',
    ...closing,
    terminate: [0],
  }),
  ordinary('重大处罚报备', reporting, {
    ...usual,
    'request-decision': [0, 2],
    decide: [0, 1],
    educate: [0],
    'request-closing': [0, 2],
    'waive-hearing': [0],
    'submit-review': [0],
    review: [0],
    discuss: [0],
    'report-major': [0],
  }),
  ordinary('当事人终止', ended, { ...usual, terminate: 'all', 'request-closing': [4] }),
  {
    title: '简易程序',
    dossier: set,
    main: 'simple-penalty',
    alphabet: {
      'show-certificates': [0],
      'tell-on-the-spot': [0],
      'hear-on-the-spot': 'all',
      'decide-on-the-spot': 'all',
      'hand-over': [0],
      upgrade: [0],
      'collect-on-the-spot': [0],
      'hand-in-money': [0],
      'bank-money': [0],
      pay: [0, 1],
      'file-record': [0],
      'review-publication': [1],
      'record-remedy': [1],
      'revoke-decision': [0],
      'request-closing': [0, 4],
      close: [0, 1],
      archive: [0],
    },
    sides: [],
  },
  { title: '行政检查', dossier: set, main: 'inspection', alphabet: 'all', sides: [] },
]
/** What a side procedure needs beside the usual course, and where it is found. */
const meets: Readonly<Record<string, { readonly dossier?: Dossier; readonly more?: Alphabet }>> = {
  // two thousand yuan is a major fine there: the party may ask for a hearing, and what was heard is reviewed and discussed
  hearing: {
    dossier: reporting,
    more: {
      'waive-hearing': [0],
      'submit-review': [0],
      review: [0],
      discuss: [0],
      decide: [0, 1],
      'report-major': [0],
      pay: [0],
    },
  },
  measures: { dossier: seizing, more: { 'record-audio-video': [0] } },
  referral: { more: { file: [0, 2], 'request-non-filing': [1, 2], 'approve-non-filing': [0], terminate: [0], 'request-closing': [0, 4] } },
}
/** Not explored yet: too many states beside even the usual course. walks.test.ts goes their every arrow, and no more is claimed. */
const beyond = ['criminal-transfer']
const sides: readonly string[] = [...procedures.values()].filter(p => p.kind === 'side' && !beyond.includes(p.id)).map(p => p.id)
/** Every other side procedure beside the usual course of a case. */
const beside: readonly Scope[] = sides.map(id => ({
  ...ordinary('', meets[id]?.dossier ?? set, { ...usual, ...meets[id]?.more }, [id]),
  title: `普通程序 × ${procedures.get(id)?.title ?? id}`,
}))

/** Thousands of states: explored by `npm run test:soak`. */
const isLarge = (scope: Scope): boolean => scope.title.endsWith('审核、讨论') || scope.sides.includes('measures')
export const mains: readonly Scope[] = inParts.filter(scope => !isLarge(scope))
export const pairs: readonly Scope[] = beside.filter(scope => !isLarge(scope))
export const large: readonly Scope[] = [...inParts, ...beside].filter(isLarge)
