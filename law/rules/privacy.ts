// Personal data only as far as the duty goes (个人信息保护法 art. 34). Reading sealed particulars asks for a purpose and is
// journalled (server/parties/open-particulars.ts); what is published is masked (PUB-06); here: faces are not looked up for a fine.
import * as acts from '../acts/index.ts'
import { itemOf, rule } from '../kit/rule.ts'
import { personalInformationLaw } from '../norms/index.ts'
import { factsNow } from './case-facts.ts'

export const facesNotLookedUp = rule({
  id: 'PUB-08',
  title: '没有依据，用人脸识别取证',
  basis: [personalInformationLaw.withinDuty],
  met: scene => {
    const f = factsNow(scene, acts.registerEvidence)
    const how = [f?.method, f?.source, f?.statement].find(words => words?.includes('人脸识别') || words?.includes('人脸比对'))
    return (
      how === undefined ||
      itemOf(scene)?.monitoringBasis !== undefined || {
        found: `「${how}」`,
        mend: '用其他方法查明身份；法律、行政法规允许监控取证的，先在权力事项里登记依据',
      }
    )
  },
})
