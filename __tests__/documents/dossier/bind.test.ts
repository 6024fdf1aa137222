import { bindUnsigned } from '@/lib/documents/dossier/bind-unsigned'
import { openBinding } from '@/lib/documents/dossier/binding'
import { signWith } from '@/lib/documents/pdf-signature/sign-with'
import { verifyPdfSignature } from '@/lib/documents/pdf-signature/verify-pdf-signature'
import { bindHere, jpegOf, orderOf, pdfOf, pieceOf } from '../../support/dossier-orders'
import * as hostile from '../../support/hostile-pdfs'
import { trialSigner } from '../../support/pdf-signers'
import { readBound } from '../../support/read-bound'
import { AT, han, withoutBlanks } from '../../support/rendered'

// 装卷：什么文件都装得进去，装不成页面的换成说明页（docs/decisions/0082）。

const A4 = { size: [595, 842] } as const
const textOf = (texts: readonly { readonly text: string }[]) =>
  withoutBlanks(texts.map(({ text }) => text).join(''))

test('封面、目录、各件、备考表、封底依次装订，书签按目录位置和件号', async () => {
  const bound = await bindHere(
    orderOf([
      pieceOf(1, { title: '起诉状', slotTitle: '起诉状', bytes: await pdfOf([A4, A4]) }),
      pieceOf(2, { title: '照片', mediaType: 'image/jpeg', bytes: await jpegOf(900, 400) }),
      pieceOf(3, { title: '录音', mediaType: 'audio/mpeg', bytes: new Uint8Array(7) }),
    ]),
  )
  expect(bound).toMatchObject({
    pageCount: 8,
    numberedPages: 4,
    unnumberedBefore: 2,
    pieces: [
      { no: 1, first: 1, last: 2, sheet: null },
      { no: 2, first: 3, last: 3, sheet: null },
      { no: 3, first: 4, last: 4, sheet: 'attachment' },
    ],
  })
  const { pages, outline } = await readBound(bound.pdf)
  expect(pages.map(({ label }) => label)).toEqual(['i', 'ii', '1', '2', '3', '4', '', ''])
  expect(pages.map(({ texts }) => textOf(texts).slice(0, 4))).toMatchObject({
    0: '卷宗封面',
    1: '卷内目录',
    6: '备考表案',
    7: '封底案号',
  })
  // A wide image is on a page across.
  expect(pages[4]!.width).toBeGreaterThan(pages[4]!.height)
  expect(outline).toEqual([
    { title: '封面', page: 0, items: [] },
    { title: '卷内目录', page: 1, items: [] },
    { title: '起诉状', page: 2, items: [{ title: '1 起诉状', page: 2, items: [] }] },
    {
      title: '证据材料及清单',
      page: 4,
      items: [
        { title: '2 照片', page: 4, items: [] },
        { title: '3 录音', page: 5, items: [] },
      ],
    },
    { title: '备考表', page: 6, items: [] },
    { title: '封底', page: 7, items: [] },
  ])
})

test('封底印核验码和二维码，没有页码', async () => {
  const order = orderOf([])
  const url = 'https://heyi.example/verify?code=HY-7K3F-92QD'
  const verification = { code: 'HY-7K3F-92QD', url }
  const bound = await bindHere({ ...order, backCover: { ...order.backCover, verification } })
  const { pages } = await readBound(bound.pdf)
  const text = textOf(pages.at(-1)!.texts)
  expect(text).toContain('核验码HY-7K3F-92QD')
  expect(text).toContain('扫码，或者访问')
  expect(text).not.toContain('—')
})

test('目录有几页，页号不因此改变；空的卷宗也能装', async () => {
  const pieces = Array.from({ length: 70 }, (_, index) =>
    pieceOf(index + 1, { mediaType: 'audio/mpeg', bytes: new Uint8Array(1) }),
  )
  const many = await bindHere(orderOf(pieces))
  expect(many.unnumberedBefore).toBeGreaterThan(3)
  expect(many.pieces.at(-1)).toMatchObject({ first: 70, last: 70 })
  const { pages } = await readBound(many.pdf)
  expect(textOf(pages[2]!.texts)).toContain('案号：HY-2026-000123件号文件名称')
  expect(await bindHere(orderOf([]))).toMatchObject({ pageCount: 4, numberedPages: 0 })
})

