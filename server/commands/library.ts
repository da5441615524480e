// `npm run -s library -- FOLDER`: takes the law texts of a folder into the library. The same folder twice adds nothing.
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { importLaws, readLawFolder } from '../library/index.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database.ts'
import { openLog } from '../platform/logs.ts'
import { migrate } from '../platform/migrate.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { StartRefused } from '../platform/start-refused.ts'

const help = `用法：npm run -s library -- 目录 [--data 数据目录]
把目录中的法规文本（.md、.txt，文件名如“行政处罚法(2021-01-22).md”）载入法规库；环境变量 DATABASE_URL 指定 PostgreSQL。
已有的不重复载入；同一版本文字有改动的，另存一次。服务正在使用该数据目录时不能载入：先停止服务，或在“法规库”页面载入。`
const notFounded = '这里还没有法度的数据库：请先用 npm start 启动一次，再载入法规文本。'

async function run(folder: string, settings: Settings): Promise<number> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new StartRefused(`没有这个目录：${folder}`)
  const files = await readLawFolder(folder)
  if (settings.databaseUrl === undefined && !existsSync(settings.data)) throw new StartRefused(notFounded)
  const database = await openDatabase(settings, openLog(settings.log))
  try {
    const there = await database.pool.query<{ house: string | null }>(`select to_regclass('public.house')::text as house`)
    const founded = there.rows[0]?.house ? await database.pool.query('select from house') : undefined
    if (!founded?.rowCount) throw new StartRefused(notFounded) // what stands in an unfounded house is cleared at its first start
    await migrate(database.pool, systemClock)
    const { added, same, refused } = await importLaws({ db: database.db, clock: systemClock }, null, files)
    for (const { law, version, revision } of added) console.log(`载入 ${law}（${version}）${revision > 1 ? `，第 ${revision} 次文字` : ''}`)
    for (const { why } of refused) console.log(`未载入 ${why}`)
    console.log(`共 ${files.length} 个文件：载入 ${added.length}，已有 ${same}，不是法规文本 ${refused.length}`)
    return refused.length > 0 || files.length === 0 ? 1 : 0
  } finally {
    await database.close()
  }
}

try {
  const [folder, ...options] = process.argv.slice(2)
  const settings = readSettings(folder === undefined || folder.startsWith('-') ? ['--help'] : options, process.env)
  if (settings === 'help' || folder === undefined) {
    console.log(help)
    process.exitCode = process.argv.includes('--help') ? 0 : 1
  } else process.exitCode = await run(resolve(folder), settings)
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exitCode = 1
}
