import { dayOf, type Day } from '@fadu/law'
import { useState } from 'react'
import type * as z from 'zod'
import type { casePage } from '@fadu/server/cases/contract.ts'
import { DocumentSheet } from '../kit/document-sheet.tsx'
import { Facts } from '../kit/facts.tsx'
import type { FormSources } from '../kit/field.tsx'
import { valuesOf } from '../kit/schema.ts'
import { dayWords } from '../kit/words.ts'
import { schemaOf } from '../app/act-schemas.ts'
import { serverPaths } from '../app/paths.ts'

type Page = z.output<typeof casePage>
type Act = Page['acts'][number]
interface PapersProps {
  readonly page: Page
  readonly sources: FormSources
  /** Kind of the act to be decided on. */
  readonly about: string
  readonly today: Day
}
/** What a decision of this kind is read against: left the ground, right the draft. */
const ground = ['conclude-investigation', 'register-lead', 'tell-on-the-spot']
const draftOf: Readonly<Record<string, readonly string[]>> = {
  file: ['request-filing'],
  'approve-non-filing': ['request-non-filing'],
  'approve-inspection': ['plan-inspection'],
  'approve-referral': ['request-referral'],
  'approve-notice': ['request-notice'],
  'approve-discontinuance': ['request-discontinuance'],
  'approve-resumption': ['request-resumption', 'review-discontinuance', 'request-discontinuance'],
  decide: ['request-decision'],
  discuss: ['review', 'request-decision'],
  review: ['submit-review', 'request-notice'],
  'approve-preservation': ['request-preservation'],
  'approve-measure': ['request-measure'],
  'ratify-measure': ['report-urgent-measure', 'carry-out-measure'],
  'extend-measure': ['carry-out-measure'],
  'lift-measure': ['carry-out-measure'],
  'dispose-seized': ['request-decision', 'carry-out-measure'],
  'dispose-preserved': ['register-preservation'],
  'appoint-host': ['request-hearing'],
  'decide-execution': ['recheck-demand', 'state-after-demand', 'demand'],
  'decide-substitute': ['recheck-demand', 'state-after-demand', 'demand'],
  'apply-court': ['request-court'],
  'decide-transfer': ['report-transfer'],
  'reply-reconsideration': ['receive-reconsideration'],
  'answer-suit': ['receive-suit'],
  'decide-claim': ['receive-claim'],
  close: ['request-closing'],
  'decide-deferral': ['request-deferral'],
  'decide-recusal': ['request-recusal'],
  'review-publication': ['decide'],
}

/** Two papers side by side, each with its own choice of what lies there. */
export function TwoPapers({ page, sources, about, today }: PapersProps) {
  const acts = page.acts.filter(a => !a.corrected && schemaOf(a.kind)).toSorted((a, b) => b.seq - a.seq)
  const latest = (kinds: readonly string[]): Act | undefined => kinds.map(k => acts.find(a => a.kind === k)).find(a => a !== undefined)
  const draft = latest(draftOf[about] ?? []) ?? acts[0]
  const base = latest(ground.filter(k => k !== draft?.kind)) ?? acts.find(a => a !== draft)
  return (
    <div className="papers-two">
      <Paper acts={acts} first={base} page={page} sources={sources} today={today} label="左侧文书" />
      <Paper acts={acts} first={draft} page={page} sources={sources} today={today} label="右侧文书" />
    </div>
  )
}

interface PaperProps extends Omit<PapersProps, 'about'> {
  readonly acts: readonly Act[]
  readonly first: Act | undefined
  readonly label: string
}
function Paper({ acts, first, page, sources, today, label }: PaperProps) {
  const [chosen, setChosen] = useState(first?.id)
  const act = acts.find(a => a.id === chosen) ?? first
  if (!act) return <div className="empty">还没有文书</div>
  const schema = schemaOf(act.kind)
  const issued = page.documents.find(d => d.act === act.id)
  const shown = [...new Set([act, ...(first ? [first] : []), ...acts])].slice(0, 5)
  return (
    <div>
      <nav className="pt" aria-label={label}>
        {shown.map(a => (
          <button type="button" key={a.id} aria-pressed={a.id === act.id} onClick={() => setChosen(a.id)}>
            {a.title}
          </button>
        ))}
        {acts.length > shown.length ? (
          <select aria-label={`${label}：更多`} value="" onChange={e => setChosen(e.target.value)}>
            <option value="">更多</option>
            {acts
              .filter(a => !shown.includes(a))
              .map(a => (
                <option key={a.id} value={a.id}>
                  {a.title}，{dayWords(dayOf(a.doneAt), today)}
                </option>
              ))}
          </select>
        ) : null}
      </nav>
      <DocumentSheet
        small
        agency={page.agency.name}
        title={issued?.title ?? act.title}
        number={issued?.number ?? (page.number || '批准时编号')}
        signedBy={act.by.map(p => p.name).join('　')}
        signedOn={dayWords(dayOf(act.doneAt))}
      >
        {page.parties.length > 0 ? (
          <p className="flush">
            当事人：
            {page.parties
              .filter(p => act.parties.length === 0 || act.parties.includes(p.id))
              .map(p => p.name)
              .join('、')}
          </p>
        ) : null}
        {schema ? <Facts schema={schema} values={valuesOf(act.facts)} sources={sources} without={['request']} /> : null}
        {issued?.state === 'frozen' ? (
          <p className="flush">
            <a href={serverPaths.document(issued.id)} target="_blank" rel="noreferrer">
              看正式文书
            </a>
          </p>
        ) : null}
      </DocumentSheet>
    </div>
  )
}
