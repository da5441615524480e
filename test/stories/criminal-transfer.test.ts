// Suspected crime, told over HTTP: to the police within its hours, and back again; and a clue only those named may know of.
import { day } from '@fadu/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryCase, type Turns } from '../../server/demo/ordinary-plots.ts'
import type { Next, Plot } from '../../server/demo/plot.ts'
import { aStory, item, openHouse, type House, type Played } from '../house.ts'
import { acts, changed, said, until } from '../turns.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const march = day('2026-03-02')
const usual: Turns = { hearingTold: true, review: true, discussion: true, corrected: '当场已改正', statement: 'waived', hearing: 'waived' }
const two = ['甲', '乙']

const went = (played: Played): Played => {
  expect(played.refused?.text).toBeUndefined()
  return played
}
const crime = (kind: string, on: string, by: readonly string[], facts: Record<string, unknown>, more: Partial<Next> = {}): Next => ({
  kind,
  procedure: 'criminal-transfer',
  track: 'crime',
  parties: [],
  by,
  on: day(on.slice(0, 10)),
  ...(on.length > 10 ? { at: on.slice(11) } : {}),
  facts,
  ...more,
})
const whole = { letter: true, report: true, goodsList: true, tests: false }
/** From the team to the police, on the day after the evidence. */
const toPolice = (): readonly Next[] => [
  crime('form-transfer-team', '2026-03-10T09:00', ['副镇长'], { crime: '某罪', grounds: '数额较大，可能达到追诉标准。', team: two }),
  crime('report-transfer', '2026-03-10T10:00', two, { facts: '核实属实。', threshold: '逐项对照。', evidence: [], proposal: '建议移送' }),
  crime('decide-transfer', '2026-03-11T16:00', ['镇长'], { outcome: '批准移送', reasons: '事实清楚。' }),
  crime('transfer-to-police', '2026-03-12T09:00', two, { organ: '测试县公安局', papers: whole, goods: [], copiedTo: '测试县人民检察院' }),
]
const answered = (outcome: '立案' | '不予立案', on = '2026-03-16'): Next =>
  crime('record-police-decision', on, two, { outcome, number: '测公刑〔2026〕9号', receivedOn: on })
/** A case with its evidence, before its report. */
async function begun(name: string): Promise<Begun> {
  const party = await house.aParty(name, {})
  const story = aStory({ party, partyName: name })
  const played = went(
    await house.play(before('conclude-investigation', ordinaryCase(house.cast, story, usual, march)), {
      procedure: 'ordinary-penalty',
      item,
      parties: [party],
    }),
  )
  return { played, party, onward: on => fromReport(ordinaryCase(house.cast, story, usual, day(on)), played) }
}
interface Begun {
  readonly played: Played
  readonly party: string
  /** The ordinary way from the report on, begun anew on a day. */
  readonly onward: (on: string) => Plot
}
function* before(kind: string, plot: Plot): Plot {
  for (let turn = plot.next(); !turn.done && turn.value.kind !== kind;) turn = plot.next(yield turn.value)
}
function fromReport(plot: Plot, { acts: done }: Played): Plot {
  const evidence = done.find(a => a.kind === 'register-evidence')?.id ?? ''
  let reached = false
  return changed(plot, next => {
    reached ||= next.kind === 'conclude-investigation'
    return reached ? { ...next, facts: JSON.parse(JSON.stringify(next.facts).replaceAll('left-out', evidence)) } : []
  })
}
const clocks = async ({ id }: Played) =>
  Object.fromEntries((await house.page(id)).deadlines.filter(d => d.clock.startsWith('CRM')).map(d => [d.clock, d.state]))

