// `npm run -s law:impact -- --since DAY`: which accepted acts of cases filed since then the law as it stands now would refuse.
import { citationInChinese, day, dayInChinese, isDay } from '@fadu/law'
import { existsSync } from 'node:fs'
import { judgeAgain, type JudgedOtherwise } from '../cases/index.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database.ts'
import { openLog } from '../platform/logs.ts'
import { migrate } from '../platform/migrate.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { StartRefused } from '../platform/start-refused.ts'

const help = `用法：npm run -s law:impact -- --since 日期 [--json] [--data 数据目录]
用现在的规则和登记重新判断该日以来立案（没有立案的，登记）的案件，列出当时记录得上、现在办不了的行为：案号、行为、为什么。
环境变量 DATABASE_URL 指定 PostgreSQL。不改任何记录；表结构旧于本程序的，先像启动时那样升级。使用内置数据库时先停止服务。
退出码：0 没有，1 有，2 没有办成。`

const basisOf = ({ finding }: JudgedOtherwise): string => finding.basis.map(citationInChinese).join('、')
const line = (one: JudgedOtherwise): string =>
  `${one.case.number}（${one.case.status === 'open' ? '在办' : '已结'}）　${one.act.title}，${dayInChinese(one.act.doneOn)}\n` +
  `  ${one.finding.rule} ${one.finding.title}（${basisOf(one)}）\n  查到：${one.finding.found}\n  补救：${one.finding.mend}` +
  (one.because === 'law' ? '' : '\n  记录时还不知道，后来登记了更早的事实')

async function run(since: string, json: boolean, settings: Settings): Promise<number> {
  if (!isDay(since)) throw new StartRefused(`--since 应为日期，例如 2026-01-01：${since}`)
  if (settings.databaseUrl === undefined && !existsSync(settings.data)) throw new StartRefused(`没有这个数据目录：${settings.data}`)
  const database = await openDatabase(settings, openLog(settings.log))
  try {
    await migrate(database.pool, systemClock) // a house of an earlier version is what this is asked of
    const { looked, found } = await judgeAgain({ db: database.db, clock: systemClock }, day(since), {
      progress: done => process.stderr.write(`\r已看 ${done} 件`),
    })
    process.stderr.write('\n')
    if (json) console.log(JSON.stringify({ since, looked, found }))
    else {
      for (const one of found) console.log(line(one))
      const cases = new Set(found.map(one => one.case.id)).size
      console.log(
        found.length === 0 ? `${looked} 件，没有一件会有不同的判断` : `${looked} 件里有 ${cases} 件、${found.length} 处现在会有不同的判断`,
      )
    }
    return found.length > 0 ? 1 : 0
  } finally {
    await database.close()
  }
}

try {
  const args = process.argv.slice(2)
  const at = args.indexOf('--since')
  const since = at < 0 ? undefined : args[at + 1]
  const rest = args.filter((one, i) => one !== '--json' && i !== at && (at < 0 || i !== at + 1))
  const settings = readSettings(rest, process.env)
  if (settings === 'help' || since === undefined) {
    console.log(help)
    process.exitCode = settings === 'help' ? 0 : 2
  } else process.exitCode = await run(since, args.includes('--json'), settings)
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exitCode = 2
}
