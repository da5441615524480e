// From the notice to the decision.
import { actKind } from '../kit/act.ts'
import { amount, at, choice, count, earlierAct, evidenceList, group, longText, onDay, persons, rows, text, truth } from '../kit/fields.ts'
import { seizedWays } from './measures.ts'
import { answers, approval, delivery, discretion, noPenaltyGrounds, outcomes, penalties, penaltiesWhen, signing } from './parts.ts'

export const requestNotice = actKind(
  'request-notice',
  { title: '拟事先告知', english: 'draft the prior notice', who: 'officers' },
  {
    facts: longText('违法事实', { from: 'conclusion.facts' }),
    reasons: longText('理由', { from: 'conclusion.discretion.reasons' }),
    basis: longText('依据', { from: 'conclusion.nature' }),
    penalties,
    discretion,
    rightsTold: truth('写明陈述、申辩的权利'),
    statementDays: count('陈述申辩期限', '工作日', { from: 'statementDays' }),
    place: text('提出陈述申辩的地点和方式'),
    hearingTold: truth('写明要求听证的权利', { from: 'hearingDue', regular: false }),
    newFacts: truth('有新的事实或者变更，重新告知').optional(),
    answers,
  },
  { per: 'party', prepares: 'approve-notice' },
)
export const approveNotice = actKind(
  'approve-notice',
  { title: '批准事先告知', english: 'approve the prior notice', who: 'head' },
  approval,
  { makes: ['prior-notice', 'hearing-right-notice'], per: 'party', prepares: 'deliver-notice' },
)
export const deliverNotice = actKind(
  'deliver-notice',
  { title: '送达事先告知', english: 'deliver the prior notice', who: 'officers' },
  delivery,
  { makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'], per: 'party' },
)

export const state = actKind(
  'state',
  { title: '听取陈述申辩', english: 'hear the party’s statement', who: 'recorder' },
  {
    way: choice('方式', ['当面', '书面', '电话', '网上'] as const),
    points: rows('当事人说（原话，逐点）', { point: longText('意见'), evidence: evidenceList('提交的证据').optional() }, 1),
    noFaultClaimed: truth('主张没有主观过错').optional(),
    signing,
  },
  { makes: ['statement-record'], outside: true, per: 'party' },
)
export const waiveStatement = actKind(
  'waive-statement',
  { title: '放弃陈述申辩', english: 'waive the statement', who: 'recorder' },
  {
    explicit: truth('当事人明确表示放弃陈述、申辩'),
    knowing: truth('已知悉权利内容'),
    signing,
  },
  { makes: ['waiver'], outside: true, per: 'party' },
)
export const recheck = actKind(
  'recheck',
  { title: '复核', english: 'recheck what the party raised', who: 'officers' },
  {
    points: rows(
      '逐点复核',
      { point: longText('意见'), adopted: choice('结论', ['采纳', '部分采纳', '不采纳'] as const), reason: longText('理由') },
      1,
    ),
    noFaultProven: truth('证据足以证明没有主观过错').optional(),
    noFaultException: text('没有过错也要处罚的法律、行政法规条文').optional(),
    newFacts: truth('查出新的事实', { regular: false }),
  },
  { makes: ['recheck-opinion'], per: 'party' },
)

export const submitReview = actKind(
  'submit-review',
  { title: '送法制审核', english: 'submit for legal review', who: 'officers' },
  {
    to: choice('审核机构', ['本机关', '县司法局（提级审核）'] as const),
    withoutAdvice: longText('没有征求法律顾问意见的原因').optional(),
    note: longText('说明').optional(),
  },
  { prepares: 'review' },
)
export const review = actKind(
  'review',
  { title: '法制审核', english: 'legal review', who: 'reviewer' },
  {
    checks: group('逐项审核', {
      competence: choice('主体和权限', ['合法', '不合法'] as const),
      officers: choice('人员资格', ['合法', '不合法'] as const),
      facts: choice('事实', ['清楚', '不清楚'] as const),
      evidence: choice('证据', ['充分', '不充分'] as const),
      law: choice('适用法律', ['准确', '不准确'] as const),
      procedure: choice('程序', ['合法', '不合法'] as const),
      discretion: choice('裁量', ['适当', '不适当'] as const),
      crime: choice('是否应当移送', ['不需要移送', '应当移送'] as const),
    }),
    opinion: choice('审核意见', ['同意', '修改', '补充调查', '不同意', '移送'] as const),
    reasons: longText('理由'),
    points: rows('要逐条回应的意见', { point: text('意见') }, 0, {
      when: ['opinion', '修改', '补充调查', '不同意', '移送'],
    }).optional(),
  },
  { makes: ['legal-review-opinion'] },
)
export const answerReview = actKind(
  'answer-review',
  { title: '回应审核意见', english: 'answer the review', who: 'officers' },
  {
    answers: rows('逐条回应', { point: text('意见'), answer: longText('回应') }, 1),
  },
)

export const discuss = actKind(
  'discuss',
  { title: '集体讨论', english: 'collective discussion', who: 'heads' },
  {
    from: at('开始时间'),
    place: text('地点'),
    chair: text('主持人'),
    clerk: text('记录人'),
    members: rows(
      '参加人员',
      {
        person: text('姓名'),
        personId: text('人员').optional(),
        present: truth('到会'),
        opinion: longText('个人意见', { regular: '（历史未载）' }).optional(),
      },
      1,
    ),
    outcome: longText('讨论结论'),
    agreed: truth('同意拟处理意见'),
  },
  { makes: ['discussion-record'] },
)

export const requestDecision = actKind(
  'request-decision',
  { title: '拟处理决定', english: 'draft the decision', who: 'officers' },
  {
    outcome: choice('处理', outcomes),
    ground: choice('不予处罚的理由', noPenaltyGrounds, { when: ['outcome', '不予行政处罚'] }).optional(),
    facts: longText('事实', { from: 'conclusion.facts' }),
    evidence: evidenceList('据以定案的证据'),
    basis: longText('依据', { from: 'notice.basis' }),
    penalties: penaltiesWhen('outcome', '给予行政处罚').optional(),
    discretion,
    defence: longText('对陈述申辩、听证意见的回应', { from: 'recheck.reasons' }),
    performance: group('履行', {
      way: text('方式'),
      days: count('期限', '日', { from: 'payDays' }),
      bank: text('收款银行', { from: 'agency.bank' }).optional(),
      account: text('账号', { from: 'agency.account' }).optional(),
      surchargeStated: truth('写明逾期加处罚款').optional(),
    }).optional(),
    corrected: longText('改正情况').optional(),
    remedies: group('救济途径', {
      reconsiderationOrgan: text('复议机关', { from: 'remedy.organ' }),
      reconsiderationDays: count('复议期限', '日', { from: 'remedy.days' }),
      court: text('法院', { from: 'remedy.court' }),
      suit: text('起诉期限', { from: 'remedy.suit' }),
      reconsiderFirst: truth('须先复议', { regular: false }),
    }).optional(),
    seized: rows('对查封扣押财物的处理', { name: text('名称'), way: choice('处理', seizedWays) }).optional(),
    concurrentFines: rows('同一行为触犯的其他罚款规定', { citation: text('规定'), max: amount('最高罚款') }).optional(),
    answers,
  },
  { per: 'party', prepares: 'decide' },
)
export const decide = actKind(
  'decide',
  { title: '作出决定', english: 'decide', who: 'head' },
  {
    ...approval,
    decision: choice('决定', [...outcomes, '不作出，退回'] as const),
  },
  { makes: ['decision-approval', 'penalty-decision', 'no-penalty-decision'], per: 'party' },
)

export const educate = actKind(
  'educate',
  { title: '教育当事人', english: 'educate the party', who: 'officers' },
  {
    content: longText('教育内容'),
    pledged: truth('当事人签守法承诺').optional(),
    guardian: text('责令管教的监护人').optional(),
    signing,
  },
  { makes: ['education-record'], per: 'party' },
)
export const deliverDecision = actKind(
  'deliver-decision',
  { title: '送达决定', english: 'deliver the decision', who: 'officers' },
  delivery,
  { makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text', 'confiscation-receipt'], per: 'party' },
)

export const correctSlip = actKind(
  'correct-slip',
  { title: '补正文书', english: 'correct a slip', who: 'officers' },
  {
    of: earlierAct('所补正的文书', { from: 'act.papers', help: '选出这份文书的那一步' }),
    wrong: text('原文'),
    right: text('更正为'),
    clerical: truth('只是文字、计算错误，不改变实质'),
  },
  { makes: ['slip-correction'] },
)
export const revokeDecision = actKind(
  'revoke-decision',
  { title: '撤销（变更）处罚决定', english: 'annul or change the decision', who: 'head' },
  {
    kind: choice('处理', ['撤销', '变更'] as const),
    reason: longText('理由'),
    penalties: penaltiesWhen('kind', '变更').optional(),
    refund: longText('对已缴款项、公示的处理'),
  },
  { makes: ['decision-annulment'], per: 'party' },
)
export const terminate = actKind(
  'terminate',
  { title: '终止案件', english: 'end the case', who: 'head' },
  {
    reason: choice('理由', ['当事人死亡', '当事人终止且无承受人', '其他'] as const),
    explanation: longText('说明'),
  },
  { makes: ['termination-approval'] },
)

export const requestRecusal = actKind(
  'request-recusal',
  { title: '申请回避', english: 'ask for recusal', who: 'recorder' },
  {
    person: text('被申请回避的人员'),
    by: choice('提出人', ['当事人', '本人', '机关'] as const),
    ground: longText('理由'),
    receivedOn: onDay('提出日期'),
  },
  { outside: true, prepares: 'decide-recusal' },
)
export const decideRecusal = actKind(
  'decide-recusal',
  { title: '决定回避', english: 'decide on recusal', who: 'head' },
  {
    outcome: choice('决定', ['回避', '不予回避'] as const),
    reason: longText('理由'),
  },
  { makes: ['recusal-request', 'recusal-decision'] },
)

export const requestHearing = actKind(
  'request-hearing',
  { title: '登记听证申请', english: 'register a hearing request', who: 'recorder' },
  {
    receivedOn: onDay('提出日期'),
    way: choice('方式', ['书面', '口头', '网上'] as const),
    reasons: longText('理由').optional(),
  },
  { outside: true, per: 'party' },
)
export const waiveHearing = actKind(
  'waive-hearing',
  { title: '放弃听证', english: 'waive the hearing', who: 'recorder' },
  {
    explicit: truth('当事人明确表示放弃听证'),
    knowing: truth('已知悉权利内容'),
    signing,
  },
  { makes: ['waiver'], outside: true, per: 'party' },
)
export const withdrawHearing = actKind(
  'withdraw-hearing',
  { title: '撤回听证申请', english: 'withdraw the hearing request', who: 'recorder' },
  {
    explicit: truth('当事人明确撤回'),
    signing,
  },
  { outside: true, per: 'party' },
)
export const appointHost = actKind(
  'appoint-host',
  { title: '指定听证主持人', english: 'appoint the hearing host', who: 'head' },
  {
    host: persons('听证主持人'),
    clerk: persons('记录员'),
  },
  { per: 'party' },
)
export const notifyHearing = actKind(
  'notify-hearing',
  { title: '通知听证', english: 'notify the hearing', who: 'host' },
  {
    at: at('听证时间'),
    place: text('听证地点'),
    open: truth('公开举行'),
    closedGround: choice('不公开的理由', ['国家秘密', '商业秘密', '个人隐私'] as const, { when: ['open', false] }).optional(),
    rightsTold: truth('写明申请回避和委托代理人的权利'),
  },
  { makes: ['hearing-notice', 'hearing-announcement'], per: 'party', prepares: 'deliver-hearing-notice' },
)
export const deliverHearingNotice = actKind(
  'deliver-hearing-notice',
  { title: '送达听证通知', english: 'deliver the hearing notice', who: 'officers' },
  delivery,
  { makes: ['delivery-receipt', 'leaving-record', 'publication-note', 'publication-text'], per: 'party' },
)
export const holdHearing = actKind(
  'hold-hearing',
  { title: '举行听证', english: 'hold the hearing', who: 'host' },
  {
    from: at('开始'),
    to: at('结束'),
    attendance: choice('当事人', ['本人到场', '代理人到场', '本人和代理人到场'] as const),
    agents: rows('代理人', { name: text('姓名'), authorised: truth('有授权委托书') }),
    investigators: longText('调查人员提出的事实、证据和处罚建议'),
    shown: evidenceList('出示的证据'),
    defence: longText('当事人申辩和质证'),
    closing: longText('最后陈述').optional(),
    fee: amount('向当事人收取的费用'),
    signing,
  },
  { makes: ['hearing-record'], per: 'party' },
)
export const endHearing = actKind(
  'end-hearing',
  { title: '终止听证', english: 'end the hearing', who: 'host' },
  {
    reason: choice('理由', ['当事人及其代理人无正当理由拒不出席', '未经许可中途退出'] as const),
    noticeProof: earlierAct('有效通知的送达'),
    course: longText('经过'),
  },
  { per: 'party', makes: ['hearing-record'] },
)
export const reportHearing = actKind(
  'report-hearing',
  { title: '听证报告', english: 'report the hearing', who: 'host' },
  {
    disputes: longText('争议焦点'),
    findings: longText('认定'),
    proposal: longText('处理意见'),
  },
  { makes: ['hearing-report'], per: 'party' },
)
