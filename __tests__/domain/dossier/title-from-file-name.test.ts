import { titleFromFileName } from '@/lib/domain/dossier/title-from-file-name'

// 材料名称取自文件名：去掉扩展名和看不见的字符，一行，不超过 100 字。
test.each([
  ['扩展名去掉', '起诉状.pdf', '起诉状'],
  ['只去掉最后一段', '购销合同.v2.DOCX', '购销合同.v2'],
  ['没有扩展名的不变', '起诉状', '起诉状'],
  ['句末的长文字不是扩展名', '关于第3.物业服务费的说明', '关于第3.物业服务费的说明'],
  ['多余的空格合为一个', '  证据  清单 .pdf', '证据 清单'],
  ['改变书写方向的字符去掉', 'a\u202egnp.exe.png', 'a gnp.exe'],
  ['只有扩展名的没有名称', '.pdf', ''],
])('%s', (_, fileName, title) => {
  expect(titleFromFileName(fileName)).toBe(title)
})

test('过长的截到 100 个字以内，不把一个生僻字截成半个', () => {
  expect(titleFromFileName(`${'证'.repeat(99)}𬭎据.pdf`)).toBe('证'.repeat(99))
  expect(titleFromFileName(`${'证'.repeat(120)}.pdf`)).toHaveLength(100)
})
