// `npm run -s schema`: prints the JSON Schema of the case-history format.
import { historyJsonSchema } from '@fadu/law'

process.stdout.write(`${JSON.stringify(historyJsonSchema(), null, 1)}\n`)
