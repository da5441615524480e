// Shapes of the legal adviser's seat, shared with the browser.
import { acts } from '@fadu/law'
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const problems = { 400: problem, 401: problem, 404: problem, 409: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const
const one = z.object({ id: z.string().min(1).max(100).meta({ title: '案件' }) })

export const asked = z.object({
  id: z.string(),
  number: z.string(),
  agency: z.string(),
  item: z.string(),
  question: z.string(),
  askedOn: z.string(),
  /** The asker's own opinion, once given. */
  answered: z.boolean(),
})
/** The file as an adviser sees it: what was found and is intended, names and particulars struck out, no pictures, no other acts. */
export const file = asked.extend({
  acts: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), on: z.string(), facts: z.unknown() })),
})

export const contract = {
  list: {
    method: 'get',
    path: '/advice',
    summary: '征求我意见的案件',
    request: {},
    responses: { 200: json('征求我意见的案件', z.object({ rows: z.array(asked) })), ...problems },
  },
  read: {
    method: 'get',
    path: '/advice/{id}',
    summary: '交给我看的材料，姓名等已经遮盖',
    request: { params: one },
    responses: { 200: json('材料', file), ...problems },
  },
  give: {
    method: 'post',
    path: '/advice/{id}',
    summary: '出具法律顾问意见，进入案卷',
    request: { params: one, body: { required: true, ...json('意见', z.object({ facts: z.record(z.string(), z.unknown()) })) } },
    responses: { 201: json('已出具', z.object({ act: z.string() })), ...problems },
  },
} as const
/** The kind of act an adviser does. */
export const adviserAct = acts.advise.id
