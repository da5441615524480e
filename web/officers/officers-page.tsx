import { day, isDay, type Day } from '@fadu/law'
import type * as z from 'zod'
import { contract, personKinds, postTitles, type personRow } from '@fadu/server/officers/contract.ts'
import { dayWords } from '../kit/words.ts'
import { call } from '../app/client.ts'
import { optionsFrom, RegisterPage } from '../app/register-page.tsx'
import { paths } from '../app/paths.ts'
import { hasRole, useSession } from '../app/session.tsx'

type Row = z.output<typeof personRow>
const states: Record<Row['certificateState'], string> = { valid: '有效', suspended: '暂扣', expired: '已过期', none: '无证' }
const isKind = (k: string | undefined): k is Row['kind'] => k !== undefined && k in personKinds
const isState = (k: string | undefined): k is Row['certificateState'] => k !== undefined && k in states

/** 执法人员: who may act today, with which certificate and in which post. */
export function OfficersPage() {
  const session = useSession()
  const { today } = session
  return (
    <RegisterPage<Row>
      title="执法人员"
      lead="今天谁能办案：身份、证件、岗位；辅助人员不计入两人，也不能签名"
      name="people"
      action={
        hasRole(session, 'administrator', 'head', 'principalHead') ? (
          <a className="btn primary" href={paths.officer('new')}>
            登记人员
          </a>
        ) : null
      }
      hint="姓名、证号"
      read={({ kind, certificate, ...query }, signal) =>
        call(
          contract.list,
          { query: { ...query, ...(isKind(kind) ? { kind } : {}), ...(isState(certificate) ? { certificate } : {}) } },
          { signal },
        )
      }
      idOf={r => r.id}
      filters={[
        { key: 'kind', title: '身份', options: optionsFrom(personKinds) },
        { key: 'certificate', title: '证件', options: optionsFrom(states) },
      ]}
      columns={[
        {
          key: 'name',
          title: '姓名',
          phone: 'title',
          cell: r => (
            <>
              <a href={paths.officer(r.id)}>{r.name}</a>
              <small>{personKinds[r.kind]}</small>
            </>
          ),
        },
        { key: 'agency', title: '所在机关', cell: r => r.agencyName ?? '—' },
        { key: 'posts', title: '今天的岗位', cell: r => (r.posts.length > 0 ? r.posts.map(p => postTitles[p]).join('、') : '—') },
        {
          key: 'certificate',
          title: '执法证',
          cell: r => (
            <>
              {r.certificate ?? '—'}
              <small>
                {states[r.certificateState]}
                {until(r, today)}
              </small>
            </>
          ),
        },
        { key: 'law', title: '法律职业资格', cell: r => r.legalQualification ?? '—' },
      ]}
    />
  )
}
const until = (r: Row, today: Day): string =>
  r.certificateTo !== null && isDay(r.certificateTo) ? `，至 ${dayWords(day(r.certificateTo), today)}` : ''
