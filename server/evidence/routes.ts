import { createRoute } from '@hono/zod-openapi'
import { asking, notYours, type Person } from '../access/index.ts'
import type { Desk } from '../platform/desk.ts'
import { roomApp, type App } from '../platform/http.ts'
import { recordRead } from '../platform/journal-reads.ts'
import { arrivedBytes, arrivingIn } from './arriving.ts'
import type { CaseDoor } from './case-door.ts'
import { contract, type FileView } from './contract.ts'
import { receiver, type Receive } from './receive-upload.ts'
import { safeHeaders, serveFile, webStream } from './serve-file.ts'
import { listFiles, readFile, readPicture, readUpload } from './store.ts'

/** The files of cases, at `/api/v1`. */
export function routesOf(desk: Desk, cases: CaseDoor): App {
  const app = roomApp()
  const fileFor = async (who: Person, id: string): Promise<FileView> => {
    const file = await readFile(desk.db, id)
    return file && (await cases.maySee(who, file.caseId)) ? file : notYours(desk, who, 'file', id)
  }
  app.openapi(createRoute(contract.listFiles), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    if (!(await cases.maySee(who, id))) return notYours(desk, who, 'files', id)
    return c.json({ files: [...(await listFiles(desk.db, id))] }, 200)
  })
  app.openapi(createRoute(contract.readFile), async c => c.json(await fileFor(asking(c), c.req.valid('param').id), 200))
  app.openapi(createRoute(contract.readContent), async c => {
    const who = asking(c)
    const file = await fileFor(who, c.req.valid('param').id)
    // a player asks for many ranges of one recording; the first one is the reading
    if (/^bytes=[1-9]/.exec(c.req.header('range') ?? '') === null)
      await recordRead(desk, who.id, 'file', { caseId: file.caseId, file: file.id })
    return serveFile(c, desk.blobs, file)
  })
  app.openapi(createRoute(contract.readThumbnail), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const picture = await readPicture(desk.db, id)
    if (!picture?.sha256 || !(await cases.maySee(who, picture.case_id))) return notYours(desk, who, 'thumbnail', id)
    const headers = safeHeaders({ name: 'thumbnail.webp', mime: 'image/webp', sha256: picture.sha256 })
    return new Response(webStream(await desk.blobs.open(picture.sha256)), {
      headers: { ...headers, 'cache-control': 'private, max-age=86400' },
    })
  })
  app.openapi(createRoute(contract.readUpload), async c => {
    const who = asking(c)
    const { id } = c.req.valid('param')
    const upload = await readUpload(desk.db, id)
    if (!upload || upload.uploaded_by !== who.id) return notYours(desk, who, 'upload', id)
    const arrived = upload.state === 'arriving' ? ((await arrivedBytes(desk.settings.data, id)) ?? 0) : upload.size
    const { case_id: caseId, name, size, state, reason, file_id: fileId } = upload
    return c.json({ id, caseId, name, size, arrived, state, reason, fileId }, 200)
  })
  return app
}

/** Receiving files by tus, at `/api/files`. */
export function uploadRoutesOf(desk: Desk, cases: CaseDoor): App {
  const app = roomApp()
  let opened: Promise<Receive> | undefined
  const receive = (): Promise<Receive> => (opened ??= arrivingIn(desk.settings.data).then(arriving => receiver(desk, cases, arriving)))
  app.all('/', async c => (await receive())(c))
  app.all('/*', async c => (await receive())(c))
  return app
}
