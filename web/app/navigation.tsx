import { paths } from './paths.ts'
import { hasRole, useSession, type Role, type Session } from './session.tsx'

interface Place {
  readonly title: string
  readonly href: string
  /** Who sees it; everybody when left out. */
  readonly roles?: readonly Role[]
}
const work: readonly Place[] = [
  { title: '今日', href: paths.today },
  { title: '案件', href: paths.cases },
  { title: '登记线索', href: paths.newLead, roles: ['officer', 'bureauHead'] },
  { title: '行政检查', href: paths.newInspection, roles: ['officer'] },
  { title: '当场处罚', href: paths.onTheSpot, roles: ['officer'] },
  { title: '审批', href: paths.approvals, roles: ['bureauHead', 'head', 'principalHead'] },
  { title: '法制审核', href: paths.reviews, roles: ['reviewer', 'countyReviewer'] },
  { title: '法律顾问意见', href: paths.advice, roles: ['adviser'] },
  { title: '集体讨论', href: paths.discussions, roles: ['head', 'principalHead', 'officer', 'bureauHead'] },
]
/** Asking the law without recording anything. */
const trying: readonly Place[] = [
  { title: '推演', href: paths.newRehearsal },
  { title: '核查', href: paths.audits },
]
const registers: readonly Place[] = [
  { title: '权力事项', href: paths.powers },
  { title: '裁量基准', href: paths.benchmarks },
  { title: '县级规定', href: paths.settings },
  { title: '执法人员', href: paths.officers },
  { title: '执法主体', href: paths.agencies },
  { title: '监控设备', href: paths.devices },
  { title: '账号', href: paths.accounts, roles: ['administrator'] },
  { title: '法规库', href: paths.library },
  { title: '工作日历', href: paths.calendar },
]

const isHere = (at: string, href: string): boolean => (href === paths.today ? at === href : at === href || at.startsWith(`${href}/`))

export function Navigation({ at }: { readonly at: string }) {
  const session = useSession()
  const link = ({ title, href }: Place) => (
    <a key={href} href={href} aria-current={isHere(at, href) ? 'page' : undefined}>
      {title}
    </a>
  )
  return (
    <nav className="nav" aria-label="主导航">
      {work.filter(p => !p.roles || hasRole(session, ...p.roles)).map(link)}
      <h2>问法</h2>
      {trying.map(link)}
      <h2>登记</h2>
      {registers.filter(p => !p.roles || hasRole(session, ...p.roles)).map(link)}
      <h2>公开</h2>
      <a href={paths.publicDoor}>公示页</a>
    </nav>
  )
}

/** What a person comes for on the phone, beside the day and the cases. */
function thirdOf(session: Session): Place {
  if (hasRole(session, 'officer')) return { title: '现场', href: paths.onTheSpot }
  if (hasRole(session, 'head', 'principalHead', 'bureauHead')) return { title: '审批', href: paths.approvals }
  if (hasRole(session, 'reviewer', 'countyReviewer')) return { title: '法制审核', href: paths.reviews }
  if (hasRole(session, 'adviser')) return { title: '顾问意见', href: paths.advice }
  return { title: '法规库', href: paths.library }
}

/** On a phone: four places at the bottom. */
export function TabBar({ at }: { readonly at: string }) {
  const session = useSession()
  const third = thirdOf(session)
  const tabs: readonly Place[] = [
    { title: '今日', href: paths.today },
    { title: '案件', href: paths.cases },
    third,
    { title: '我的', href: paths.me },
  ]
  return (
    <nav className="tabbar" aria-label="底部导航">
      {tabs.map(t => (
        <a key={t.href} href={t.href} aria-current={isHere(at, t.href) ? 'page' : undefined}>
          {t.title}
        </a>
      ))}
    </nav>
  )
}
