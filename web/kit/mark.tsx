import './steps.css'

/** What a one-character mark may say. 退 is amber: sent back; 看 is amber: look at this yourself. */
export type MarkKind = 'open' | 'waiting' | 'refused' | 'done' | 'returned'
const faces: Record<MarkKind, { face: string; word: string }> = {
  open: { face: '办', word: '现在可以办' },
  waiting: { face: '等', word: '在等' },
  refused: { face: '否', word: '现在不能办' },
  done: { face: '毕', word: '已办' },
  returned: { face: '退', word: '退回要补' },
}
/** A 26 px mark of one character, with the word it stands for to those who cannot see it. */
export function Mark({ kind, large = false }: { readonly kind: MarkKind; readonly large?: boolean }) {
  const { face, word } = faces[kind]
  return (
    <span className={`mk mk-${kind}${large ? ' mk-large' : ''}`}>
      <span aria-hidden="true">{face}</span>
      <span className="vh">{word}</span>
    </span>
  )
}

/** Checked (符) or left to the person's judgement (看) or not fulfilled (否). */
export type Verdict = 'holds' | 'look' | 'fails'
const verdicts: Record<Verdict, { face: string; word: string }> = {
  holds: { face: '符', word: '相符' },
  look: { face: '看', word: '要你看' },
  fails: { face: '否', word: '不符' },
}
export interface Check {
  readonly verdict: Verdict
  readonly title: string
  readonly note?: string
}
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className="checks">
      {checks.map(c => (
        <li key={c.title}>
          <i className={`vd vd-${c.verdict}`}>
            <span aria-hidden="true">{verdicts[c.verdict].face}</span>
            <span className="vh">{verdicts[c.verdict].word}</span>
          </i>
          <div>
            {c.title}
            {c.note ? <small>{c.note}</small> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
