// On-the-spot cases, told act by act.
import { norms, valueOn, type Day } from '@fadu/law'
import { ordinaryCase, type Turns } from './ordinary-plots.ts'
import { instant, later, workday, type Cast, type Next, type Plot, type Story } from './plot.ts'

export interface SpotTurns {
  readonly until?: 'shown' | 'told' | 'decided' | 'handed' | 'paid' | 'filed' | 'closed' | 'archived'
  readonly says: 'nothing' | 'something' | 'disputes'
  readonly collected?: 'bank' | 'hundred' | 'hard'
}
const order = ['shown', 'told', 'decided', 'handed', 'paid', 'filed', 'closed', 'archived'] as const
const signed = { state: '已签名' }

/** A penalty on the spot, from showing the certificates to the archive, or to its upgrade when the facts are disputed. */
export function* onTheSpot(cast: Cast, story: Story, turns: SpotTurns, start: Day): Plot {
  const cal = cast.calendar
  const reaches = (stage: (typeof order)[number]): boolean => order.indexOf(turns.until ?? 'archived') >= order.indexOf(stage)
  const mine = { procedure: 'simple-penalty', track: 'main', parties: [story.party] }
  const act = (kind: string, on: Day, at: string, by: readonly string[], facts: Record<string, unknown>): Next => ({
    kind,
    ...mine,
    by,
    on,
    at,
    facts,
  })
  const d = workday(cal, start)
  yield {
    ...act('show-certificates', d, '09:40', cast.officers, {
      showing: { shown: true, shownAt: instant(d, '09:40') },
      place: story.place,
      region: cast.region,
    }),
    parties: [],
  }
  if (!reaches('told')) return
  yield act('tell-on-the-spot', d, '09:45', cast.officers, {
    facts: story.deed,
    reasons: story.reasons,
    basis: story.basis,
    penalties: story.penalties,
    rightsTold: true,
    actOn: d,
    evidence: [{ name: '现场照片' }],
  })
  yield act('hear-on-the-spot', d, '09:50', cast.officers, {
    outcome: turns.says === 'nothing' ? '没有意见' : '提出意见',
    points:
      turns.says === 'nothing' ? [] : [{ point: '马上就收拾，请少罚一点。', adopted: '部分采纳', reason: '能当场改正，已按低限处理。' }],
    disputed: turns.says === 'disputes',
  })
  if (turns.says === 'disputes') {
    yield {
      ...act('upgrade', d, '09:55', cast.officers, { reason: '当事人对事实有争议', explanation: '当事人不认可现场情况，转普通程序查清。' }),
      parties: [],
    }
    return
  }
  if (!reaches('decided')) return
  const fine = story.penalties.find(p => p.kind === '罚款')?.amount ?? 0
  const collect = turns.collected === 'hundred' || turns.collected === 'hard'
  yield act('decide-on-the-spot', d, '10:00', cast.officers, {
    at: instant(d, '10:00'),
    place: story.place,
    facts: story.deed,
    basis: story.basis,
    penalties: story.penalties,
    performance: collect ? '当场收缴' : '指定银行或者电子支付',
    ...(fine > 0 ? { bank: cast.bank, account: cast.account, surchargeStated: true } : {}),
    remedies: {
      reconsiderationOrgan: cast.government,
      reconsiderationDays: valueOn(norms.reconsiderationLaw.applyInTime, d).count,
      reconsiderFirst: true,
    },
    correction: '已当场改正',
    signing: signed,
  })
  if (!reaches('handed')) return
  yield act('hand-over', d, '10:05', cast.officers, { at: instant(d, '10:05'), way: '纸质当场交付', signing: signed })
  if (!reaches('paid')) return
  let last = d
  if (collect) {
    yield act('collect-on-the-spot', d, '10:08', cast.officers, {
      amount: fine,
      ground: turns.collected === 'hundred' ? '一百元以下罚款' : '不当场收缴事后难以执行',
      groundProof: '当事人流动经营，没有固定住所。',
      receipt: `票${d.replaceAll('-', '')}现`,
      collectedOn: d,
    })
    yield act('hand-in-money', d, '16:00', cast.officers, { on: d, amount: fine })
    last = later(cal, d, 1)
    yield act('bank-money', last, '10:00', [cast.financeClerk], { on: last, amount: fine, voucher: `缴${last.replaceAll('-', '')}` })
  } else if (fine > 0) {
    last = later(cal, d, 1)
    yield act('pay', last, '10:00', [cast.financeClerk], {
      paidOn: last,
      amount: fine,
      of: '罚款',
      channel: '电子支付',
      receipt: `票${last.replaceAll('-', '')}`,
    })
  }
  if (!reaches('filed')) return
  yield { ...act('file-record', last, '16:30', cast.officers, { note: '附存根和照片。' }), parties: [] }
  if (!reaches('closed')) return
  last = later(cal, last, 1)
  yield {
    ...act('request-closing', last, '09:30', cast.officers, {
      reason: '处罚决定执行完毕',
      corrected: '已当场改正。',
      goods: '无涉案财物。',
      summary: fine > 0 ? '罚款已缴清。' : '警告已当场宣布。',
    }),
    parties: [],
  }
  yield { ...act('close', last, '15:30', [cast.head], { outcome: '同意', opinion: '同意结案。' }), parties: [] }
  if (!reaches('archived')) return
  last = later(cal, last, 2)
  yield {
    ...act('archive', last, '10:00', [cast.archivist], {
      dossierNumber: `${last.slice(0, 4)}-简-${story.party.slice(-4)}`,
      retention: '十年',
      pages: 8,
      checked: true,
    }),
    parties: [],
  }
}

/** Disputed on the spot, and gone on with in the ordinary procedure on the next working day. */
export function* upgradedCase(cast: Cast, story: Story, turns: Turns, start: Day): Plot {
  yield* onTheSpot(cast, story, { says: 'disputes' }, start)
  yield* ordinaryCase(cast, story, { ...turns, moved: true }, later(cast.calendar, workday(cast.calendar, start), 1))
}