describe('a suspected crime', () => {
  it('goes to the police by the principal head’s word, within its hours, with its papers, and closes as transferred', async () => {
    const { played, onward, party } = await begun('移送公司')
    const [team, report, approval, letter] = toPolice()
    const asked = went(await house.goOn(played, acts(team ?? never(), report ?? never())))
    expect(await clocks(asked)).toEqual({ 'CRM-02': 'running' })
    const deputy = await house.goOn(asked, acts({ ...(approval ?? never()), by: ['副镇长'] }))
    expect(said(deputy.refused).length).toBeGreaterThan(0)
    const lone = await house.goOn(asked, acts(letter ?? never()))
    expect(said(lone.refused)[0]).toContain('ORDER')
    const sent = went(await house.goOn(asked, acts(approval ?? never(), letter ?? never())))
    expect(await clocks(sent)).toMatchObject({ 'CRM-02': 'met', 'CRM-02c': 'met', 'CRM-04': 'running' })
    const papers = (await house.page(sent.id)).documents
    expect(papers.map(one => one.kind)).toEqual(expect.arrayContaining(['transfer-approval', 'crime-transfer-letter']))
    expect(papers.find(one => one.kind === 'crime-transfer-letter')?.number).toBe('灌甲刑移字〔2026〕1号')

    const filed = went(await house.goOn(sent, acts(answered('立案'))))
    const report2 = changed(until('conclude-investigation', onward('2026-03-16')), next => ({
      ...next,
      on: day('2026-03-17'),
      facts: { ...next.facts, crime: '涉嫌犯罪', proposals: [{ party, outcome: '移送司法机关' }] },
    }))
    const concluded = went(await house.goOn(filed, report2))
    const draft = transferDraft(party, '2026-03-18', played)
    const closing = (on: string): Next => ({
      ...main('request-closing', on, two),
      facts: { reason: '移送司法机关', corrected: '已改正', goods: '无', summary: '已移送公安机关立案侦查。' },
    })
    const decided = went(await house.goOn(concluded, acts(draft, decision(party, '2026-03-18'))))
    const early = await house.goOn(decided, acts(closing('2026-03-19')))
    expect(said(early.refused)).toContain('PUB-09 行政处罚法 47') // goods and material are still here
    const handed = went(
      await house.goOn(
        decided,
        acts(crime('hand-over-goods', '2026-03-19', two, { receiver: '测试县公安局', goods: [], material: '案卷一册' })),
      ),
    )
    expect(await clocks(handed)).toMatchObject({ 'CRM-06': 'met' })
    const closed = went(
      await house.goOn(
        handed,
        acts(closing('2026-03-20'), {
          ...main('close', '2026-03-20', ['副镇长']),
          at: '16:00',
          facts: { outcome: '同意', opinion: '同意结案。' },
        }),
      ),
    )
    expect((await house.page(closed.id)).status).toBe('closed')
  })

  it('not filed by the police comes back: no fine before, the usual way after', async () => {
    const { played, onward } = await begun('移回公司')
    const refused = went(await house.goOn(played, acts(...toPolice(), answered('不予立案'))))
    const asked = went(
      await house.goOn(
        refused,
        acts(crime('ask-police-review', '2026-03-17', ['副镇长'], { organ: '测试县公安局', reasons: '达到追诉标准。' })),
      ),
    )
    const tooEarly = await house.goOn(asked, until('conclude-investigation', onward('2026-03-16')))
    expect(said(tooEarly.refused)).toEqual(['CRM-08b 行政处罚法 27'])
    const back = went(
      await house.goOn(
        asked,
        acts(
          crime('record-police-review', '2026-03-19', two, {
            outcome: '维持不予立案',
            number: '测公复〔2026〕1号',
            receivedOn: '2026-03-19',
          }),
          crime('resume-penalty', '2026-03-20', ['副镇长'], { ground: '公安机关不予立案', opinion: '恢复办理。' }),
        ),
      ),
    )
    expect((await house.page(back.id)).documents.map(one => one.kind)).toContain('police-review-request')
    const again = went(await house.goOn(back, until('deliver-decision', onward('2026-03-23'))))
    expect((await house.page(again.id)).decidedOn).not.toBeNull()
  })
})

