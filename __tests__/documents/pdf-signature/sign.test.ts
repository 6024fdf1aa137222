import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placeSignature } from '@/lib/documents/pdf-signature/place-signature'
import { signWith } from '@/lib/documents/pdf-signature/sign-with'
import { readTrialSigner } from '@/lib/documents/pdf-signature/trial-signer'
import { verifyPdfSignature } from '@/lib/documents/pdf-signature/verify-pdf-signature'
import { signedPdf, trialSigner, unsignedPdf } from '../../support/pdf-signers'
import { readPdf } from '../../support/read-pdf'
import { AT } from '../../support/rendered'
import { seededRandom } from '../../support/seeded-random'

// 平台在 PDF 上的签名：盖住整个文件，改动一处就看得出来。

const folder = mkdtempSync(join(tmpdir(), 'heyi-signed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const isInstalled = (program: string) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('签过的文件是真的，写明什么时候、由谁签', async () => {
  const { pdf, stamp } = await signedPdf()
  expect(stamp).toBe('none')
  expect(verifyPdfSignature(pdf)).toEqual({
    is: 'genuine',
    signedAt: AT,
    signer: '和议试用签名（自制证书，不证明身份）',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    stamp: null,
  })
})

test('签名接在文件后面，原来的字节一个不动，文字照样读得出来', async () => {
  const [before, { pdf }] = [await unsignedPdf(), await signedPdf()]
  expect(Buffer.compare(pdf.subarray(0, before.length), before)).toBe(0)
  expect(await readPdf(pdf)).toEqual(await readPdf(before))
  const text = Buffer.from(pdf).toString('latin1')
  expect(text.match(/<pdfaid:part>2<\/pdfaid:part>/g)).toHaveLength(1)
  // PDF/A: every trailer has the ID, whose first part stays.
  const ids = [...text.matchAll(/\/ID\s*\[\s*(\([^)]*\))/g)].map(([, id]) => id)
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('同一文件同一时间，签出的字节相同', async () => {
  const [first, second] = [await signedPdf(), await signedPdf()]
  expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
})

test('文件任何一处改动一位，都看得出来（400 处，另加签名里的 400 处）', async () => {
  const { pdf } = await signedPdf()
  const random = seededRandom(11)
  const at = Buffer.from(pdf).lastIndexOf('/Contents <')
  const places = [
    ...Array.from({ length: 400 }, () => Math.floor(random() * pdf.length)),
    ...Array.from({ length: 400 }, () => at + Math.floor(random() * (pdf.length - at))),
  ]
  const missed = places.filter((place) => {
    const changed = Uint8Array.from(pdf)
    changed[place]! ^= 1 << Math.floor(random() * 8)
    return verifyPdfSignature(changed).is === 'genuine'
  })
  expect(missed).toEqual([])
})

test('后面多出、少掉、前面加上一个字节，都看得出来', async () => {
  const { pdf } = await signedPdf()
  const with0 = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
  const zero = new Uint8Array(1)
  for (const changed of [with0(pdf, zero), with0(zero, pdf), pdf.subarray(0, -1)])
    expect(verifyPdfSignature(changed)).toEqual({ is: 'ALTERED' })
  expect(verifyPdfSignature(await unsignedPdf())).toEqual({ is: 'NOT_SIGNED' })
  expect(verifyPdfSignature(new Uint8Array())).toEqual({ is: 'NOT_SIGNED' })
})

test('签过的文件不再签第二次', async () => {
  const { pdf } = await signedPdf()
  const order = { pdf, at: AT, reason: '再签', name: '和议', room: 100 }
  expect(() => placeSignature(order)).toThrow('changed after it was made')
})

test('证书在签名的时间还没有生效或者已经过期的，不签', async () => {
  const signer = await trialSigner()
  for (const at of [new Date('2019-12-31T00:00:00Z'), new Date('2050-01-02T00:00:00Z')])
    expect(await signWith(signer, null, await unsignedPdf(), { at, reason: '' })).toEqual({
      ok: false,
      refusal: { code: 'SIGNER_NOT_VALID' },
    })
})

test('别的软件（poppler、qpdf）也认为签名有效、文件无误，并且看得出一个字节的改动', async () => {
  if (!isInstalled('pdfsig') || !isInstalled('qpdf')) return
  const { pdf } = await signedPdf()
  const check = (bytes: Uint8Array) => {
    const path = join(folder, 'signed.pdf')
    writeFileSync(path, bytes)
    return execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8', stdio: 'pipe' })
  }
  const printed = check(pdf)
  expect(printed).toContain('Signature is Valid')
  expect(printed).toContain('Total document signed')
  expect(
    execFileSync('qpdf', ['--check', join(folder, 'signed.pdf')], { encoding: 'utf8' }),
  ).toContain('No syntax or stream encoding errors found')
  const changed = Uint8Array.from(pdf)
  changed[5_000]! ^= 1
  expect(check(changed)).toContain('Digest Mismatch')
})

test('试用的密钥在文件夹里只有一把，只有本系统读得到', async () => {
  const own = join(folder, 'trial')
  const made = await Promise.all([1, 2, 3].map(() => readTrialSigner(own)))
  for (const each of made) expect(each.equals(made[0]!)).toBe(true)
  expect((await readTrialSigner(own)).equals(made[0]!)).toBe(true)
})
