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

const LAUNCH = '1 0 <</S/Launch/F(calc.exe)>>'
const hidden = (head: string, packed = deflateSync(LAUNCH)) => pdfWithPacked(LAUNCH, packed, head)
/** A stored block (RFC 1951, 3.2.4) with the word that ends a stream, before what is packed. */
const withEndWithin = () => {
  const word = Buffer.from(' endstream ')
  const block = Buffer.concat([
    Buffer.from([0x78, 0x01, 0, word.length, 0, word.length ^ 0xff, 0xff]),
    word,
  ])
  return Buffer.concat([block, deflateSync(LAUNCH, { level: 9 }).subarray(2)])
}

test.each<[string, Buffer, string]>([
  [
    '字典里的字符串含有 obj',
    hidden('<</Type/ObjStm/X( obj )/Filter/FlateDecode>>\nstream\n'),
    'FILE_RUNS_CODE',
  ],
  [
    '字典里的字符串含有 stream',
    hidden('<</Type/ObjStm/X(\nendstream\nstream\n)/Filter/FlateDecode>>\nstream\n'),
    'FILE_RUNS_CODE',
  ],
  [
    '字典里的注释含有 >>',
    hidden('<</Type/ObjStm % >> endobj \n/Filter/FlateDecode>>\nstream\n'),
    'FILE_RUNS_CODE',
  ],
  [
    '字典里有很长的空白',
    hidden(`<</Type/ObjStm${' '.repeat(9_000)}/Filter/FlateDecode>>\nstream\n`),
    'FILE_RUNS_CODE',
  ],
  [
    'stream 之后还有空格',
    hidden('<</Type/ObjStm/Filter/FlateDecode>>\nstream  \n'),
    'FILE_RUNS_CODE',
  ],
  [
    'stream 之后只有回车',
    hidden('<</Type/ObjStm/Filter/FlateDecode>>\nstream\r'),
    'FILE_RUNS_CODE',
  ],
  ['过滤器写成简称', hidden('<</Type/ObjStm/F/Fl>>\nstream\n'), 'FILE_RUNS_CODE'],
  [
    '压缩的数据里有 endstream',
    hidden('<</Type/ObjStm/Filter/FlateDecode>>\nstream\n', withEndWithin()),
    'FILE_RUNS_CODE',
  ],
  [
    '压缩了两次',
    hidden(
      '<</Type/ObjStm/Filter[/FlateDecode/FlateDecode]>>\nstream\n',
      deflateSync(deflateSync(LAUNCH)),
    ),
    'FILE_DAMAGED',
  ],
  [
    '压缩前按预测值改写过',
    hidden('<</Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 12>>>>\nstream\n'),
    'FILE_DAMAGED',
  ],
  [
    '过滤器写在别处',
    hidden('<</Type/ObjStm/Filter 5 0 R>>\nstream\n', deflateSync(deflateSync(LAUNCH))),
    'FILE_DAMAGED',
  ],
  ['加密，隔着注释', pdfWithAction('<</Encrypt % a\n 5 0 R>>'), 'FILE_ENCRYPTED'],
  ['加密，隔着空字符', pdfWithAction('<</Encrypt\u00005 0 R>>'), 'FILE_ENCRYPTED'],
  [
    '没有压缩的对象流',
    hidden('<</Type/ObjStm/N 1/First 4>>\nstream\n', Buffer.from('1 0 <</Type/Page>>')),
    'application/pdf',
  ],
])('PDF 把动作藏在对象流里：%s', async (_what, bytes, code) => {
  expect(await answer(bytes)).toBe(code)
})

test('很多重叠的对象：检查很快结束', async () => {
  const overlapping = pdfWithAction('obj<<'.repeat(1_500_000))
  const began = performance.now()
  expect(await answer(overlapping)).toBe('FILE_DAMAGED')
  expect(performance.now() - began).toBeLessThan(5_000)
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
