// From the clue to the end of the investigation.
import { actKind } from '../kit/act.ts'
import {
  amount,
  at,
  choice,
  choices,
  count,
  earlierAct,
  evidenceList,
  file,
  group,
  longText,
  onDay,
  partyList,
  person,
  persons,
  rows,
  text,
  truth,
} from '../kit/fields.ts'
import { inspectionPower } from './inspection.ts'
import { answers, approval, discretion, noPenaltyGrounds, outcomes, penaltiesWhen, showing, signing } from './parts.ts'

export const registerLead = actKind(
  'register-lead',
  { title: '登记线索', english: 'register the lead', who: 'officers' },
  {
    source: choice('来源', [
      '巡查发现',
      '行政检查发现',
      '投诉举报',
      '上级交办',
      '其他机关移送',
      '公安司法机关移送',
      '监测发现',
      '其他',
    ] as const),
    sourceNumber: text('来源编号').optional(),
    foundOn: onDay('发现日期'),
    place: text('违法行为发生地'),
    region: text('所在区划代码', { help: '发生地所在镇、街道或者村的代码' }),
    summary: longText('线索内容'),
    informantProtected: truth('举报人信息需要保密', { regular: false }),
    parties: partyList('涉嫌违法的当事人').optional(),
    item: text('涉及的权力事项').optional(),
    handling: choice('拟处理', ['拟立案', '拟不予立案', '拟移送其他机关'] as const),
  },
  { makes: ['lead-register'], prepares: 'request-filing' },
)

export const requestNonFiling = actKind(
  'request-non-filing',
  { title: '申请不予立案', english: 'ask not to file', who: 'officers' },
  {
    reason: choice('理由', [
      '没有违法事实',
      '违法事实不能证明',
      '超过追责期限',
      '不属于本机关管辖',
      '其他机关已立案',
      '当事人死亡或者终止',
      '其他',
    ] as const),
    explanation: longText('说明'),
    evidence: evidenceList('证据').optional(),
    informantTold: truth('已答复投诉举报人').optional(),
    answers,
  },
  { prepares: 'approve-non-filing' },
)
export const approveNonFiling = actKind(
  'approve-non-filing',
  { title: '批准不予立案', english: 'approve not filing', who: 'head' },
  approval,
  { makes: ['non-filing-approval'] },
)

export const requestFiling = actKind(
  'request-filing',
  { title: '申请立案', english: 'ask to file', who: 'officers' },
  {
    item: text('权力事项', { from: 'item.code' }),
    parties: partyList('当事人', { from: 'parties' }),
    actOn: onDay('违法行为发生日'),
    continuing: truth('连续或者继续状态', { regular: false }),
    endedOn: onDay('行为终了日', { when: ['continuing', true] }).optional(),
    discoveredOn: onDay('发现日期', { from: 'lead.foundOn' }),
    discoveryProof: text('发现日期的凭证'),
    fiveYears: group('五年时效', { lifeHealthFinance: truth('涉及公民生命健康安全、金融安全'), harm: truth('有危害后果') }).optional(),
    place: text('违法行为发生地', { from: 'lead.place' }),
    region: text('所在区划代码', { from: 'lead.region' }),
    jurisdiction: choice('管辖依据', ['违法行为发生地', '法律行政法规部门规章另有规定', '指定管辖', '受移送'] as const),
    jurisdictionBasis: text('另有规定或者指定的文号').optional(),
    sameActChecked: truth('已核对没有其他机关对同一行为立案'),
    facts: longText('案情和立案理由', { from: 'lead.summary' }),
    officers: persons('承办人员（两名以上）'),
    answers,
  },
  { prepares: 'file' },
)
export const file_ = actKind('file', { title: '立案', english: 'file the case', who: 'head' }, approval, { makes: ['filing-approval'] })

export const summon = actKind(
  'summon',
  { title: '通知询问', english: 'summon for questioning', who: 'officers' },
  {
    person: text('被通知人'),
    at: at('询问时间'),
    place: text('询问地点'),
    matter: text('询问事项'),
    bring: text('需携带的材料').optional(),
  },
  { makes: ['questioning-summons'], per: 'party' },
)

