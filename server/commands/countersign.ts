// `npm run -s countersign -- --root FILE|URL --key FILE --office NAME`: a second office puts its word beside a root it has seen.
import { countersignCommand } from './countersign-command.ts'

process.exitCode = await countersignCommand(process.argv.slice(2))
