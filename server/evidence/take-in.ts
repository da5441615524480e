import { stat } from 'node:fs/promises'
import type { Desk } from '../platform/desk.ts'
import { newId } from '../platform/ids.ts'
import type { UploadInput } from './contract.ts'
import { registerFile, type Registered } from './register-file.ts'
import { insertUpload } from './store.ts'

/** Takes in a file that lies on this machine, the way every upload goes from its arrival on. The file itself stays where it is. */
export async function takeIn(desk: Desk, uploadedBy: string, declared: UploadInput, path: string): Promise<Registered> {
  const upload = {
    id: newId(desk.clock),
    case_id: declared.caseId,
    uploaded_by: uploadedBy,
    name: declared.filename,
    size: (await stat(path)).size,
    declared,
  }
  await insertUpload(desk.db, upload, desk.clock.now())
  return registerFile(desk, { ...upload, state: 'arriving', reason: null, file_id: null }, path)
}
