// npm run bench: the product with everything on, beside its own statements bare and a bare server, in one run.
import { cpus, loadavg } from 'node:os'
import { prepareGround, type Ground } from './house.ts'
import { goals, perSecond, ratio, type Line } from './goals.ts'
import type { JournalMeasured, LawMeasured, StatementWork } from './inside.ts'
import type { Measured } from './measure.ts'
import { measureLawAlone } from './law.ts'
import { helpText, readBenchSettings, type BenchSettings } from './settings.ts'
import { measureStart } from './start-time.ts'
import { print } from './table.ts'
import { actsWhileSearching, bareRequests, everything, productRequests, type Requests } from './works.ts'
import { measure } from './measure.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

async function bench(settings: BenchSettings, ground: Ground): Promise<readonly Line[]> {
  const { rows, seconds, clients, living } = settings
  const lines: Line[] = []
  say(`造数据：${rows} 件`)
  const house = await ground.open(10, { rows, living })
  const product = productRequests(house, clients)
  const bare = bareRequests(house, rows, clients)
  const ids = house.living.map(one => one.id)
  const statements = (work: StatementWork): Promise<Measured> => house.tell({ do: 'statements', work, clients, seconds, rows, ids })
  const of = async (
    title: string,
    work: StatementWork,
    pick: (requests: Requests) => Requests['list'],
    goal: (line: Line) => Line['goals'],
  ): Promise<void> => {
    say(`${title}：产品、裸服务、裸语句`)
    const line: Line = {
      title,
      product: await measure(pick(product), { clients, seconds }),
      server: await measure(pick(bare), { clients, seconds }),
      statements: await statements(work),
      goals: [],
    }
    lines.push({ ...line, goals: goal(line) })
  }

  await of('读一件（他人刚看过）', 'read', r => r.readAgain, goals.read)
  await of('读一件（无人看过，依法现算）', 'read', r => r.readAnew, goals.read)
  await of('按机关和状态列 20 件', 'list', r => r.list, goals.list)
  for (const word of ['frequent', 'middling', 'rare', 'absent'] as const)
    await of(
      `查找${{ frequent: '常见词', middling: '不常见的词', rare: '罕见词', absent: '没有的词' }[word]}`,
      `search-${word}`,
      r => r.search(word),
      goals.search,
    )

  say('法：一项行为的全部拒绝理由、一页的全部步骤')
  const law = await house.tell<LawMeasured>({ do: 'law', id: ids[0] ?? '', seconds })
  lines.push(
    { title: '一项行为的全部拒绝理由（只算法）', product: law.refusals, goals: [] },
    { title: '一页全部步骤的拒绝理由（只算法）', product: law.standing, goals: [] },
  )
  say('法：40 项行为的案件和 json-rules-engine，1000 份历史的审查，浏览器里的分量')
  const alone = await measureLawAlone(seconds)
  lines.push(
    {
      title: `40 项行为的案件，全部步骤的全部理由（${alone.rules} 次规则、${alone.facts} 个事实）`,
      product: alone.standing,
      goals: goals.law(alone.standing, alone.rulesEngine),
    },
    { title: 'json-rules-engine，同样多的规则和事实', product: alone.rulesEngine, goals: [] },
    { title: '审查 1000 份 40 项行为的历史', figure: `${(alone.audits / 1000).toFixed(1)} 秒`, goals: goals.audits(alone.audits) },
    {
      title: '浏览器里的法（办处罚案所载，brotli，含 zod）',
      figure: `${(alone.weight.penalty / 1024).toFixed(0)} KB，全部程序 ${(alone.weight.everyProcedure / 1024).toFixed(0)} KB`,
      goals: goals.weight(80, alone.weight.penalty),
    },
    {
      title: '办案首页的脚本（brotli）',
      figure: `${((alone.weight.screens.get('today-page.tsx') ?? Number.NaN) / 1024).toFixed(0)} KB`,
      goals: goals.weight(350, alone.weight.screens.get('today-page.tsx') ?? Number.NaN),
    },
  )

  say('全过程记录：封存、核验')
  const journal = await house.tell<JournalMeasured>({ do: 'journal', entries: settings.entries })
  if (journal.faults.length > 0) throw new Error(`核验发现问题：${journal.faults.join('\n')}`)
  lines.push({ title: `封存 ${journal.leaves} 条`, figure: `${perSecond(journal.leaves, journal.sealing)} 条/秒`, goals: [] })
  lines.push({
    title: `核验 ${journal.entries} 条`,
    figure: `${perSecond(journal.entries, journal.verifying)} 条/秒，纯算摘要 ${perSecond(journal.entries, journal.chain)} 条/秒`,
    goals: goals.verify(journal.verifying / journal.chain),
  })

  say('文书')
  const papers = await house.tell<{ readonly issued: Measured; readonly set: Measured }>({ do: 'papers', count: 100 })
  lines.push(
    { title: '文书：排版并核对', product: papers.set, goals: goals.paper(papers.set) },
    { title: '文书：排版、入库、冻结、入记录', product: papers.issued, goals: [] },
  )

  await of('记录一项行为', 'act', r => r.act, goals.act)
  await of('登记一件（含第一项行为）', 'create', r => r.create, goals.create)
  say('一半在查找，一半在办案')
  const mixed = await actsWhileSearching(product, clients, seconds)
  lines.push({ title: '记录一项行为（同时有人查找）', product: mixed.acts, goals: goals.actWhileSearching(mixed.acts) })
  const memory = await house.tell<number>({ do: 'memory' })
  lines.push({
    title: '压测后常驻内存（服务进程）',
    figure: `${memory} MB`,
    goals: settings.server === undefined ? [] : goals.memory(memory),
  })
  product.close()
  bare.close()
  await house.close()

  say('连接池为 2，64 个客户端')
  const narrow = await ground.open(2)
  const crowd = productRequests(narrow, 64)
  const crowded = await everything(crowd, 64, seconds)
  lines.push({ title: '64 个客户端、连接池 2，各种请求', product: crowded, goals: goals.crowd(crowded) })
  crowd.close()
  await narrow.close()

  say('在已有数据上启动')
  const start = await measureStart(ground, 3)
  lines.push({
    title: '在已有数据上启动',
    figure: `${(start / 1000).toFixed(2)} 秒`,
    goals: goals.start(start, settings.server === undefined),
  })
  return lines
}

async function main(): Promise<void> {
  const settings = readBenchSettings(process.argv.slice(2), process.env)
  if (settings === 'help') return console.log(helpText)
  const ground = await prepareGround(settings.server)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void ground.clear().finally(() => process.exit(1)))
  try {
    const loadBefore = loadavg()[0] ?? 0
    const lines = await bench(settings, ground)
    const about = {
      database: settings.server === undefined ? 'embedded' : 'postgresql',
      rows: settings.rows,
      seconds: settings.seconds,
      clients: settings.clients,
      cpus: cpus().length,
      loadBefore,
      loadAfter: loadavg()[0] ?? 0,
    }
    if (settings.json)
      console.log(
        JSON.stringify(
          {
            about,
            lines: lines.map(line => ({
              ...line,
              ratioToServer: ratio(line.product, line.server),
              ratioToStatements: ratio(line.product, line.statements),
            })),
          },
          null,
          2,
        ),
      )
    else print(about, lines)
  } finally {
    await ground.clear()
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}