test('目录里的名称，间隔号不在行首', async () => {
  const pieces = Array.from({ length: 24 }, (_, index) =>
    pieceOf(index + 1, {
      title: `${han(index + 4)}·${han(20)}`,
      mediaType: 'audio/mpeg',
      bytes: new Uint8Array(1),
    }),
  )
  const bound = await bindHere(orderOf(pieces))
  const { pages } = await readBound(bound.pdf)
  const catalogue = pages.slice(1, bound.unnumberedBefore).flatMap(({ texts }) => texts)
  expect(catalogue.filter(({ text }) => text.includes('·')).length).toBeGreaterThan(20)
  for (const { text } of catalogue) expect(text).not.toMatch(/^·/)
})

test.each([
  ['加密的', 'encrypted', () => pdfOf([A4], 'secret'), '文件设有密码'],
  ['没有或者与校验值不符的', 'damaged', async () => null, '文件已损坏、缺失'],
  ['嵌套没有尽头的', 'damaged', hostile.nested, '文件已损坏、缺失'],
  ['页面树绕回自己的', 'damaged', hostile.circular, '文件已损坏、缺失'],
  ['压缩方式不存在的', 'damaged', hostile.strangelyPacked, '文件已损坏、缺失'],
  ['只有开头像 PDF 的', 'damaged', async () => Buffer.from('%PDF-1.7 nothing'), '文件已损坏、缺失'],
])('%s文件换成一页说明，写明原因和校验值，不妨碍其余', async (_name, reason, make, words) => {
  const broken = pieceOf(1, { title: '坏件', bytes: await make() })
  const bound = await bindHere(orderOf([broken, pieceOf(2, { bytes: await pdfOf([A4]) })]))
  expect(bound.pieces).toEqual([
    { no: 1, first: 1, last: 1, sheet: reason },
    { no: 2, first: 2, last: 2, sheet: null },
  ])
  const { pages } = await readBound(bound.pdf)
  const sheet = textOf(pages[bound.unnumberedBefore]!.texts)
  for (const part of ['坏件', broken.sha256, words]) expect(sheet).toContain(part)
})

test('会自己运行的东西不随页面进卷', async () => {
  const bound = await bindHere(orderOf([pieceOf(1, { bytes: await hostile.scripted() })]))
  expect(bound.pieces[0]!.sheet).toBeNull()
  const text = Buffer.from(bound.pdf).toString('latin1')
  for (const word of ['/JavaScript', '/Launch', 'calc.exe', 'app.alert', '/OpenAction', '/AA '])
    expect(text).not.toContain(word)
})

test('印章一类的批注，看得见的留下', async () => {
  const bound = await bindHere(orderOf([pieceOf(1, { bytes: await hostile.stamped() })]))
  const { pages } = await readBound(bound.pdf)
  expect(textOf(pages[bound.unnumberedBefore]!.texts)).toContain('STAMPED')
})

test('页面画成什么样，都盖不掉页号，也骗不过签名', async () => {
  const pieces = [
    pieceOf(1, { bytes: await hostile.unbalanced() }),
    pieceOf(2, { bytes: await hostile.pretending() }),
  ]
  const bound = await bindHere(orderOf(pieces))
  const { pages } = await readBound(bound.pdf)
  for (const [index, number] of ['1', '2'].entries()) {
    const { texts, width } = pages[bound.unnumberedBefore + index]!
    const printed = texts.find(({ text }) => text === number)
    expect(printed!.right).toBeGreaterThan(width * 0.9)
    expect(printed!.right).toBeLessThan(width)
  }
  const signer = await trialSigner()
  const signed = await signWith(signer, null, bound.pdf, { at: AT, reason: '卷宗装订' })
  if (!signed.ok) throw new Error(signed.refusal.code)
  expect(verifyPdfSignature(signed.value.pdf)).toMatchObject({ is: 'genuine', signedAt: AT })
})

test('在单独的线程里装的与在这里装的字节相同', async () => {
  const make = async () =>
    orderOf([
      pieceOf(1, { bytes: await pdfOf([A4, { size: [300, 500], rotation: 90 }]) }),
      pieceOf(2, { mediaType: 'image/jpeg', bytes: await jpegOf(60, 80) }),
    ])
  const binding = openBinding()
  const there = await bindUnsigned(binding, await make(), async (bytes) => bytes)
  await binding.end()
  const here = await bindHere(await make())
  expect(Buffer.compare(there.pdf, here.pdf)).toBe(0)
})
