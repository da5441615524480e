// The description of the API, made from the very routes that answer, and a page for people to read it.
import { html, raw } from 'hono/html'
import * as z from 'zod'
import type { App } from './http.ts'

const problem = {
  type: 'object',
  description: '问题详情（RFC 9457）',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: '问题种类，urn:fadu:problem:…' },
    title: { type: 'string', description: '标题' },
    status: { type: 'integer', description: '状态码' },
    detail: { type: 'string', description: '说明' },
    errors: {
      type: 'array',
      description: '逐项错误',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, title: { type: 'string' }, cure: { type: 'string' } },
      },
    },
    refusals: { type: 'array', description: '全部不予通过的理由及依据', items: { type: 'object' } },
    changed: { type: 'object', description: '他人已作的更新' },
    number: { type: 'string', description: '故障编号' },
  },
} as const

const failures: Readonly<Record<string, string>> = {
  400: '填写有误',
  401: '尚未登录',
  404: '没有找到，或不在权限之内',
  409: '依法不予通过、内容已变化或请求标识重复',
  413: '内容过大',
  429: '过于频繁',
  500: '系统出错，附故障编号',
  503: '暂时不可用',
  507: '存储空间不足',
}

const operation = z.looseObject({
  summary: z.string().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).optional(),
  responses: z.record(z.string(), z.unknown()).default({}),
})
const paths = z.record(z.string(), z.record(z.string(), operation))

/** OpenAPI 3.1 of everything mounted on the app. */
export function describeApi(app: App, version: string): Record<string, unknown> {
  const made = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: '法度 办案接口', version, description: '行政执法办案平台接口。写操作均可带 Idempotency-Key。' },
  })
  const described = paths.parse(made.paths ?? {})
  for (const methods of Object.values(described)) {
    for (const one of Object.values(methods)) {
      for (const [status, description] of Object.entries(failures)) {
        one.responses[status] ??= {
          description,
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        }
      }
    }
  }
  const components = z.looseObject({ schemas: z.record(z.string(), z.unknown()).default({}) }).parse(made.components ?? {})
  return {
    ...made,
    paths: described,
    components: { ...components, schemas: { ...components.schemas, Problem: problem } },
  }
}

/** A page that lists every operation, readable without script. */
export function apiPage(description: Record<string, unknown>): ReturnType<typeof html> {
  const rows = Object.entries(paths.parse(description['paths'])).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, one]) =>
        html`<tr>
          <td><code>${method.toUpperCase()}</code></td>
          <td><code>${path}</code></td>
          <td>${one.summary ?? one.description ?? ''}</td>
          <td>${Object.keys(one.responses).join(' ')}</td>
        </tr>`,
    ),
  )
  return html`${raw('<!doctype html>')}
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>接口说明 · 法度</title>
        <style>
          body {
            font:
              16px/1.6 system-ui,
              sans-serif;
            margin: 2rem auto;
            max-width: 72rem;
            padding: 0 1rem;
          }
          table {
            border-collapse: collapse;
            width: 100%;
          }
          td,
          th {
            border-bottom: 1px solid #ddd;
            padding: 0.4rem;
            text-align: left;
            vertical-align: top;
          }
        </style>
      </head>
      <body>
        <h1>接口说明</h1>
        <p>
          完整的机器可读说明：<a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI 3.1）。出错时一律返回
          <code>application/problem+json</code>。
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">方法</th>
              <th scope="col">地址</th>
              <th scope="col">用途</th>
              <th scope="col">状态码</th>
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </body>
    </html>`
}
