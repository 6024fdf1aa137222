import fc from 'fast-check'
import type { DossierPiece } from '@/lib/documents/dossier/dossier-order'
import { bindHere, jpegOf, orderOf, pdfOf, pieceOf } from '../support/dossier-orders'
import { readBound, type ReadBound } from '../support/read-bound'
import { tries } from '../support/tries'

// 卷内目录的页号 = 印在右上角的页号 = 阅读软件的页码；封面、目录、备考表、封底不编页码（domain.md 6）。

const side = fc.integer({ min: 60, max: 1_500 })
const shape = fc.record({
  size: fc.tuple(side, side),
  rotation: fc.constantFrom(0, 90, 180, 270, -90),
  crop: fc.option(fc.constant([10, 10, 55, 55] as const), { nil: undefined }),
  unit: fc.constantFrom(undefined, undefined, 2),
})
const title = fc.oneof(
  fc.constantFrom('起诉状', '照片🙂', '周喆𬭎的身份证', 'A'.repeat(80), '#pagebreak()', ''),
  fc.string({ maxLength: 30 }),
)
const kind = fc.oneof(
  { weight: 5, arbitrary: fc.array(shape, { minLength: 1, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.constantFrom('jpeg', 'office', 'gone', 'garbage', 'locked') },
)
const dossier = fc.array(fc.record({ title, kind }), { maxLength: 9 })
type Dossier = (typeof dossier extends fc.Arbitrary<infer Value> ? Value : never)[number]

async function pieceFor(
  { title: named, kind: what }: Dossier,
  index: number,
): Promise<DossierPiece> {
  const own = { title: named }
  if (typeof what !== 'string') return pieceOf(index + 1, { ...own, bytes: await pdfOf(what) })
  if (what === 'jpeg')
    return pieceOf(index + 1, { ...own, mediaType: 'image/jpeg', bytes: await jpegOf(300, 200) })
  if (what === 'office')
    return pieceOf(index + 1, { ...own, mediaType: 'application/msword', bytes: new Uint8Array(9) })
  if (what === 'gone') return pieceOf(index + 1, own)
  if (what === 'garbage') return pieceOf(index + 1, { ...own, bytes: new Uint8Array(500).fill(37) })
  const locked = await pdfOf([{ size: [300, 300] }], 'secret')
  return pieceOf(index + 1, { ...own, bytes: locked })
}

/** Is this number, and no other text, at the upper right corner as the page is seen? */
function isNumbered({ width, height, texts }: ReadBound['pages'][number], number: string): boolean {
  const unit = Math.min(width, height) / 595.28
  const scale = Math.min(Math.max(unit, 0.2), 10)
  return texts.some(
    ({ text, right, y }) =>
      text === number &&
      Math.abs(right - (width - 34 * scale)) < 2 * scale &&
      height - y > 20 * scale &&
      height - y < 45 * scale,
  )
}

/** The page numbers of the catalogue, in the order of its rows: a range may be of several texts. */
function listedIn(pages: ReadBound['pages']): readonly string[] {
  return pages.flatMap(({ texts }) => {
    const lines = new Map<number, string>()
    for (const { text, left, y } of texts)
      if (left > 411 && left < 481) lines.set(y, `${lines.get(y) ?? ''}${text}`)
    return [...lines.values()].filter((text) => /^\d/.test(text))
  })
}

test('任意卷宗：目录、印的页号和页码一致，无编号的页没有', async () => {
  await fc.assert(
    fc.asyncProperty(dossier, async (items) => {
      const pieces = await Promise.all(items.map(pieceFor))
      const bound = await bindHere(orderOf(pieces))
      const { pages } = await readBound(bound.pdf)
      const { unnumberedBefore: before, numberedPages: count } = bound
      expect(pages).toHaveLength(bound.pageCount)
      expect(bound.pieces.map(({ no }) => no)).toEqual(pieces.map(({ no }) => no))
      const numbered = pages.slice(before, before + count)
      for (const [index, page] of numbered.entries()) {
        expect(page.label).toBe(String(index + 1))
        expect(isNumbered(page, String(index + 1))).toBe(true)
      }
      const others = [...pages.slice(0, before), ...pages.slice(before + count)]
      for (const page of others) {
        expect(page.label).toMatch(/^[ivx]*$/)
        expect(
          page.texts.some(
            ({ text }) => /^(— )?\d+( —)?$/.test(text.trim()) && isNumbered(page, text),
          ),
        ).toBe(false)
      }
      const listed = listedIn(pages.slice(1, before)).join()
      const expected = bound.pieces
        .map(({ first, last }) => (first === last ? `${first}` : `${first}—${last}`))
        .join()
      expect(listed).toBe(expected)
    }),
    { numRuns: tries(20), seed: 82 },
  )
})
