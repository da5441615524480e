// An empty house is set up in five steps, each done in its own register; here is told which are done.
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const

export const setupStep = z.object({
  key: z.enum(['agency', 'heads', 'officers', 'calendar', 'seal']),
  title: z.string(),
  done: z.boolean(),
  /** What is there, or what is lacking. */
  said: z.string(),
})
export const contract = {
  read: {
    method: 'get',
    path: '/setup',
    summary: '安装后的五步：做到哪里',
    request: {},
    responses: {
      200: {
        description: '五步',
        content: { 'application/json': { schema: z.object({ steps: z.array(setupStep), done: z.boolean() }) } },
      },
      401: problem,
      404: problem,
    },
  },
} as const
