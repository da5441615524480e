import { deflateSync, crc32 } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDesk, type TestDesk } from '../platform/testing.ts'
import { drawnSignature } from './drawn-signature.ts'
import { planPapers } from './plan-papers.ts'
import { setPaper } from './set-paper.ts'
import { sourceAt } from './testing-case.ts'
import { openTypesetter } from './typesetting/typesetter.ts'

/** A small PNG with an alpha channel, as a canvas makes them. */
function png(width = 12, height = 6): Buffer {
  const chunk = (kind: string, bytes: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), bytes])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(bytes.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const row = Buffer.from([0, ...Array.from({ length: width }, (_, x) => [22, 28, 34, x % 2 ? 255 : 0]).flat()])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

let desk: TestDesk
const typesetter = openTypesetter()
beforeAll(async () => {
  desk = await testDesk('2026-04-13T09:00+08:00')
  await sql`insert into cases (id, number, title, procedure, agency_id, party_ids, party_names, officers, officer_names, appointed, review_to_county, phase, stage, status, opened_by, opened_on, due_provisional, version, updated_at)
    values ('c1', '灌伊案〔2026〕17号', '测试', 'simple-penalty', 'a1', '{p1}', '某店', '{o1,o2}', '张三、李四', '{}', false, '决定', '', 'open', 'o1', '2026-03-02', false, 1, now())`.execute(
    desk.db,
  )
  for (const [n, bytes, mime] of [
    [1, png(), 'image/png'],
    [2, png().subarray(0, -20), 'image/png'],
    [3, png(13), 'image/jpeg'],
  ] as const) {
    const { sha256, sm3, size } = await desk.blobs.put(bytes)
    await sql`insert into files (id, case_id, name, class, mime, size, sha256, sm3, uploaded_by, uploaded_at)
      values (${`f${n}`}, 'c1', '签名.png', 'photo', ${mime}, ${size}, ${sha256}, ${sm3}, 'o1', now())`.execute(desk.db)
    const facts = JSON.stringify({ signing: { state: '已签名', signature: `f${n}` } })
    await sql`insert into acts (id, case_id, seq, kind, procedure, track, parties, done_at, recorded_at, recorded_by, by, facts)
      values (${`t${n}`}, 'c1', ${n}, 'decide-on-the-spot', 'simple-penalty', 'main', '{p1}', now(), now(), 'o1', '{o1}', ${facts}::jsonb)`.execute(
      desk.db,
    )
  }
})
afterAll(async () => {
  typesetter.close()
  await desk.close()
})
const drawn = (act: string, on = '2026-04-13', of = 'c1') => drawnSignature(desk, { act_id: act, case_id: of, issued_on: on })

it('is taken only where the county has ruled it valid, from the day it said', async () => {
  expect(await drawn('t1')).toBeNull()
  await sql`insert into setting_versions (id, key, version, from_on, value, source, owner, recorded_at) values ('s1', 'signature.electronic', 1, '2026-04-10', 'true', '示例', '示例', now())`.execute(
    desk.db,
  )
  expect(await drawn('t1', '2026-04-09')).toBeNull()
  expect(await drawn('t1')).toEqual([...png()])
})
it('is never a photograph, a picture cut short, or one of another case', async () => {
  expect([await drawn('t2'), await drawn('t3'), await drawn('t1', '2026-04-13', 'c2'), await drawn('nothing')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})
it('stands on the party’s line and on no other paper', async () => {
  const furniture = { number: '1号', caseNumber: '1号', seal: null, sealFace: typesetter.sealFace, demonstration: true, drawn: [...png()] }
  const paperOf = (act: string, form: string) => {
    const made = planPapers(sourceAt(act), () => []).made.find(one => one.form.id === form)
    if (!made) throw new Error(`${act} makes no ${form}`)
    return setPaper(made.form, made.data, furniture)
  }
  const signed = paperOf('state', 'statement-record')
  expect([Array.isArray(signed['drawn']), paperOf('decision', 'penalty-decision')['drawn']]).toEqual([true, null])
  const at = new Date('2026-04-13T02:00:00Z')
  const [withIt, without] = [
    await typesetter.typeset(signed.layout, signed, at),
    await typesetter.typeset(signed.layout, { ...signed, drawn: null }, at),
  ]
  expect(withIt.sha256).not.toBe(without.sha256)
  expect(Buffer.from(withIt.pdf).toString('latin1')).toMatch(/\/Subtype\s*\/Image/)
})
