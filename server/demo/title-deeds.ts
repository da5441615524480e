// What the demonstration county may enforce, by which title; and what it has set of what the law leaves to it.
import { addDays, type Day } from '@fadu/law'
import type { NewBenchmark, NewGrant, NewItem, NewSetting, Seed } from '../powers/index.ts'
import { court, county, delegatedOffice, delegatingOffice, government, invented, type Office } from './offices.ts'

const inForce = (founded: Day): Day => addDays(founded, -30)

/**
 * The starting list, and beside it the one power a town holds by statute without any penalty: an order to stop, correct or pull
 * down what was built in a village without the permit (城乡规划法 art. 65).
 */
export function demonstrationSeed(seed: Seed): Seed {
  const [some] = seed.items
  if (!some) throw new Error('no items in the starting list')
  const at = (article: number, role: 'prohibits' | 'penalises') =>
    ({ law: '城乡规划法', article, level: '法律', role, published: true }) as const
  const building: Seed['items'][number] = {
    ...some,
    code: ruralBuilding,
    name: '乡村规划区内未取得乡村建设规划许可证建设',
    domain: '自然资源和规划',
    origin: 'statutory',
    department: '县自然资源和规划局',
    alerts: [],
    body: {
      bases: [at(41, 'prohibits'), at(65, 'penalises')],
      penaltyKinds: [],
      fines: [],
      orderToCorrect: { mandatory: true, precondition: false },
      limitation: { years: 2, fiveYearCandidate: false },
      elements: ['没有取得乡村建设规划许可证', '建设的事实'],
    },
  }
  return { ...seed, items: [...seed.items, building] }
}
export const ruralBuilding = 'zg-rural-building'

/** The items of the starting list that nothing speaks against using, in force; and their benchmarks. Fewer than forty items would be a broken seed. */
export function powersInForce(
  seed: Seed,
  founded: Day,
): { readonly items: readonly NewItem[]; readonly benchmarks: readonly NewBenchmark[] } {
  const from = inForce(founded)
  const items = seed.items.filter(item => item.alerts.length === 0)
  const codes = new Set(items.map(item => item.code))
  return {
    items: items.map(item => ({ ...item, note: invented, inForceFrom: from })),
    benchmarks: seed.benchmarks
      .filter(b => codes.has(b.code))
      .map(b => ({
        ...b,
        source: '示例裁量基准（虚构，不是任何已公布的基准）',
        owner: `${county}示例部门（虚构）`,
        note: invented,
        publishedOn: from,
        inForceFrom: from,
      })),
  }
}

/** The invented decision by which the province would confer items; its number says so. */
export const conferral = { number: '示例赋权〔2025〕1号（虚构）' }
export const delegation = { number: '示例委托〔2025〕1号（虚构）' }
/** What the park acts on for the department. */
const delegated = [
  'cg-road-occupy-dig',
  'cg-road-over-permit',
  'cg-road-manhole',
  'cg-street-stack',
  'cg-outdoor-ad',
  'cg-greenery',
  'cg-site-screen',
]

/** Who holds what: towns by statute and by conferral, streets by conferral alone, a department its own, a park what it was entrusted with. */
export function grantsOf(seed: Seed, offices: readonly Office[], idOf: (key: string) => string, founded: Day): readonly NewGrant[] {
  const from = inForce(founded)
  const items = seed.items.filter(item => item.alerts.length === 0)
  const common = { from, keepsPending: true, withMeasures: false, reason: invented }
  // 行政强制法第十七条：行使相对集中的处罚权的，可以实施与处罚权有关的强制措施，法律、法规对该事项规定了才有；受委托的不得实施
  const measures = ({ body }: Seed['items'][number]) => ({ withMeasures: (body.measures ?? []).length > 0 })
  const title = { ...conferral, publishedOn: addDays(from, -10) }
  const departmentOf = ({ department }: Seed['items'][number]): Pick<NewGrant, 'conferredFrom'> => {
    const office = offices.find(one => one.kind === 'countyDepartment' && one.name.endsWith(department.slice(1)))
    return office ? { conferredFrom: { agency: idOf(office.key), name: office.name } } : {}
  }
  return offices.flatMap((office): readonly NewGrant[] => {
    const agency = idOf(office.key)
    switch (office.kind) {
      case 'town':
        return items.map(item =>
          item.origin === 'statutory'
            ? { ...common, item: item.code, agency, source: 'statutory' }
            : { ...common, ...measures(item), item: item.code, agency, source: 'conferred', instrument: title, ...departmentOf(item) },
        )
      case 'street':
        return items.flatMap((item): readonly NewGrant[] =>
          item.origin === 'statutory'
            ? []
            : [{ ...common, item: item.code, agency, source: 'conferred', instrument: title, ...departmentOf(item) }],
        )
      case 'delegated':
        return office.key !== delegatedOffice
          ? []
          : delegated.map(item => ({
              ...common,
              item,
              agency,
              source: 'delegated',
              to: addDays(from, 3 * 365),
              instrument: { ...delegation, publishedOn: addDays(from, -10) },
              delegatedBy: {
                agency: idOf(delegatingOffice),
                name: offices.find(one => one.key === delegatingOffice)?.name ?? '',
                government,
              },
            }))
      case 'countyDepartment':
        return items
          .filter(item => office.name.endsWith(item.department.slice(1)))
          .map(item => ({ ...common, ...measures(item), item: item.code, agency, source: 'statutory' }))
      case 'park':
      case 'internalUnit':
        return []
    }
  })
}

const yuan = 100
/** What the county has set; the rest is left unset on purpose, so that the safer side shows. */
export function settingsOf(founded: Day): readonly NewSetting[] {
  const set = (key: NewSetting['key'], value: unknown): NewSetting => ({
    key,
    value,
    from: inForce(founded),
    source: '示例规定〔2025〕2号（虚构）',
    owner: `${government}（示例）`,
  })
  return [
    set('hearing.fine.citizen', 2_000 * yuan),
    set('hearing.fine.organisation', 10_000 * yuan),
    set('major.fine.citizen', 5_000 * yuan),
    set('major.fine.organisation', 50_000 * yuan),
    set('discussion.quorum', 3),
    set('publication.simple', false),
    set('publication.criteria', '罚款一万元以上，或者涉及公共安全、群众反映集中的'),
    set('remedy.court', court),
    set('inspection.list', '占道经营检查、燃气安全检查、户外广告检查'),
    set('inspection.urgent', true),
    set('referral.send', 7),
  ]
}
