import { deflateSync } from 'node:zlib'
import { checkUpload } from '@/lib/files/check-upload'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { heicPhoto } from '../support/heic-photo'
import { pdfWithAction, pdfWithPacked, soundPdf } from '../support/upload-files'

// PDF that run something, photographs that describe none, and names that look like another.

const answer = async (bytes: Buffer, fileName = '材料.pdf') => {
  const checked = await checkUpload({ fileName, bytes })
  return checked.ok ? checked.value.mediaType : checked.refusal.code
}

test.each<[string, Buffer, string]>([
  ['脚本', pdfWithAction('<</S/JavaScript/JS(app.alert(1))>>'), 'FILE_RUNS_CODE'],
  ['脚本，隔着空白', pdfWithAction('<< /S\n/JavaScript /JS 7 0 R >>'), 'FILE_RUNS_CODE'],
  ['脚本，名称写成转义', pdfWithAction('<</S/J#61vaScrip#74/JS(1)>>'), 'FILE_RUNS_CODE'],
  ['启动程序', pdfWithAction('<</S/Launch/F(calc.exe)>>'), 'FILE_RUNS_CODE'],
  ['压缩在对象流里的脚本', pdfWithPacked('1 0 <</S/JavaScript/JS(1)>>'), 'FILE_RUNS_CODE'],
  ['压缩在对象流里、写成转义的启动', pdfWithPacked('1 0 <</S/#4Caunch/F(a)>>'), 'FILE_RUNS_CODE'],
  ['解不开的对象流', pdfWithPacked('', Buffer.from('no zlib')), 'FILE_DAMAGED'],
  [
    '解开后有六十兆的对象流',
    pdfWithPacked('', deflateSync(Buffer.alloc(60_000_000))),
    'FILE_EXPANDS_TOO_MUCH',
  ],
  ['没有动作的对象流', pdfWithPacked('1 0 <</Type/Page>>'), 'application/pdf'],
  [
    '跳转和网址不是脚本',
    pdfWithAction('<</S/URI/URI(https://example.cn)>> <</S/GoTo/D[1]>>'),
    'application/pdf',
  ],
  ['名称只是开头相同', pdfWithAction('<</LaunchDate(2026)/JavaScripts 1>>'), 'application/pdf'],
  ['普通的 PDF', soundPdf(1), 'application/pdf'],
])('PDF %s', async (_what, bytes, code) => {
  expect(await answer(bytes)).toBe(code)
})

test('拒绝的话写明是什么，怎么办', () => {
  expect(fieldSentence('FILE_RUNS_CODE')).toBe(
    'PDF 含有脚本、启动程序、向外发送、打开别的文件、播放媒体的动作或者动态表单，不能作为材料保存。请用“打印为 PDF”另存后重新上传。',
  )
})

test.each(['hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'hvcC', 'ispe', 'meta'])(
  'HEIC 没有说明 %s 的，谁也打不开，不收',
  async (part) => {
    const sound = heicPhoto()
    expect(await answer(sound)).toBe('image/heic')
    const without = Buffer.from(sound.toString('latin1').replaceAll(part, 'free'), 'latin1')
    expect(await answer(without)).toBe('FILE_DAMAGED')
  },
)

test.each(['a\u202egnp.exe.png', '证据\u0007.pdf', 'a\u2066b.pdf', 'a\nb.pdf'])(
  '文件名里有看不见的字符：%j 不收',
  async (fileName) => {
    expect(await answer(soundPdf(1), fileName)).toBe('FILE_NAME_CONTROL')
    expect(fieldSentence('FILE_NAME_CONTROL')).toMatch(/^文件名中含有不可见的控制字符.*。$/)
  },
)
