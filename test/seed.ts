// Properties are tried on numbers drawn from one seed, so that a commit is judged the same on every machine.
// `FADU_SEED=N` tries others; `npm run test:soak` draws a new one each round and says which.
import fc from 'fast-check'

const seed = Number(process.env['FADU_SEED'] ?? 20_210_715)
if (!Number.isSafeInteger(seed)) throw new RangeError(`FADU_SEED 应为整数：${process.env['FADU_SEED']}`)
fc.configureGlobal({ seed })