describe('a clue of a duty crime (CRM-09)', () => {
  it('is known to those it names and to nobody else, by page, record or export', async () => {
    const { played } = await begun('线索公司')
    const facts = {
      concerns: '某公职人员',
      facts: '收受当事人财物的线索。',
      organ: '监察机关',
      organName: '测试县监察委员会',
      readers: ['镇长'],
    }
    const sent = went(
      await house.goOn(
        played,
        acts({ ...crime('send-duty-lead', '2026-03-10', ['副镇长'], facts), procedure: 'duty-lead', track: 'duty' }),
      ),
    )
    const past = house.desk.clock.today()
    house.desk.clock.advance({ minutes: 24 * 60 })
    const sees = async (as: string) => {
      const answers = []
      for (const path of [
        `/api/v1/cases/${sent.id}`,
        `/api/v1/cases/${sent.id}?asOf=${past}`,
        `/api/v1/cases/${sent.id}/journal`,
        '/api/v1/today',
      ])
        answers.push(await house.ask('GET', path, { as }))
      expect(answers.map(a => a.status)).toEqual([200, 200, 200, 200])
      return answers.map(a =>
        /收受当事人财物|send-duty-lead|线索移送|移送职务违法犯罪线索/.test(
          actsOf(a.body) + String(a.body?.entries?.map((e: { what: string }) => e.what) ?? ''),
        ),
      )
    }
    expect(await sees('副镇长')).toEqual([true, true, true, false])
    expect(await sees('镇长')).toEqual([true, true, true, false])
    for (const as of ['甲', '审', '副书记', '督']) expect(await sees(as), as).toEqual([false, false, false, false])
    expect((await house.ask('GET', `/api/v1/cases/${sent.id}/export`, { as: '甲' })).status).toBe(404)
    expect((await house.ask('GET', `/api/v1/cases/${sent.id}/export`, { as: '副镇长' })).status).toBe(200)
    // no gap tells of it: acts and versions are counted by what the reader sees, no list moves, no like case names it
    const page = await house.page(sent.id)
    expect([page.version, page.acts.map(a => a.seq)]).toEqual([page.acts.length, page.acts.map((_, i) => i + 1)])
    expect((await house.page(sent.id, '镇长')).version).toBe(page.version + 1)
    const listed = async (as: string) =>
      (await house.ask('GET', '/api/v1/cases', { as })).body.rows.find((row: { id: string }) => row.id === sent.id)
    const row = await listed('甲')
    expect([row.version, Date.parse(row.updatedAt)]).toEqual([undefined, Date.parse(page.acts.at(-1)?.recordedAt ?? '')])
    const fresh = (await house.ask('GET', '/api/v1/today', { as: '审' })).body.fresh
    expect(fresh.find((one: { caseId: string }) => one.caseId === sent.id)?.act).toBe(page.acts.at(-1)?.title)
    const other = (await begun('旁案公司')).played
    const like = async (step: string) =>
      (await house.ask('GET', `/api/v1/cases/${other.id}/like?step=${step}`, { as: '镇长' })).body.rows.map((r: { id: string }) => r.id)
    expect(await like('send-duty-lead')).toEqual([])
    expect(await like('register-evidence')).toContain(sent.id)
    // nobody else may answer it, nor is anything held up
    const reply = {
      ...crime('record-duty-reply', '2026-03-11', ['副书记'], { of: sent.acts.at(-1)?.id, reply: '已受理。', receivedOn: '2026-03-11' }),
      procedure: 'duty-lead',
      track: 'duty',
    }
    expect(said((await house.goOn(sent, acts(reply))).refused)[0]).toContain('ORDER')
    const replied = went(await house.goOn(sent, acts({ ...reply, by: ['副镇长'] })))
    // and whoever knows nothing of it works on, by the version shown to him
    const note = crime('register-evidence', '2026-03-12', two, Object(sent.acts.findLast(a => a.kind === 'register-evidence')?.facts))
    went(await house.goOn(replied, acts({ ...note, procedure: 'ordinary-penalty', track: 'main' })))
  })
})

const actsOf = (body: { readonly acts?: unknown; readonly tracks?: unknown; readonly fresh?: unknown } | undefined): string =>
  JSON.stringify([body?.acts, body?.tracks, body?.fresh])
const main = (kind: string, on: string, by: readonly string[]): Omit<Next, 'facts'> => ({
  kind,
  procedure: 'ordinary-penalty',
  track: 'main',
  parties: [],
  by,
  on: day(on),
})
const decision = (party: string, on: string): Next => ({
  ...main('decide', on, ['副镇长']),
  parties: [party],
  at: '15:00',
  facts: { outcome: '同意', opinion: '同意移送。', decision: '移送司法机关' },
})
const transferDraft = (party: string, on: string, { acts: done }: Played): Next => ({
  ...main('request-decision', on, two),
  parties: [party],
  facts: {
    outcome: '移送司法机关',
    facts: '涉嫌犯罪，已移送。',
    evidence: done.flatMap(a => (a.kind === 'register-evidence' ? [a.id] : [])),
    basis: '《行政处罚法》第二十七条',
    discretion: { facts: [], grade: '无基准', leniency: '无', circumstances: [], deviates: false, reasons: '涉嫌犯罪，不裁量' },
    defence: '无需告知。',
    remedies: {
      reconsiderationOrgan: '测试县人民政府',
      reconsiderationDays: 60,
      court: '测试县人民法院',
      suit: '六个月',
      reconsiderFirst: false,
    },
  },
})
function never(): never {
  throw new Error('no such act')
}
