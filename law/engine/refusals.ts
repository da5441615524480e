// Every reason why an act may not be done now. All of them at once.
import { effective, inOrder, type Act } from '../kit/act.ts'
import { dayOf, msOf } from '../kit/day.ts'
import { CannotBeJudged, on } from '../kit/norm.ts'
import type { Procedure, Step } from '../kit/procedure.ts'
import { refusalOf, type Refusal, type Rule, type Scene, type WantedAct } from '../kit/rule.ts'
import { mayStart, openSidesOf, standOf, type Case, type Past, type Track } from './case.ts'
import { everybody, type Position } from './place.ts'

/** The acts an act could know of: those done before it (and, done at the same moment, recorded before it). */
function before({ acts }: Case, next: WantedAct): readonly Act[] {
  const [at, recorded] = [msOf(next.doneAt), msOf(next.recordedAt)]
  const known = (a: Act): boolean => {
    const done = msOf(a.doneAt)
    return a.id !== next.id && (done < at || (done === at && msOf(a.recordedAt) <= recorded))
  }
  // the usual case, kept as it is so that what was found of the list stays known: nothing was done after
  if (acts.every(known)) return effective(acts)
  const earlier = acts.filter(known)
  return effective(acts) === acts ? inOrder(earlier) : effective(earlier)
}

/** The scene an act is judged in. */
export const sceneOf = (theCase: Case, next: WantedAct, prospective = false): Scene =>
  sceneFrom(theCase, next, prospective, pastOf(theCase, next))

const sceneFrom = (theCase: Case, next: WantedAct, prospective: boolean, past: Past): Scene => ({
  dossier: theCase.dossier,
  acts: past.acts,
  next,
  today: dayOf(next.doneAt),
  calendar: theCase.calendar,
  prospective,
  openSides: openSidesOf(past.tracks),
  kindOf: act => theCase.procedures.get(act.procedure)?.steps[act.kind]?.act,
  overtaken: overtakenBy(theCase.acts, next),
})

/** Acts recorded before this one though done after it. */
function overtakenBy(acts: readonly Act[], next: WantedAct): readonly Act[] {
  if (isRecordedAsDone(acts) && acts.some(a => a === next)) return none
  const [done, recorded] = [msOf(next.doneAt), msOf(next.recordedAt)]
  return acts.filter(a => a.id !== next.id && msOf(a.doneAt) > done && msOf(a.recordedAt) < recorded)
}
const none: readonly Act[] = []
/** Whether whatever was done later was recorded later; known of a list once it was asked. */
function isRecordedAsDone(acts: readonly Act[]): boolean {
  const there = asDone.get(acts)
  if (there !== undefined) return there
  const inTime = effective(acts)
  const found =
    inTime.length === acts.length && inTime.every((a, n) => msOf(a.recordedAt) >= msOf(inTime[n - 1]?.recordedAt ?? a.recordedAt))
  asDone.set(acts, found)
  return found
}
const asDone = new WeakMap<readonly Act[], boolean>()

/** The past of an act at its place in time. */
export const pastOf = (theCase: Case, next: WantedAct): Past => standOf({ ...theCase, acts: before(theCase, next) })

/** Why a wanted act may not be done: empty when it may. Never throws for what an act says. */
export function refusals(
  theCase: Case,
  next: WantedAct,
  prospective = false,
  { acts: past, tracks } = pastOf(theCase, next),
): readonly Refusal[] {
  const procedure = theCase.procedures.get(next.procedure)
  const step = procedure?.steps[next.kind]
  if (!procedure || !step) return [unknown(next)]
  if (Number.isNaN(msOf(next.doneAt))) return [timeless(next)]
  const scene = sceneFrom(theCase, next, prospective, { acts: past, tracks })
  const said: Refusal[] = []
  for (const r of procedure.always) said.push(...ask(r, scene))
  for (const r of step.needs) said.push(...ask(r, scene))
  if (said.length > 0) return said
  const track = tracks.find(t => t.id === next.track)
  return isInPlace(procedure, step, next, track, past) ? [] : [outOfPlace(procedure, step, next, track)]
}

/** One rule asked; a rule that cannot be judged, or that fails, refuses. */
export function ask(r: Rule, scene: Scene): readonly Refusal[] {
  try {
    const answer = r.met(scene)
    return answer === true ? [] : [refusalOf(r, scene, answer)]
  } catch (fault) {
    if (fault instanceof CannotBeJudged) {
      const reading = on(fault.provision, fault.day)
      return [
        {
          rule: r.id,
          title: `不能判断：${r.title}`,
          severity: 'warn',
          basis: [{ ...reading.citation, gist: reading.gist }],
          found: reading.gist,
          mend: '载入当日有效的版本后再办',
        },
      ]
    }
    return [
      {
        rule: r.id,
        title: `不能判断：${r.title}`,
        severity: 'annul',
        basis: [],
        found: `规则 ${r.id} 出错：${fault instanceof Error ? fault.message : String(fault)}`,
        mend: '这是我们的故障，请把规则编号告诉管理员',
      },
    ]
  }
}

function isInPlace(procedure: Procedure, step: Step, next: WantedAct, track: Track | undefined, past: readonly Act[]): boolean {
  if (!track) {
    if (!procedure.start.includes(next.kind)) return false
    return procedure.kind === 'side' ? mayStart(procedure, past) : past.every(a => a.track !== 'main')
  }
  if (track.procedure.id !== procedure.id) return false
  const { places } = track
  const asked = step.act.per === 'party' && next.parties.length > 0 ? next.parties : track.parties.length > 0 ? track.parties : [everybody]
  const open = (p: string): boolean => places.get(p)?.open.has(next.kind) ?? places.get(everybody)?.open.has(next.kind) ?? false
  return step.act.per === 'party' ? asked.every(open) : [...asked, everybody].some(open)
}

function outOfPlace(procedure: Procedure, step: Step, next: WantedAct, track: Track | undefined): Refusal {
  const basis = (step.basis.length > 0 ? step.basis : procedure.basis)
    .map(p => on(p, dayOf(next.doneAt)))
    .map(r => ({ ...r.citation, gist: r.gist }))
  const open = track ? openTitles(procedure, track.places) : procedure.start.map(s => procedure.steps[s]?.title ?? s)
  return {
    rule: 'ORDER',
    title: `还不到「${step.title}」这一步`,
    severity: 'annul',
    basis,
    found: track?.acts.at(-1)
      ? `最近办的是「${procedure.steps[track.acts.at(-1)?.kind ?? '']?.title ?? ''}」`
      : `「${procedure.title}」还没有开始`,
    mend: open.length > 0 ? `先办：${open.join('、')}` : '本程序已经走完',
  }
}
function openTitles(procedure: Procedure, places: ReadonlyMap<string, Position>): readonly string[] {
  const open = new Set([...places.values()].flatMap(p => [...p.open]))
  return [...open]
    .flatMap(s => (procedure.steps[s] && !procedure.steps[s].again && !procedure.steps[s].optional ? [procedure.steps[s].title] : []))
    .slice(0, 4)
}
const timeless = (next: WantedAct): Refusal => ({
  rule: 'TIMELESS',
  title: '办理时间不是真实存在的时刻',
  severity: 'annul',
  basis: [],
  found: String(next.doneAt),
  mend: '写实际办理的日期和时刻',
})
const unknown = (next: WantedAct): Refusal => ({
  rule: 'UNKNOWN',
  title: '没有这样的办案行为',
  severity: 'annul',
  basis: [],
  found: `${next.procedure} / ${next.kind}`,
  mend: '从案件页列出的步骤里选',
})
