// Takes a file to the server in pieces that survive a weak net (tus). A file counts only when the server has registered it.
import { contract } from '@fadu/server/evidence/contract.ts'
import type { Uploads } from '../kit/upload.tsx'
import { call } from '../app/client.ts'
import { serverPaths } from '../app/paths.ts'

/** Uploads into one case; `maker` is who made the picture or recording. */
export const uploadTo =
  (caseId: string, maker: string): Uploads =>
  async (file, progress) => {
    const { Upload } = await import('tus-js-client')
    const url = await new Promise<string>((resolve, reject) => {
      const sending: InstanceType<typeof Upload> = new Upload(file, {
        endpoint: serverPaths.uploads,
        retryDelays: [0, 1000, 3000, 8000, 20_000],
        chunkSize: 4 * 1024 * 1024,
        removeFingerprintOnSuccess: true,
        metadata: {
          caseId,
          filename: file.name,
          maker,
          ...(file.lastModified > 0 ? { madeAt: new Date(file.lastModified).toISOString() } : {}),
        },
        onProgress: (sent, total) => progress(total > 0 ? sent / total : 0),
        onSuccess: () => resolve(sending.url ?? ''),
        onError: reject,
      })
      void sending.findPreviousUploads().then(previous => {
        const last = previous[0]
        if (last) sending.resumeFromPreviousUpload(last)
        sending.start()
      })
    })
    return { id: await registered(url.split('/').at(-1) ?? ''), name: file.name }
  }

/** Waits until the server has told the type, taken the hash and registered the file. */
async function registered(id: string): Promise<string> {
  for (let tries = 0; tries < 40; tries++) {
    const state = await call(contract.readUpload, { params: { id } })
    if (state.fileId) return state.fileId
    if (state.state === 'refused') throw new Error(state.reason ?? '服务器没有收下')
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error('服务器还没有登记完，过一会儿再看')
}
