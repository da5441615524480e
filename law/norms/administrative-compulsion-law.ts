// 行政强制法, as far as a penalty case meets it. Limits of ten days or fewer are working days (art. 69).
import { inForceFrom, type LegalText } from '../kit/norm.ts'
import { days, hours, months, workingDays, years } from '../kit/term.ts'

export const text: LegalText = { law: '行政强制法', level: '法律', editions: [{ version: '2011-06-30', from: '2012-01-01' }] }
const says = inForceFrom(text, '2012-01-01')

export const gentleFirst = says('先用非强制手段', [5], '非强制手段够用的，不用强制')
export const executionOnlyByLaw = says('执行权由法律设定', [13, 1], '行政强制执行只由法律设定')
export const elseTheCourt = says('无执行权的申请法院', [13, 2], '法律没有给执行权的机关要申请法院')
export const measuresNotByDocument = says('法律法规以外不得设定措施', [10, 4], '法律、法规以外的文件不能设定强制措施')
export const measuresOfLocalLaw = says('地方性法规的措施', [10, 3], '地方性法规至多设定查封、扣押')
export const measuresNotWidened = says('不得扩大法律规定的措施', [11, 1], '法律定了措施的对象、条件、种类，法规不能再扩大')
export const measuresByLaw = says('依法律、法规实施措施', [16, 1], '强制措施要依照法律、法规的规定实施')
export const slightMayBeLeft = says('轻微的可以不采取', [16, 2], '显著轻微、社会危害不明显的，可以不用强制措施')
export const measuresNotDelegated = says('强制措施不得委托', [17, 1], '强制措施由法定机关在职权内实施，不能委托')
export const measuresWithConcentratedPower = says(
  '相对集中权附带的措施',
  [17, 2],
  '行使相对集中处罚权的机关，可以用法律、法规规定的相关措施',
)
export const qualifiedOnly = says('有资格人员实施', [17, 3], '只有具备资格的执法人员能实施')
export const twoOfficers = says('两名以上人员', [18, 1, 2], '由两名以上执法人员实施', 2)
export const showCertificates = says('出示证件', [18, 1, 3], '出示执法证件')
export const approvedFirst = says('实施前批准', [18, 1, 1], '实施前报告机关负责人并经批准')
export const partyCalled = says('通知当事人到场', [18, 1, 4], '通知当事人到场')
export const toldOnTheSpot = says('当场告知', [18, 1, 5], '当场告知理由、依据和当事人的权利、救济途径')
export const partyHeard = says('听取陈述申辩', [18, 1, 6], '听取当事人的陈述和申辩')
export const measureRecorded = says('现场笔录', [18, 1, 7], '制作现场笔录')
export const recordSigned = says('现场笔录签名', [18, 1, 8], '双方在笔录上签名盖章，当事人不肯的写明')
export const witnessWhenAbsent = says('见证人', [18, 1, 9], '当事人不到场的请见证人到场，由见证人和执法人员签名')
export const urgentWithinADay = says(
  '紧急措施补办批准',
  [19],
  '紧急当场实施的，二十四小时内报告并补办批准；负责人认为不应当的立即解除',
  hours(24),
)
export const libertyByLaw = says('限制人身自由依法律', [20, 1], '限制人身自由只能依照法律规定，另有程序')
export const goodsGoWithTheCrime = says('财物随案移送', [21], '涉嫌犯罪移送的，查封、扣押的财物一并移送并书面告知')
export const sealingOrgan = says('查封扣押的机关', [22], '查封、扣押只能由法律、法规规定的机关实施')
export const onlyWhatIsInvolved = says('限于涉案财物', [23, 1], '只能查封、扣押涉案的场所、设施、财物，不得动生活必需品')
export const noDoubleSealing = says('不得重复查封', [23, 2], '已被其他国家机关依法查封的不得重复查封')
export const papersOnTheSpot = says('当场交付决定书和清单', [24, 1], '制作并当场交付决定书和清单')
export const seizureReasons = says('决定书的理由、依据、期限', [24, 2, 2], '决定书写明理由、依据和期限')
export const seizureGoods = says('决定书的名称、数量', [24, 2, 3], '决定书写明场所、设施、财物的名称和数量')
export const seizureRemedies = says('决定书的救济途径', [24, 2, 4], '决定书写明复议、诉讼的途径和期限')
export const seizurePeriod = says('查封扣押的期限', [25, 1], '不得超过三十日；复杂的经负责人批准延长，延长不得超过三十日', days(30))
export const extensionTold = says('延长须书面告知', [25, 2], '延长的决定及时书面告知当事人并说明理由')
export const testingExcluded = says('检测鉴定期间', [25, 3], '检测鉴定的期间不算在内，但要明确并书面告知，费用由机关承担')
export const keptSafely = says('妥善保管', [26, 1], '妥善保管，不得使用、损毁，造成损失的赔偿')
export const keptByOthers = says('第三人保管', [26, 2], '查封的可以交第三人保管，第三人也不能毁坏、私自处置')
export const storageFree = says('保管费用', [26, 3], '保管费用由机关承担')
export const disposedInTime = says('查封扣押的处理', [27], '在期限内作出处理：该没收的没收，该销毁的销毁，该解除的解除')
export const liftOnExpiry = says('期满解除', [28, 1, 4], '期限届满的应当及时解除')
export const returnedAtOnce = says('立即退还', [28, 2], '解除后立即退还；变卖了的退还所得，明显低于市价造成损失的补偿')
export const freezingByLaw = says('冻结的机关', [29, 1], '冻结只能由法律规定的机关实施，不得委托')
export const ownForceAfterDefault = says('有执行权的机关强制执行', [34], '当事人到期不履行决定的，有执行权的机关照本法执行')
export const transferSeized = says('涉罪财物一并移送', [21], '涉嫌犯罪移送的，查封扣押的财物跟案走，并书面告诉当事人')
export const demandFirst = says('催告', [35], '强制执行前先书面催告，写明期限、方式、金额、陈述申辩权')
export const demandAnswered = says('催告后的陈述申辩', [36], '收到催告可以陈述申辩，机关要记录、复核，成立的采纳')
export const demandPeriod = says('催告写明履行期限', [35, 1, 1], '催告要写明到哪天履行')
export const demandAmount = says('催告写明金额', [35, 1, 3], '涉及交钱的，催告要写明金额和给付方式')
export const demandRights = says('催告写明陈述申辩权', [35, 1, 4], '催告要写明当事人可以陈述、申辩')
export const executionDecision = says('强制执行决定', [37, 1], '催告后无正当理由仍不履行的，可以决定强制执行')
export const executionGrounds = says('强制执行决定的理由和依据', [37, 2, 2], '决定书写明为什么执行、凭什么执行')
export const executionWayAndTime = says('强制执行的方式和时间', [37, 2, 3], '决定书写明怎样执行、何时执行')
export const executionRemedies = says('强制执行决定的救济', [37, 2, 4], '决定书写明怎样复议、起诉和期限')
export const executeAtOnceOnHiding = says('转移隐匿财物时立即执行', [37, 3], '催告期里有证据表明要转移、隐匿财物的，可以决定立即执行')
export const deliverDirectly = says('催告书直接送达', [38], '催告书、执行决定要直接送达，拒收或者送不到的照民事诉讼法')
export const suspendExecution = says('中止执行', [39, 1], '确有困难、第三人有理由主张权利、损失难补且不损公益等，中止执行')
export const resumeExecution = says('恢复执行', [39, 2], '中止的情形没有了就恢复；无明显危害、确无能力的，中止满三年不再执行', years(3))
export const endExecution = says('终结执行', [40], '死亡或者终止而无财产无承受人、标的灭失、决定被撤销等，终结执行')
export const endCitizenDead = says('公民死亡终结', [40, 1, 1], '公民死亡，没有遗产也没有义务承受人的，终结')
export const endBodyGone = says('单位终止终结', [40, 1, 2], '单位终止，没有财产也没有义务承受人的，终结')
export const endDecisionAnnulled = says('决定被撤销终结', [40, 1, 4], '所凭的决定被撤销的，终结')
export const reverseExecution = says('执行回转', [41], '所凭的决定被撤销、变更或者执行错了的，恢复、退还，不能的赔偿')
export const agreementOnSurcharge = says('执行协议', [42, 1], '可以订执行协议，补救了的可以减免加处的罚款、滞纳金')
export const resumeOnBreach = says('不履行协议恢复执行', [42, 2], '当事人不照协议做的，恢复强制执行')
export const notAtNight = says('夜间和法定节假日不执行', [43, 1], '夜间、法定节假日不强制执行，情况紧急的例外')
export const notCuttingOff = says('不得断居民水电热气', [43, 2], '不能用停居民的水、电、热、燃气来逼人履行')
export const demolition = says('强制拆除', [44], '先公告限期自拆；期限内不复议不起诉又不拆的，才能强制拆除')
export const surchargeTold = says('加处标准须告知', [45, 1], '加处罚款或者滞纳金的标准要告知')
export const surchargeCap = says('加处的上限', [45, 2], '加处的数额不能超过应缴本金')
export const surchargeThirtyDays = says('加处满三十日', [46, 1], '加处超过三十日、催告仍不履行的，有执行权的可以强制执行', days(30))
export const auctionSeized = says(
  '拍卖已查封扣押的财物',
  [46, 3],
  '没有执行权的申请法院；救济期满、催告仍不履行的，已查封扣押的可以拍卖抵缴',
)
export const transferByLawOnly = says('划拨存款', [47, 1], '划拨存款、汇款只能由法律规定的机关决定')
export const auctionHouse = says('委托拍卖', [48], '拍卖财物要委托拍卖机构')
export const proceedsToTreasury = says('款项上缴', [49], '划拨、拍卖、处理得来的钱上缴国库或者财政专户，不得截留')
export const substituteWhen = says(
  '代履行的条件',
  [50],
  '排除妨碍、恢复原状类义务，催告后仍不做，危害交通安全、污染环境、破坏自然资源的，可以代履行',
)
export const substituteDecision = says('代履行决定书', [51, 1, 1], '先送达决定书，写明当事人、理由依据、方式时间、标的、费用预算、代履行人')
export const substituteDemand = says('代履行前再催告', [51, 1, 2], '代履行三日前再催告，当事人做了的就停', workingDays(3))
export const substituteWatched = says('派员监督', [51, 1, 3], '代履行时机关派人到场监督')
export const substituteSigned = says('执行文书签名', [51, 1, 4], '做完后监督人员、代履行人、当事人或者见证人在文书上签名盖章')
export const substituteCost = says('代履行费用', [51, 2], '费用按成本合理定，由当事人负担，法律另有规定的除外')
export const substitutePeaceful = says('代履行不得暴力', [51, 3], '代履行不用暴力、胁迫等非法手段')
export const substituteAtOnce = says(
  '立即代履行',
  [52],
  '道路、河道、航道、公共场所要立刻清的遗洒、障碍、污染物，当事人清不了的，可以立即代履行；人不在场的事后马上通知',
)
export const courtWindow = says('申请法院执行的期限', [53], '救济期满三个月内申请法院执行', months(3))
export const demandBeforeCourt = says('申请法院前的催告', [54], '催告送达满十个工作日仍不履行的，才能申请法院', workingDays(10))
export const courtOfThePlace = says('向哪个法院申请', [54], '向机关所在地法院申请；标的是不动产的，向不动产所在地法院')
export const paperApplication = says('强制执行申请书', [55, 1, 1], '申请法院执行要交申请书')
export const paperDecision = says('决定书和事实、理由、依据', [55, 1, 2], '交决定书和它的事实、理由、依据')
export const paperView = says('当事人意见和催告情况', [55, 1, 3], '交当事人的意见和催告的情况')
export const paperObject = says('标的情况', [55, 1, 4], '交执行标的的情况')
export const applicationSigned = says('申请书签名盖章', [55, 2], '申请书由机关负责人签名、盖机关印章、写日期')
export const courtAccepts = says('法院受理', [56, 1], '法院收到申请五个工作日内受理', workingDays(5))
export const objectToNonAcceptance = says('对不受理的异议', [56, 2], '不服不予受理的，十五日内向上一级法院申请复议', days(15))
export const courtRules = says('法院裁定', [57], '书面审查，受理起七个工作日内裁定', workingDays(7))
export const courtHears = says('听取意见后裁定', [58, 2], '看出明显缺事实、缺依据等的，受理起三十日内裁定', days(30))
export const objectToRefusal = says('对不予执行的异议', [58, 3], '不服不予执行的，收到裁定十五日内向上一级法院申请复议', days(15))
export const courtAtOnce = says(
  '申请立即执行',
  [59],
  '情况紧急、为了公共安全的可以申请立即执行；院长批准的，裁定起五个工作日内执行',
  workingDays(5),
)
export const courtFree = says('申请执行不收费', [60, 1], '申请不交费，执行的花费由被执行人出')
export const workingDaysUpToTen = says('工作日的口径', [69], '本法十日以内的期限按工作日算', 10)
