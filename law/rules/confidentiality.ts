// Secrets learned in a case stay in it (行政处罚法 art. 50): what evidence is marked with is not published, nor heard in public.
import * as acts from '../acts/index.ts'
import { allOf } from '../kit/act.ts'
import { rule, type Rule, type Scene } from '../kit/rule.ts'
import { penaltyLaw } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'

/** The secrets the evidence of the case is marked with. */
const secretsOf = (scene: Scene): ReadonlySet<string> =>
  new Set(allOf(scene.acts, acts.registerEvidence).flatMap(a => a.facts.secret ?? []))

export const secretsNotPublished = rule({
  id: 'EVI-16',
  title: '公示会泄露秘密',
  basis: [penaltyLaw.confidentiality],
  met: scene => {
    const f = factsNow(scene, acts.reviewPublication)
    if (!f?.publish) return true
    const secrets = secretsOf(scene)
    if (secrets.has('国家秘密')) return { found: '案卷里有标为国家秘密的证据', mend: '不公示，或者由保密部门确认可以公开的内容' }
    if (secrets.has('商业秘密') && !f.masked.includes('商业秘密'))
      return { found: '有标为商业秘密的证据，没有遮盖商业秘密', mend: '遮盖商业秘密后再公示' }
    return secrets.has('个人隐私') && f.masked.includes('没有需要遮盖的')
      ? { found: '有标为个人隐私的证据，写了没有需要遮盖的', mend: '遮盖个人隐私后再公示' }
      : true
  },
})
export const secretsNotHeardInPublic = rule({
  id: 'EVI-16b',
  title: '涉密的听证不公开',
  basis: [penaltyLaw.confidentiality],
  met: scene => {
    const open = factsNow(scene, acts.notifyHearing)?.open
    const [secret] = open ? secretsOf(scene) : []
    return secret === undefined ? true : { found: `有标为${secret}的证据，听证写公开`, mend: '不公开举行，或者先分出不涉密的部分' }
  },
})

/** For `review-publication`. */
export const confidentialPublication: readonly Rule[] = [secretsNotPublished]
/** For `notify-hearing`. */
export const confidentialHearing: readonly Rule[] = [secretsNotHeardInPublic]
