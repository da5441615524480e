import { expect, it } from 'vitest'
import { aDossier, anItem, aScene, holds, shortfall } from '../testing/makers.ts'
import { someEvidence } from '../testing/papers.ts'
import { facesNotLookedUp } from './privacy.ts'

it('PUB-08: nobody’s face is looked up for a penalty without a basis', () => {
  const scene = (method: string, of = aDossier()) => aScene({ dossier: of, next: someEvidence('照片', { method }) })
  expect(holds(facesNotLookedUp, scene('现场拍摄'))).toBe(true)
  expect(shortfall(facesNotLookedUp, scene('用人脸识别查明身份')).mend).toContain('其他方法')
  expect(holds(facesNotLookedUp, scene('人脸识别', aDossier({ item: anItem({ monitoringBasis: '某法第一条' }) })))).toBe(true)
})
