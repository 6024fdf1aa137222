import { readdirSync } from 'node:fs'
import { receiveImport } from '@/lib/edge/upload/receive-import'
import { checkCaseFile } from '@/lib/edge/upload/check-import'
import { receiveMaterial } from '@/lib/edge/upload/receive-material'
import {
  APPLICANT,
  layCourtKey,
  material,
  pdfOf,
  referral,
  RESPONDENT,
  sendJson,
  zipOf,
} from '@/__tests__/support/referral-api'
import {
  heicOf,
  imageBomb,
  pdfWithAction,
  pdfWithPacked,
  soundPdf,
  soundPng,
} from '@/__tests__/support/upload-files'
import { heicPhoto, heicWithout } from '@/__tests__/support/heic-photo'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'
import { hashOf } from '@/lib/files/check-files'
import { makeCellReader } from '@/lib/domain/import/read-cells'
import { PersonName } from '@/lib/use-cases/mediator/mediator-atoms'

// The page and the courts' API refuse the same files, each in its own form.

let world: World
let key: string
let caseId: string
beforeAll(async () => {
  world = await buildWorld()
  key = await layCourtKey(world.courts.a)
  caseId = (await layCase(world, { status: 'in_mediation' })).id
})
afterAll(closeWorld)

const SENTENCE = /\p{Script=Han}.*。$/u
const storedFiles = () =>
  readdirSync(process.env.HEYI_FILES_DIR!, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[0-9a-f]{64}/.test(name))
    .sort()

async function sendByPage(bytes: Buffer, fileName = '材料.pdf') {
  const form = new FormData()
  form.set('slot', 'consent')
  form.set('title', '同意书')
  form.set('file', new File([new Uint8Array(bytes)], fileName))
  const answer = await receiveMaterial(
    new Request(`http://heyi.test/api/cases/${caseId}/materials`, { method: 'POST', body: form }),
    { actor: world.people.adminA, params: { caseId } },
  )
  const body = (await answer.json()) as { errors?: Record<string, string> }
  return { status: answer.status, said: body.errors?.file }
}

async function sendByApi(bytes: Buffer, fileName?: string) {
  const file = material(bytes, fileName === undefined ? {} : { fileName })
  const { status, body } = await sendJson(referral({ materials: [file] }), { key })
  return { status, said: Object.values(body.errors ?? {})[0], code: body.code }
}

test.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
  [
    '尾部接着网页的 PNG',
    async () => Buffer.concat([await soundPng(1), Buffer.from('<html>')]),
    /另一种文件/,
  ],
  [
    '尾部接着压缩包的 PNG',
    async () => Buffer.concat([await soundPng(1), zipOf(['a.html'])]),
    /另一种文件/,
  ],
  ['六万乘六万的 PNG', () => imageBomb(60_000), /像素过多/],
  ['像素炸弹', () => imageBomb(), /像素过多/],
  [
    '设有密码的 PDF',
    () =>
      Buffer.from(
        soundPdf(1).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'),
        'latin1',
      ),
    /设有密码/,
  ],
  ['说明齐全、没有图像的 HEIC', () => heicOf(400, 300), /已损坏/],
  ['图像被抹掉的 HEIC', () => heicWithout('image'), /已损坏/],
  [
    '只有几个框的 HEIC',
    () => Buffer.from(heicOf(9, 9).toString('latin1').replace('hvcC', 'free'), 'latin1'),
    /已损坏/,
  ],
  ['PDF 里的脚本', () => pdfWithAction('<</S/JavaScript/JS(1)>>'), /脚本、启动程序/],
  ['PDF 里压缩起来的启动', () => pdfWithPacked('1 0 <</S/Launch/F(a)>>'), /脚本、启动程序/],
  ['网页', () => Buffer.from('<html></html>'), /不是 PDF/],
  ['超过 10 MB', () => pdfOf(10 * 1024 * 1024 + 1), /超过 10 MB/],
])('%s：页面和接口都拒绝，什么也不留', async (_what, make, words) => {
  const [bytes, before] = [await make(), storedFiles()]
  const page = await sendByPage(bytes)
  const api = await sendByApi(bytes)
  expect([page.status, api.status, api.code]).toEqual([422, 422, 'INPUT_INVALID'])
  for (const said of [page.said, api.said]) {
    expect(said).toMatch(words)
    expect(said).toMatch(SENTENCE)
  }
  expect(storedFiles()).toEqual(before)
})

test('手机拍的 HEIC：页面和接口都收，存的就是原来的字节', async () => {
  const page = await sendByPage(heicPhoto(), '照片.heic')
  const api = await sendByApi(heicPhoto(), '照片.heic')
  expect([page.status, api.status]).toEqual([201, 201])
  const { rows } = await (
    await ownerClient()
  ).query('SELECT media_type, sha256 FROM materials WHERE file_name LIKE $1', ['照片%'])
  const kept = { media_type: 'image/heic', sha256: hashOf(heicPhoto()) }
  expect(rows).toEqual([kept, kept])
})

test('文件名里有改变文字方向的字符：页面、接口和导入都拒绝', async () => {
  const fileName = 'a\u202egnp.exe.pdf'
  const page = await sendByPage(soundPdf(1), fileName)
  const api = await sendByApi(soundPdf(1), fileName)
  const answer = await receiveImport(checkCaseFile)(
    new Request(`http://heyi.test/api/imports/cases?name=${encodeURIComponent(fileName)}`, {
      method: 'POST',
      body: 'x',
    }),
    { actor: world.people.adminA },
  )
  expect([page.status, api.status, answer.status]).toEqual([422, 422, 422])
  for (const said of [page.said, api.said, (await answer.json()).message]) {
    expect(said).toMatch(/控制字符/)
    expect(said).toMatch(SENTENCE)
  }
})

test.each(['许\u202e静', '许\u200e静', '许\u0007静', '许\u2066静'])(
  '姓名 %j：接口、人员表单和表格都拒绝',
  async (name) => {
    const { status, body } = await sendJson(
      referral({ parties: [{ ...APPLICANT, name }, RESPONDENT] }),
      { key },
    )
    expect([status, body.errors?.['parties.0.name']]).toEqual([
      422,
      expect.stringContaining('控制字符'),
    ])
    expect(PersonName.safeParse(name).success).toBe(false)
    const reader = makeCellReader({ name: { ref: 'B2', kind: 'text', text: name } })
    expect([reader.line('name', 100), reader.mistakes.map(({ code }) => code)]).toEqual([
      null,
      ['TEXT_CONTROL'],
    ])
  },
)
