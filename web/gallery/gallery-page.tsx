// Every part in every state, with invented data. Only in development builds.
import { addDays, day } from '@fadu/law'
import { useState, type ReactNode } from 'react'
import * as kit from '../kit/index.ts'
import { SchemaForm } from '../kit/schema-form.tsx'
import { SessionOf, type Session } from '../app/session.tsx'
import { sampleCase, statementSchema, today } from './sample-case.ts'
import './gallery.css'

export const sampleSession: Session = {
  today,
  now: '2026-09-22T10:20:00+08:00',
  demo: true,
  settingUp: false,
  person: {
    id: 'gu',
    name: '顾云舟',
    username: 'gu',
    roles: ['officer', 'head', 'reviewer'],
    roleTitles: ['执法人员'],
    agencyId: 'a',
    agencyName: '伊山镇综合行政执法局',
    countyName: '灌云县',
    certificateNo: '32070417',
    twoFactor: false,
    county: false,
  },
}
const Row = ({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) => (
  <section className="g-row">
    <h2>
      {title}
      {note ? <small>{note}</small> : null}
    </h2>
    <div className="g-parts">{children}</div>
  </section>
)
const Said = ({ children, note }: { readonly children: ReactNode; readonly note: string }) => (
  <div className="g-said">
    {children}
    <small>{note}</small>
  </div>
)
const law = { law: '行政处罚法', article: 45, paragraph: 1 }

export function GalleryPage() {
  const [asOf, setAsOf] = useState<kit.AsOfProps['asOf']>()
  return (
    <SessionOf value={sampleSession}>
      <div className="g">
        <h1>部件与状态</h1>
        <Row title="三种声音" note="字体就是说话人">
          <p className="song g-voice">行政处罚法 第四十五条第一款</p>
          <p className="g-voice">期限还有 2 个工作日</p>
          <p className="kai g-voice">接到通知当天就派车清走了，请求从轻。</p>
        </Row>
        <Row title="法条" note="点开就是当日文本">
          <Said note="现行">
            <kit.Citation citation={law} gist="行政机关必须充分听取当事人的意见" />
          </Said>
          <Said note="同法略称，行内">
            <kit.Citation citation={law} bare short />
          </Said>
          <Said note="将有新版">
            <kit.Citation citation={law} state="changing" />
          </Said>
          <Said note="已废止">
            <kit.Citation citation={law} state="repealed" />
          </Said>
          <Said note="法规库未收">
            <kit.Citation citation={law} state="missing" />
          </Said>
        </Row>
        <Row title="期限" note="数字、单位、日子，缺一不可">
          <Said note="平常">
            <kit.Deadline state="running" left={48} unit="day" lastDay={day('2026-11-09')} today={today} />
          </Said>
          <Said note="将到期">
            <kit.Deadline state="near" left={2} unit="workingDay" lastDay={day('2026-09-24')} today={today} />
          </Said>
          <Said note="今日">
            <kit.Deadline state="near" left={0} lastDay={today} today={today} />
          </Said>
          <Said note="机关逾期">
            <kit.Deadline state="overdue" left={1} today={today} />
          </Said>
          <Said note="当事人期满">
            <kit.Deadline state="ended" lastDay={day('2026-09-20')} today={today} />
          </Said>
          <Said note="放假安排未公布">
            <kit.Deadline state="provisional" lastDay={day('2027-01-04')} today={today} />
          </Said>
          <Said note="按期办成">
            <kit.Deadline state="met" lastDay={day('2026-08-20')} today={today} />
          </Said>
          <Said note="还没有起算">
            <kit.Deadline state="notBegun" note="决定后起算" today={today} />
          </Said>
        </Row>
        <Row title="步骤" note="一字一印">
          {(['open', 'waiting', 'refused', 'done', 'returned'] as const).map(k => (
            <Said key={k} note={k}>
              <kit.Mark kind={k} />
            </Said>
          ))}
        </Row>
        <Row title="记录">
          <Said note="已入链">
            <kit.ProofBadge entry={30} />
          </Said>
          <Said note="外人可验">
            <kit.ProofBadge text="根已联署" />
          </Said>
          <Said note="一分钟内">
            <kit.ProofBadge />
          </Said>
        </Row>
        <Row title="按哪一天看">
          <kit.AsOfSwitch today={today} {...(asOf ? { asOf } : {})} onChange={setAsOf} />
          <div className="g-full">
            <kit.AsOfBar asOf={asOf ?? day('2026-08-11')} onBack={() => setAsOf(undefined)} />
          </div>
        </Row>
        <Row title="空、等、坏">
          <div className="sec g-box">
            <kit.Empty title="没有等你办的">下一个期限是 9月28日。</kit.Empty>
          </div>
          <div className="sec g-box">
            <kit.Loading />
          </div>
          <div className="g-box">
            <kit.ErrorOfOurs title="没有存上，内容还在" number="7F3K-20" onRetry={() => undefined} />
          </div>
        </Row>
        <Row title="不予通过">
          <div className="g-full">
            <kit.RefusalPanel refusals={sampleCase.refused[2]?.refusals ?? []} today={today} />
          </div>
        </Row>
        <Row title="度">
          <div className="g-box">
            <kit.Measure at={4} total={6} label="第 4 步，共 6 步" />
          </div>
        </Row>
        <Row title="期限尺">
          <div className="sec g-full">
            <SampleRuler />
          </div>
        </Row>
        <Row title="裁量">
          <div className="sec g-full in">
            {sampleCase.discretion?.scale ? <kit.DiscretionScale {...sampleCase.discretion.scale} /> : null}
          </div>
        </Row>
        <Row title="流程图">
          <div className="sec g-full">{sampleCase.flow ? <kit.Flowchart {...sampleCase.flow} /> : null}</div>
        </Row>
        <Row title="文书">
          <div className="g-half">
            <kit.DocumentSheet
              agency="伊山镇人民政府"
              title="行政处罚决定书"
              number="灌伊罚决字〔2026〕第19号"
              signedBy="伊山镇人民政府"
              signedOn="2026年9月22日"
              seal="伊山镇人民政府"
            >
              <p className="flush">
                当事人：
                <kit.Redacted />
                ，男。
              </p>
              <p>
                你未经批准在非机动车道堆放石料，<span className="ref">占用面积 8.4 平方米</span>。
              </p>
            </kit.DocumentSheet>
          </div>
          <div className="g-half">
            <kit.DocumentSheet agency="伊山镇人民政府" title="行政处罚事先告知书" signedBy="伊山镇人民政府" small>
              <p>拟对你作出罚款 1,500 元的行政处罚。</p>
            </kit.DocumentSheet>
          </div>
        </Row>
        <Row title="表单" note="由要件的模式生成">
          <div className="sec g-full in">
            <SchemaForm
              schema={statementSchema}
              sources={sampleCase.sources}
              errors={[{ path: 'said', title: '请填当事人说的话' }]}
              submit="记录"
              onSubmit={() => undefined}
            />
          </div>
        </Row>
      </div>
    </SessionOf>
  )
}

function SampleRuler() {
  const holidays = new Set(['25', '26', '27'])
  const days = Array.from({ length: 21 }, (_, i) => {
    const on = addDays(today, i)
    const off = (on.startsWith('2026-09') && holidays.has(on.slice(8))) || (on >= '2026-10-01' && on <= '2026-10-07') || on === '2026-10-11'
    const word = on === '2026-09-26' ? '中秋' : on === '2026-10-04' ? '国庆' : on === '2026-10-10' ? '班' : undefined
    return { on, off, ...(word ? { word } : {}) }
  })
  const flag = (on: string, label: string, near = false) => ({ on: day(on), label, title: `${label}，${on}`, href: '#', near })
  return (
    <kit.DeadlineRuler
      today={today}
      days={days}
      flags={[
        flag('2026-09-22', '占道', true),
        flag('2026-09-22', '送达', true),
        flag('2026-09-24', '渣土', true),
        flag('2026-09-28', '秸秆'),
        flag('2026-10-08', '听证'),
        flag('2026-10-08', '缴款'),
        flag('2026-10-12', '延期'),
      ]}
    />
  )
}
