// 最高人民法院关于行政诉讼证据若干问题的规定: what makes a piece of evidence complete.
import { inForceFrom, type LegalText } from '../kit/norm.ts'

export const text: LegalText = {
  law: '最高人民法院关于行政诉讼证据若干问题的规定',
  level: '司法解释',
  editions: [{ version: '2002-07-24', from: '2002-10-01' }],
}
const says = inForceFrom(text, '2002-10-01')

export const originalDocument = says('书证原件', [10, 1, 1], '书证要原件，确有困难的用核对一致的复制件')
export const copyWithSource = says('复制件注明出处', [10, 1, 2], '由他处保管的原件，复制件注明出处、核对并盖保管单位的章')
export const explainedDocument = says('报表图纸附说明', [10, 1, 3], '报表、图纸、账册等要附说明')
export const recordSigned = says('笔录签名', [10, 1, 4], '询问、陈述、谈话笔录要有执法人员和被询问人签章')
export const originalObject = says('物证原物', [11, 1, 1], '物证要原物，确有困难的用核对一致的复制件、照片、录像')
export const samplePart = says('种类物取部分', [11, 1, 2], '数量多的种类物可以只提供一部分')
export const originalCarrier = says('原始载体', [12, 1, 1], '录音录像、电子数据要原始载体，确有困难的用复制件')
export const howMade = says('制作方法与制作人', [12, 1, 2], '写明怎么制作、何时、何人、证明什么')
export const soundTranscript = says('声音附文字', [12, 1, 3], '有声音的要附文字记录')
export const witnessIdentity = says('证人基本情况', [13, 1, 1], '写明证人是谁：姓名、性别、年龄、住址、职业等')
export const witnessSigned = says('证人签名', [13, 1, 2], '证人要签名，不能签的用盖章等方式')
export const testimonyDated = says('证言日期', [13, 1, 3], '证言写明出具的日期')
export const witnessPapers = says('证人身份文件', [13, 1, 4], '附身份证复印件等证明身份的文件')
export const expertOpinion = says('鉴定意见的内容', [14], '写明委托、材料、依据、方法、资格，鉴定人签名、机构盖章')
export const siteRecord = says('现场笔录', [15, 1], '写明时间、地点、事件，执法人员和当事人签名，拒签写明原因')
export const gravelyIllegal = says('严重违反程序的证据', [57, 1, 1], '严重违反法定程序收集的材料不能定案')
export const secretlyTaken = says('偷拍偷录侵权的证据', [57, 1, 2], '偷拍、偷录、窃听而侵害他人权益的材料不能定案')
export const extorted = says('利诱欺诈胁迫的证据', [57, 1, 3], '用利诱、欺诈、胁迫、暴力取得的材料不能定案')
export const unauthenticCopy = says('无印证的复制件', [57, 1, 6], '拿不出原件原物、没有印证、对方又不认的复制件不能定案')
export const takenAgainstLaw = says('违法取得的证据', [58], '违反禁止性规定或者侵犯他人权益取得的证据不能定案')
export const afterTheDecision = says('事后收集的证据', [60, 1, 1], '决定作出以后自行收集的证据不能证明决定合法')
export const withoutHearingParty = says('剥夺权利所得的证据', [60, 1, 2], '非法剥夺陈述、申辩、听证权利所用的证据不能证明决定合法')
export const addedInReconsideration = says('复议中补充的证据', [61], '复议中才收集、补充的证据不能证明原决定合法')
