// Shapes of files and uploads, shared with the browser. Uploading itself is tus, at `/api/files`.
import * as z from 'zod'

const problem = {
  description: '问题说明（RFC 9457）',
  content: { 'application/problem+json': { schema: z.unknown() } },
} as const
const refusals = { 401: problem, 404: problem } as const
const json = <S extends z.ZodType>(description: string, schema: S) =>
  ({ description, content: { 'application/json': { schema } } }) as const
const bytes = (description: string) => ({ description, content: { 'application/octet-stream': { schema: z.unknown() } } }) as const
const fileId = z.object({ id: z.string().min(1).max(100).meta({ title: '文件' }) })
const tags = ['证据文件']

/** The largest file taken: 2 GB. */
export const mostBytes = 2 * 1024 ** 3

const optionalText = (title: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `${title}至多 ${most} 个字` })
    .transform(text => text || undefined)
    .optional()
    .meta({ title })
const degrees = (title: string, most: number) =>
  z.coerce
    .number({ error: `${title}应为数字` })
    .min(-most, { error: `${title}超出范围` })
    .max(most, { error: `${title}超出范围` })
    .optional()
    .meta({ title, unit: '度' })

/** What comes along with an upload as tus metadata; every value is text there. */
export const uploadInput = z.object({
  caseId: z.string({ error: '请指明案件' }).min(1, { error: '请指明案件' }).max(100).meta({ title: '案件' }),
  filename: z.string({ error: '请给出文件名' }).max(20_000, { error: '文件名过长' }).meta({ title: '文件名' }),
  /** Hex. Where it is given, only a file with this very hash is registered. */
  sha256: z
    .string()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, { error: '应为 64 位十六进制' })
    .optional()
    .meta({ title: '文件摘要 SHA-256' }),
  maker: optionalText('制作人', 100),
  madeAt: z.iso.datetime({ offset: true, error: '制作时间要写明日期、时刻和时区' }).optional().meta({ title: '制作时间' }),
  place: optionalText('制作地点', 200),
  latitude: degrees('纬度', 90),
  longitude: degrees('经度', 180),
  accuracy: z.coerce.number({ error: '定位精度应为数字' }).min(0).max(1_000_000).optional().meta({ title: '定位精度', unit: '米' }),
  device: optionalText('设备', 100),
})
export type UploadInput = z.output<typeof uploadInput>

export const fileView = z.object({
  id: z.string(),
  caseId: z.string(),
  name: z.string(),
  class: z.enum(['photo', 'audio', 'video', 'document']),
  mime: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  sm3: z.string(),
  maker: z.string().nullable(),
  madeAt: z.string().nullable(),
  place: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  accuracy: z.number().nullable(),
  device: z.string().nullable(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  hasThumbnail: z.boolean(),
})
export type FileView = z.output<typeof fileView>

export const uploadView = z.object({
  id: z.string(),
  caseId: z.string(),
  name: z.string(),
  size: z.int(),
  /** Bytes that have arrived. */
  arrived: z.int(),
  state: z.enum(['arriving', 'registered', 'duplicate', 'refused']),
  /** Why it was not registered, in words. */
  reason: z.string().nullable(),
  /** The file it became; of a duplicate, the one already there. */
  fileId: z.string().nullable(),
})

export const contract = {
  listFiles: {
    method: 'get',
    path: '/cases/{id}/files',
    tags,
    summary: '本案的证据文件',
    request: { params: z.object({ id: z.string().min(1).max(100).meta({ title: '案件' }) }) },
    responses: { 200: json('文件', z.object({ files: z.array(fileView) })), ...refusals },
  },
  readFile: {
    method: 'get',
    path: '/files/{id}',
    tags,
    summary: '一个文件的登记内容',
    request: { params: fileId },
    responses: { 200: json('文件', fileView), ...refusals },
  },
  readContent: {
    method: 'get',
    path: '/files/{id}/content',
    tags,
    summary: '文件原件，可按字节范围取',
    request: { params: fileId },
    responses: {
      200: bytes('整个文件'),
      206: bytes('所要的范围'),
      304: { description: '没有变化' },
      416: problem,
      ...refusals,
    },
  },
  readThumbnail: {
    method: 'get',
    path: '/files/{id}/thumbnail',
    tags,
    summary: '缩略图（WebP）',
    request: { params: fileId },
    responses: { 200: bytes('缩略图'), ...refusals },
  },
  readUpload: {
    method: 'get',
    path: '/uploads/{id}',
    tags,
    summary: '一次上传的情况',
    request: { params: fileId },
    responses: { 200: json('上传', uploadView), ...refusals },
  },
} as const
