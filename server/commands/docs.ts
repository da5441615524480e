// `npm run docs`: writes the handbook of every procedure to docs/procedures/, and keeps the law core's edition when it changed.
import { procedures } from '@fadu/law'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { handbookFiles, keepEdition } from '../procedures/index.ts'
import { systemClock } from '../platform/clock.ts'

const folder = fileURLToPath(new URL('../../docs/procedures/', import.meta.url))
const edition = await keepEdition(systemClock.today())
const files = handbookFiles([...procedures.values()], edition.day)
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(`${folder}${name}`)
for (const [name, content] of files) writeFileSync(`${folder}${name}`, content)
console.log(`docs/procedures：${files.size} 页，按 ${edition.day} 的版本`)