export const inspectSite = actKind(
  'inspect-site',
  { title: '现场检查（勘验）', english: 'inspect the site', who: 'officers' },
  {
    from: at('开始时间'),
    to: at('结束时间'),
    place: text('地点'),
    power: inspectionPower,
    showing,
    present: choice('当事人到场', ['到场', '不到场', '拒绝到场'] as const),
    presentName: text('在场人', { when: ['present', '到场'] }).optional(),
    findings: longText('现场情况'),
    pictures: evidenceList('照片、绘图').optional(),
    signing,
  },
  { makes: ['site-record'], correctable: false },
)

export const question = actKind(
  'question',
  { title: '询问', english: 'question a person', who: 'officers' },
  {
    from: at('开始时间'),
    to: at('结束时间'),
    place: text('地点'),
    showing,
    person: text('被询问人'),
    identity: choice('身份', ['当事人', '法定代表人', '主要负责人', '受托人', '证人', '受害人', '其他'] as const),
    identityChecked: truth('已核对身份证件'),
    rightsTold: truth('已告知如实回答义务和申请回避的权利'),
    record: rows('问答', { q: longText('问'), a: longText('答') }, 1),
    signing,
  },
  { makes: ['questioning-record'] },
)

export const evidenceKinds = ['书证', '物证', '视听资料', '电子数据', '证人证言', '当事人的陈述', '鉴定意见', '勘验笔录、现场笔录'] as const
export const registerEvidence = actKind(
  'register-evidence',
  { title: '登记证据', english: 'register evidence', who: 'officers' },
  {
    name: text('证据名称'),
    kind: choice('种类', evidenceKinds),
    proves: choices('证明对象', ['主体身份', '违法行为', '时间地点', '情节后果', '违法所得', '改正情况', '送达', '其他'] as const),
    statement: longText('证明内容'),
    source: text('来源'),
    obtainedOn: onDay('取得日期'),
    device: text('电子技术监控设备编号', { help: '不是监控设备记录的不填' }).optional(),
    maker: text('制作人或者提供人'),
    takenBy: person('采集人', { help: '辅助人员采集的，须由执法人员采信' }).optional(),
    place: text('取得地点'),
    original: choice('形式', ['原件（原物、原始载体）', '复制件（复制品）'] as const),
    matchNote: text('与原件核对无异的注明').optional(),
    method: text('制作方法').optional(),
    transcript: longText('声音资料的文字记录').optional(),
    identity: text('证人身份').optional(),
    signed: truth('提供人已签名或者盖章').optional(),
    secret: choices('涉密', ['国家秘密', '商业秘密', '个人隐私'] as const, { help: '没有的不填' }).optional(),
    lawful: truth('取得合法', { help: '以利诱、欺诈、胁迫、暴力等手段取得的不是' }),
    file: file('文件').optional(),
    hash: text('文件 SHA-256').optional(),
  },
  { correctable: true },
)

export const copyEvidence = actKind(
  'copy-evidence',
  { title: '提取（复制）证据', english: 'copy evidence', who: 'officers' },
  {
    evidence: evidenceList('所提取的证据'),
    source: text('原件存放处'),
    matches: truth('与原件核对无异'),
    provider: text('提供人'),
    providerSigned: truth('提供人已签名或者盖章'),
    pages: count('页数', '页'),
  },
  { makes: ['evidence-copy'] },
)

export const sample = actKind(
  'sample',
  { title: '抽样取证', english: 'take a sample', who: 'officers' },
  {
    from: text('被抽样人'),
    place: text('地点'),
    showing,
    samples: rows('样品', { name: text('名称'), batch: text('批号').optional(), quantity: text('数量'), seal: text('封样编号') }, 1),
    signing,
  },
  { makes: ['sampling-receipt'] },
)

export const recordAudioVideo = actKind(
  'record-audio-video',
  { title: '登记音像记录', english: 'register a recording', who: 'officers' },
  {
    recorder: text('记录仪编号'),
    from: at('开始'),
    to: at('结束'),
    of: earlierAct('所记录的行为').optional(),
    file: file('音像文件').optional(),
    hash: text('文件 SHA-256').optional(),
  },
  { makes: ['recording-register'] },
)

