// `npm run -s verify -- --data DIR | --database URL | --export FILE [--json]`: proves the record, or names what was changed.
import { verifyCommand } from './verify-command.ts'

process.exitCode = await verifyCommand(process.argv.slice(2), process.env)
