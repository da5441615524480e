import type { Problem } from '../platform/problems.ts'

const wordsOf = (refusal: unknown): string => {
  const of = (key: string): string => {
    const value: unknown = typeof refusal === 'object' && refusal !== null ? Reflect.get(refusal, key) : undefined
    return typeof value === 'string' ? value : ''
  }
  return `${of('rule')} ${of('title')}：${of('found')}；${of('mend')}`
}

/** Everything a problem says, for whoever mends a plot. */
export const problemInWords = ({ title, detail, errors, refusals }: Problem): string =>
  [title, detail, ...(errors ?? []).map(one => `${one.path} ${one.cure}`), ...(refusals ?? []).map(wordsOf)].filter(Boolean).join('\n  ')
