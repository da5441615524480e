// For doors.test.ts: writes numbers into an embedded database for ever, and says each one once it is acknowledged.
import { openEmbedded } from '../server/platform/database.ts'

const database = openEmbedded({ folder: process.argv[2] ?? '' })
await database.pool.query('create table told (n int primary key)')
for (let n = 0; ; n += 1) {
  await database.pool.query('insert into told values ($1)', [n])
  process.stdout.write(`${n}\n`)
}
