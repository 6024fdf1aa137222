import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { finaliseAsSeen } from '../../support/finalise'
import { layAgreement } from '../../support/agreement'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 没有可以用的签名证书：不定稿，不留下文件和编号（docs/decisions/0078）。

const folder = mkdtempSync(join(tmpdir(), 'heyi-no-signer-'))
const p12 = join(folder, 'signer.p12')
process.env.HEYI_PDF_TRIAL_SIGNER_DIR = ''
process.env.HEYI_PDF_P12_FILE = p12

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['不在', () => rmSync(p12, { force: true })],
  ['是坏的', () => writeFileSync(p12, 'no certificate')],
])('证书文件%s：说明原因和找谁', async (_name, prepare) => {
  prepare()
  const existing = await layCase(world, { status: 'in_mediation' })
  await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
  const filesBefore = readdirSync(process.env.HEYI_FILES_DIR!)
  const refused = await finaliseAsSeen(world.people.mediatorA, existing.id, 'agreement')
  expect(refused).toEqual({
    ok: false,
    refusal: { code: 'DOCUMENT_NOT_SIGNED', facts: { fault: 'SIGNER_UNREADABLE' } },
  })
  expect(!refused.ok && refusalSentence(refused.refusal, new Date())).toBe(
    '系统打不开文书的签名证书，没有签名的文书不能出，所以没有定稿。请联系系统管理员，处理好以后再点击“定稿”。',
  )
  expect(await asOwner('SELECT 1 FROM case_documents')).toEqual([])
  expect(readdirSync(process.env.HEYI_FILES_DIR!)).toEqual(filesBefore)
})
