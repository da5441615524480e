// Shapes of what an amended law touches, shared with the browser.
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const

const law = z.string().min(1).max(60).meta({ title: '法律简称' })
const lawVersion = z.object({ version: z.string(), inForceOn: z.string(), inForceKnown: z.boolean(), title: z.string() })
const titled = z.object({ id: z.string(), title: z.string() })
const changedLaw = z.object({
  law: z.string(),
  from: lawVersion,
  to: lawVersion,
  articles: z.array(z.object({ number: z.int(), branch: z.int(), heading: z.string(), change: z.enum(['added', 'removed', 'changed']) })),
  provisions: z.array(z.object({ title: z.string(), place: z.string(), current: z.boolean() })),
  rules: z.array(titled),
  clocks: z.array(z.object({ procedure: z.string(), title: z.string() })),
  steps: z.array(z.object({ procedure: z.string(), procedureTitle: z.string(), step: z.string(), title: z.string() })),
  papers: z.array(titled),
  items: z.array(z.object({ code: z.string(), name: z.string(), hasBenchmark: z.boolean() })),
})
export const contract = {
  change: {
    method: 'get',
    path: '/library/{law}/impact',
    summary: '两个版本之间改了哪些条，影响哪些规则、步骤、期限、文书、权力事项；缺省比较最近两个版本',
    request: {
      params: z.object({ law }),
      query: z.object({
        from: z.string().max(40).optional().meta({ title: '旧版本' }),
        to: z.string().max(40).optional().meta({ title: '新版本' }),
      }),
    },
    responses: { 200: json('改动和影响', changedLaw), 400: problem, 404: problem },
  },
} as const
