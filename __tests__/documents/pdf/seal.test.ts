import { drawSealSvg, pictureSvg } from '@/lib/documents/signature/seal-svg'
import { documentContent } from '../../support/document-content'
import { readRendered, render, withoutBlanks } from '../../support/rendered'

// 电子印章的图样：docs/decisions/0089.

const sealed = (svg: string, svgTexts: readonly string[]) =>
  documentContent({
    signatures: [
      {
        label: '调解组织（印章）',
        name: '和诚调解中心',
        mark: { svg, svgTexts, size: 'seal', words: '', day: '2026年11月28日' },
      },
    ],
  })

test('按机构名称绘制：每个字都在图样里，符号只是字', async () => {
  const name = '甲<乙>&“丙”'
  const svg = drawSealSvg(name, '电子印章')
  expect(svg).toContain('&lt;')
  const text = (await readRendered(sealed(svg, [name, '电子印章']))).flat()
  const all = withoutBlanks(text.map(({ text: line }) => line).join(''))
  for (const character of `${name}电子印章`) expect(all).toContain(character)
})

test('没有字体能显示的字，指出来，不生成', async () => {
  const svg = drawSealSvg('𠀋\u{2A6DF}', '电子印章')
  await expect(render(sealed(svg, ['\u{2A6DF}']))).rejects.toThrow('MISSING_GLYPHS')
})

test('很长的名称仍在圆内：字缩小，首尾不相接', () => {
  const turns = [...drawSealSvg('示'.repeat(40), '电子印章').matchAll(/rotate\(([-\d.]+)\)/g)]
  const degrees = turns.map(([, turn]) => Number(turn))
  expect(degrees).toHaveLength(40)
  expect(degrees.at(-1)! - degrees[0]!).toBeLessThanOrEqual(265)
})

test('上传的图样原样置于印章处', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  )
  const { pdf } = await render(sealed(pictureSvg(png, 1, 1), []))
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image')
})
