// `npm run -s law:coverage [-- --json]`: where each of the 252 procedure rules is kept, and which tests hold it.
import { coverage } from './coverage.ts'

const rows = coverage()
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`)
else {
  for (const { id, state, where, tests } of rows) console.log(`${id}\t${state}\t${where.join(' ')}\t${tests.length} tests`)
  const count = (state: string): number => rows.filter(row => row.state === state).length
  console.log(
    `${rows.length} rows: enforced ${count('enforced')}, configured ${count('configured')}, elsewhere ${count('elsewhere')}, missing ${count('missing')}`,
  )
}
process.exitCode = rows.some(row => row.state === 'missing') ? 1 : 0
