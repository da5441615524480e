// `npm run -s rebuild`: makes the snapshots of all cases again from their acts. The server must not be running.
import { rebuildCases } from '../cases/index.ts'
import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database.ts'
import { openLog } from '../platform/logs.ts'
import { readSettings, helpText } from '../platform/settings.ts'
import { StartRefused } from '../platform/start-refused.ts'

try {
  const settings = readSettings(process.argv.slice(2), process.env)
  if (settings === 'help') console.log(helpText)
  else {
    const database = await openDatabase(settings, openLog(settings.log))
    try {
      const differed = await rebuildCases({ db: database.db, clock: systemClock }, done => process.stderr.write(`\r已重算 ${done} 件`))
      console.log(`\n全部重算完毕；${differed} 件与原来的快照不同。`)
    } finally {
      await database.close()
    }
  }
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error)
  process.exitCode = 1
}