export const reviewEvidence = actKind(
  'review-evidence',
  { title: '审查证据', english: 'review evidence', who: 'officers' },
  {
    evidence: earlierAct('证据'),
    outcome: choice('结论', ['采信', '排除'] as const),
    reason: longText('理由'),
  },
  { correctable: true },
)

export const confirmAddress = actKind(
  'confirm-address',
  { title: '确认送达地址（方式）', english: 'confirm the address', who: 'recorder' },
  {
    address: text('送达地址'),
    phone: text('电话').optional(),
    electronic: group('电子送达', {
      agreed: truth('同意电子送达'),
      channel: choice('方式', ['手机短信', '电子邮箱', '即时通讯', '政务服务平台'] as const),
      account: text('号码或者账号'),
    }).optional(),
    explained: truth('已说明填写事项和后果'),
    signing,
  },
  { makes: ['address-confirmation'], outside: true, per: 'party' },
)

/** Criminal suspicion is tested at the end of every investigation (行政处罚法 art. 27). */
export const concludeInvestigation = actKind(
  'conclude-investigation',
  { title: '调查终结', english: 'conclude the investigation', who: 'officers' },
  {
    facts: longText('查明的事实'),
    elements: rows('每项事实和证据', { element: text('要证明的事实'), evidence: evidenceList('证据') }, 1),
    nature: longText('定性和依据'),
    discretion,
    gains: group('违法所得', {
      amount: amount('违法所得'),
      costDeducted: amount('扣除的成本'),
      deductionBasis: text('扣除依据').optional(),
      returned: amount('依法应当退赔'),
    }).optional(),
    correction: choice('责令改正', ['已责令改正', '当场已改正', '没有可改正的内容'] as const, { regular: '当场已改正' }),
    correctionReason: text('没有可改正内容的理由', { when: ['correction', '没有可改正的内容'] }).optional(),
    crime: choice('是否涉嫌犯罪', ['不涉嫌犯罪', '涉嫌犯罪'] as const),
    complex: truth('情节复杂或者重大违法', { regular: false }),
    publicInterest: truth('涉及重大公共利益', { regular: false }),
    manyRelations: truth('疑难复杂、涉及多个法律关系', { regular: false }),
    proposals: rows(
      '处理建议',
      {
        party: text('当事人', { from: 'party' }),
        outcome: choice('建议', outcomes),
        ground: choice('不予处罚的理由', noPenaltyGrounds, { when: ['outcome', '不予行政处罚'] }).optional(),
        penalties: penaltiesWhen('outcome', '给予行政处罚').optional(),
      },
      1,
    ),
  },
  { makes: ['investigation-report', 'discretion-note'], prepares: 'request-notice' },
)

export const extendTime = actKind(
  'extend-time',
  { title: '延长办案期限', english: 'extend the handling period', who: 'head' },
  {
    basisLaw: text('依据的法律、法规、规章'),
    basisArticle: count('条', '条'),
    reason: longText('理由'),
    newLastOn: onDay('延长至'),
  },
  { makes: ['time-extension'] },
)

export const upgradeNote = actKind(
  'upgrade',
  { title: '转为普通程序', english: 'move to the ordinary procedure', who: 'officers' },
  {
    reason: choice('理由', [
      '当事人对事实有争议',
      '处罚将超过当场处罚的限额',
      '需要检测检验鉴定',
      '有没收、停业、证照处罚',
      '其他',
    ] as const),
    explanation: longText('说明'),
  },
)

/** What the head of the handling bureau thinks of the request before the organ's head decides: printed on the approval, asked for by no law. */
export const bureauOpinion = actKind(
  'bureau-opinion',
  { title: '承办机构负责人意见', english: 'opinion of the bureau head', who: 'bureauHead' },
  {
    opinion: choice('意见', ['同意', '建议修改', '不同意'] as const),
    reasons: longText('理由'),
  },
)
