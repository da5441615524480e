// `npm run -s audit -- FILE.json [--as-of DAY]`: judges a case history by the law core and prints the findings as JSON.
import { auditCommand } from './audit-command.ts'

process.exitCode = await auditCommand(process.argv.slice(2))
