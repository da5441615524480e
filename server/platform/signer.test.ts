import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestsOf } from './digests.ts'
import { isSignedBy, keyPath, newSigningKey, openSigner, readSigningKey, softwareSigner } from './signer.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fadu-signer-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('digests', () => {
  test('SM3 and SHA-256 answer the standards’ vectors', () => {
    expect(digestsOf('abc')).toEqual({
      sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })
})

describe('signer', () => {
  test('a signature holds for its bytes and its key alone', async () => {
    const [ours, theirs] = [softwareSigner(newSigningKey()), softwareSigner(newSigningKey())]
    const signature = await ours.sign('封存')
    expect(isSignedBy(ours.publicKey, '封存', signature)).toBe(true)
    expect(isSignedBy(ours.publicKey, '封存。', signature)).toBe(false)
    expect(isSignedBy(theirs.publicKey, '封存', signature)).toBe(false)
    expect(isSignedBy(ours.publicKey, '封存', 'no signature')).toBe(false)
  })

  test('verifies the signature of GB/T 32918.2 made with the standard’s key', () => {
    const key = '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'
    const publicKey =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'
    const signature =
      '3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa'
    expect(isSignedBy(publicKey, 'message digest', signature)).toBe(true)
    expect(softwareSigner({ algorithm: 'SM2', privateKey: key, publicKey }).keyName).toHaveLength(16)
  })

  test('the key is made once, lies outside the database, and only its owner may read it', async () => {
    const first = openSigner(folder)
    expect(openSigner(folder).publicKey).toBe(first.publicKey)
    expect(statSync(keyPath(folder)).mode & 0o777).toBe(0o600)
  })

  test('a key file that is none, or whose halves do not match, is named', () => {
    const path = join(folder, 'broken.json')
    writeFileSync(path, '{"algorithm":"RSA"}')
    expect(() => readSigningKey(path)).toThrow('不是 SM2 密钥文件')
    writeFileSync(path, JSON.stringify({ ...newSigningKey(), publicKey: newSigningKey().publicKey }))
    expect(() => readSigningKey(path)).toThrow('不成对')
    expect(() => readSigningKey(join(folder, 'none.json'))).toThrow('读不出')
  })
})

describe('signer against openssl', () => {
  const openssl = (...args: string[]): string => {
    try {
      return execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    } catch (cause) {
      throw new Error(
        'openssl is missing or does not know SM2: install openssl 3 (Debian: apt-get install openssl) to run this cross-check.',
        { cause },
      )
    }
  }
  const sm2Options = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678']

  test('openssl accepts our signature and we accept openssl’s', async () => {
    const [keyPem, publicPem, message, signature] = ['key.pem', 'pub.pem', 'message', 'signature'].map(name => join(folder, name))
    if (!keyPem || !publicPem || !message || !signature) throw new Error('no paths')
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:SM2', '-out', keyPem)
    openssl('pkey', '-in', keyPem, '-pubout', '-out', publicPem)
    const text = openssl('pkey', '-in', keyPem, '-text', '-noout').replace(/[\s:]/g, '')
    const privateKey = (/priv([0-9a-f]+)pub/.exec(text)?.[1] ?? '').slice(-64).padStart(64, '0')
    const publicKey = /pub([0-9a-f]{130})/.exec(text)?.[1] ?? ''
    writeFileSync(message, '第 1 号封存')

    writeFileSync(signature, Buffer.from(await softwareSigner({ algorithm: 'SM2', privateKey, publicKey }).sign('第 1 号封存'), 'hex'))
    expect(openssl('pkeyutl', '-verify', '-pubin', '-inkey', publicPem, '-in', message, '-sigfile', signature, ...sm2Options)).toContain(
      'Verified Successfully',
    )

    openssl('pkeyutl', '-sign', '-inkey', keyPem, '-in', message, '-out', signature, ...sm2Options)
    const theirs = readFileSync(signature).toString('hex')
    expect(isSignedBy(publicKey, '第 1 号封存', theirs)).toBe(true)
    expect(isSignedBy(publicKey, '第 2 号封存', theirs)).toBe(false)
  })
})
