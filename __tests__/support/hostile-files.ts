import { deflateSync, gzipSync } from 'node:zlib'
import { heicPhoto, heicWithout } from './heic-photo'
import { ofdWith, packZip, wordReferring, wordWith, workbookWith } from './packed-zip'
import {
  heicOf,
  imageBomb,
  pdfWithAction,
  pdfWithPacked,
  sidewaysJpeg,
  soundPdf,
  soundPng,
} from './upload-files'

export type HostileFile = {
  readonly what: string
  readonly bytes: () => Buffer | Promise<Buffer>
  /** The code of the refusal, or the kind as which it is kept. */
  readonly answer: string
  readonly fileName?: string
}

const RUNS = 'FILE_RUNS_CODE'
const MACROS = 'FILE_HAS_MACROS'
const DAMAGED = 'FILE_DAMAGED'
const UNKNOWN = 'FILE_KIND_UNKNOWN'
const TWO = 'FILE_TWO_KINDS'

const changed = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')
const file = (what: string, bytes: HostileFile['bytes'], answer: string): HostileFile => ({
  what,
  bytes,
  answer,
})
const named = (fileName: string): HostileFile => ({
  what: `名字是 ${JSON.stringify(fileName)}`,
  bytes: () => soundPdf(1),
  answer: 'FILE_NAME_CONTROL',
  fileName,
})

/** Two tables of objects that each name the other as the one before. */
function pdfTurningInCircles(): Buffer {
  const start = '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n'
  const table = (prev: number) =>
    `xref\n0 1\ntrailer\n<</Root 1 0 R/Prev ${String(prev).padStart(4, '0')}>>\n`
  const first = start.length
  const second = first + table(0).length
  return Buffer.from(`${start}${table(second)}${table(first)}startxref\n${second}\n%%EOF\n`)
}

function pdfNamingItself(): Buffer {
  const start = '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n'
  const at = start.length
  return Buffer.from(
    `${start}9 0 obj\n<</Type/XRef/Prev ${at}/Root 1 0 R>>\nstream\n\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`,
  )
}

/** Tables of objects that lie as far apart as the file is long, each naming the one before. */
function pdfWithTables(count: number): Buffer {
  const row = (prev: number) => `xref trailer <</Prev ${String(prev).padStart(8, '0')}>>\n`
  const start = '%PDF-1.7\n'
  const at = (number: number) => start.length + number * row(0).length
  const rows = Array.from({ length: count }, (_, number) => row(number === 0 ? 0 : at(number - 1)))
  return Buffer.from(`${start}${rows.join('')}startxref\n${at(count - 1)}\n%%EOF\n`)
}

/** Streams of objects without an end of their own. */
function pdfWithOpenStreams(count: number): Buffer {
  const packed = deflateSync('1 0 <<>>').toString('latin1')
  const one = `9 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\n${packed}\n`
  return Buffer.from(
    `${soundPdf(1).toString('latin1')}${one.repeat(count)}endstream\nstartxref\n9\n%%EOF\n`,
    'latin1',
  )
}

const PDF: readonly HostileFile[] = [
  file('脚本', () => pdfWithAction('<</S/JavaScript/JS(1)>>'), RUNS),
  file('名称写成转义的脚本', () => pdfWithAction('<</S/J#61vaScrip#74/JS(1)>>'), RUNS),
  file('对象流里的脚本', () => pdfWithPacked('1 0 <</S/JavaScript/JS(1)>>'), RUNS),
  file(
    '对象流里的脚本，过滤器的名称写成转义',
    () => changed(pdfWithPacked('1 0 <</S/JavaScript/JS(1)>>'), '/Filter', '/Fil#74er'),
    RUNS,
  ),
  file('启动程序', () => pdfWithAction('<</S/Launch/F(calc.exe)>>'), RUNS),
  file('打开就向外发送表单', () => pdfWithAction('<</OpenAction<</S/SubmitForm>>>>'), RUNS),
  file('载入外面的数据', () => pdfWithAction('<</S/ImportData/F(a.fdf)>>'), RUNS),
  file('打开就去别的机器取文件', () => pdfWithAction('<</S/GoToR/F(\\\\\\\\evil\\\\a)>>'), RUNS),
  file('打开夹带的文件', () => pdfWithAction('<</S/GoToE/T<</R/C>>>>'), RUNS),
  file('三维和动画', () => pdfWithAction('<</Subtype/RichMedia>>'), RUNS),
  file('播放媒体', () => pdfWithAction('<</S/Rendition/OP 0>>'), RUNS),
  file('动态表单', () => pdfWithAction('<</AcroForm<</XFA [(a) 7 0 R]>>>>'), RUNS),
  file('夹带文件（发票常有）', () => pdfWithAction('<</Type/EmbeddedFile>>'), 'application/pdf'),
  file('打开到某一页', () => pdfWithAction('<</OpenAction[3 0 R/Fit]>>'), 'application/pdf'),
  file(
    '设有密码',
    () => changed(soundPdf(1), '/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'),
    'FILE_ENCRYPTED',
  ),
  file(
    '设有密码，名称写成转义',
    () => changed(soundPdf(1), '/Root 1 0 R', '/Root 1 0 R /Encr#79pt<<>>'),
    'FILE_ENCRYPTED',
  ),
  file('截断', () => soundPdf(1).subarray(0, 300), DAMAGED),
  file('没有对象表', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'), DAMAGED),
  file('两张对象表绕圈', pdfTurningInCircles, DAMAGED),
  file('对象表指向自己', pdfNamingItself, DAMAGED),
  file('二十万张对象表连成一串', () => pdfWithTables(200_000), DAMAGED),
  file('十万个没有结尾的对象流', () => pdfWithOpenStreams(100_000), 'FILE_EXPANDS_TOO_MUCH'),
  file('对象流里是 gzip', () => pdfWithPacked('', gzipSync('1 0 <<>>')), DAMAGED),
  file(
    '对象流解开有六十兆',
    () => pdfWithPacked('', deflateSync(Buffer.alloc(60_000_000))),
    'FILE_EXPANDS_TOO_MUCH',
  ),
  file('嵌套二十万层', () => pdfWithAction('['.repeat(200_000)), 'application/pdf'),
  file('尾部接着压缩包', () => Buffer.concat([soundPdf(1), packZip([{ name: 'a' }])]), TWO),
  file('前面接着网页', () => Buffer.concat([Buffer.from('<html>'), soundPdf(1)]), UNKNOWN),
]

/** A JPEG whose header announces so many points. */
async function jpegAnnouncing(side: number): Promise<Buffer> {
  const bytes = await sidewaysJpeg()
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(side, frame + 5)
  bytes.writeUInt16BE(side, frame + 7)
  return bytes
}

async function pngWithWrongChecksum(): Promise<Buffer> {
  const bytes = await soundPng(1)
  const data = bytes.indexOf('IDAT')
  const length = bytes.readUInt32BE(data - 4)
  bytes[data + 4 + length]! ^= 0xff
  return bytes
}

const IMAGES: readonly HostileFile[] = [
  file('六万乘六万点的 PNG', () => imageBomb(60_000), 'FILE_IMAGE_TOO_LARGE'),
  file('六万乘六万点的 JPEG', () => jpegAnnouncing(60_000), 'FILE_IMAGE_TOO_LARGE'),
  file('四万乘四万点的 HEIC', () => heicOf(40_000, 40_000), 'FILE_IMAGE_TOO_LARGE'),
  file('校验码不对的 PNG', pngWithWrongChecksum, DAMAGED),
  file(
    '没有图像的 PNG',
    async () => {
      const bytes = await soundPng(1)
      return Buffer.concat([bytes.subarray(0, 33), bytes.subarray(-12)])
    },
    DAMAGED,
  ),
  file(
    '截断后补上结尾的 JPEG',
    async () =>
      Buffer.concat([(await sidewaysJpeg()).subarray(0, 400), Buffer.from('ffd9', 'hex')]),
    DAMAGED,
  ),
  file('截断的 HEIC', () => heicPhoto().subarray(0, -60), DAMAGED),
  file('图像被抹掉的 HEIC', () => heicWithout('image'), DAMAGED),
  file('没有图像的 HEIC', () => heicOf(400, 300), DAMAGED),
  file(
    '尾部接着网页的 PNG',
    async () => Buffer.concat([await soundPng(1), Buffer.from('<script>')]),
    TWO,
  ),
  file(
    '尾部接着压缩包的 JPEG',
    async () => Buffer.concat([await sidewaysJpeg(), packZip([{ name: 'a.html' }])]),
    TWO,
  ),
  file(
    '藏着 PDF 的 JPEG',
    async () =>
      Buffer.concat([
        (await sidewaysJpeg()).subarray(0, -2),
        soundPdf(1),
        Buffer.from('ffd9', 'hex'),
      ]),
    TWO,
  ),
]

const rels = (data: Buffer | string, method?: number) =>
  wordWith([{ name: 'word/_rels/document.xml.rels', data, method }])
const RELATED = 'attachedTemplate'

const PACKAGES: readonly HostileFile[] = [
  file('宏', () => wordWith([{ name: 'word/vbaProject.bin' }]), MACROS),
  file(
    '改了名字的宏',
    () => wordWith([], '<Override ContentType="application/vnd.ms-office.vbaProject"/>'),
    MACROS,
  ),
  file(
    '说明写成 UTF-16 的宏',
    () => wordWith([], Buffer.from('\ufeff<Override ContentType="x/vbaProject"/>', 'utf16le')),
    MACROS,
  ),
  file('旧式宏表', () => workbookWith([{ name: 'xl/macrosheets/sheet1.xml' }]), MACROS),
  file('控件', () => wordWith([{ name: 'word/activeX/activeX1.bin' }]), MACROS),
  file('远程模板', () => wordReferring(RELATED), MACROS),
  file(
    '远程模板，写成字符引用',
    () => wordReferring(RELATED, 'TargetMode="Ext&#101;rnal"'),
    MACROS,
  ),
  file('远程对象', () => wordReferring('oleObject'), MACROS),
  file('远程框架', () => wordReferring('frame'), MACROS),
  file('普通的超链接', () => wordReferring('hyperlink'), 'docx'),
  file('引用别的工作簿', () => workbookWith([{ name: 'xl/externalLinks/a.xml' }]), 'xlsx'),
  file('关系解开有九兆', () => rels(Buffer.alloc(9 << 20)), 'FILE_EXPANDS_TOO_MUCH'),
  file('关系用不认得的方式压缩', () => rels('x', 99), DAMAGED),
  file(
    '关系解不开',
    () => {
      const bytes = rels('x')
      bytes[bytes.indexOf('document.xml.rels') + 17] = 0xff
      return bytes
    },
    DAMAGED,
  ),
  file('名字越出文件夹', () => wordWith([{ name: '../../etc/cron.d/a' }]), DAMAGED),
  file('名字用反斜杠越出文件夹', () => wordWith([{ name: 'word\\..\\..\\a.exe' }]), DAMAGED),
  file('名字是绝对路径', () => wordWith([{ name: '/etc/passwd' }]), DAMAGED),
  file('名字带盘符', () => wordWith([{ name: 'C:/a.exe' }]), DAMAGED),
  file('名字改变文字方向', () => wordWith([{ name: 'word/a\u202egnp.exe' }]), DAMAGED),
  file('两个同名的部件', () => wordWith([{ name: 'WORD/document.xml' }]), DAMAGED),
  file('尾部另有内容', () => Buffer.concat([wordWith(), Buffer.from('tail')]), DAMAGED),
  file('又是文档又是表格', () => wordWith([{ name: 'xl/workbook.xml' }]), UNKNOWN),
  file('压缩包里套压缩包', () => packZip([{ name: 'a.zip', data: wordWith() }]), UNKNOWN),
  file(
    '解开有四百兆',
    () => wordWith([{ name: 'word/media/a', data: Buffer.alloc(301 << 20) }]),
    'FILE_EXPANDS_TOO_MUCH',
  ),
  file('OFD', () => ofdWith(), 'application/ofd'),
  file('只有名字像的 OFD', () => packZip([{ name: 'OFD.xml' }]), UNKNOWN),
  file(
    '又是 OFD 又是文档',
    () => wordWith([{ name: 'OFD.xml' }, { name: 'a/Document.xml' }]),
    UNKNOWN,
  ),
  file('名字越出文件夹的 OFD', () => ofdWith([{ name: '../a' }]), DAMAGED),
]

const OTHERS: readonly HostileFile[] = [
  file('空文件', () => Buffer.alloc(0), 'FILE_EMPTY'),
  file('超过 10 MB', () => Buffer.concat([soundPdf(1), Buffer.alloc(10 << 20)]), 'FILE_TOO_LARGE'),
  file('网页', () => Buffer.from('<!doctype html><script>alert(1)</script>'), UNKNOWN),
  file(
    'SVG',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    UNKNOWN,
  ),
  file('GIF', () => Buffer.from('GIF89a........'), UNKNOWN),
  file('视频', () => heicOf(10, 10, 'mp42'), UNKNOWN),
  file('程序', () => Buffer.from('MZ\x90\x00'), UNKNOWN),
  file('RAR', () => Buffer.from('Rar!\x1a\x07\x00'), UNKNOWN),
  file('gzip', () => gzipSync(soundPdf(1)), UNKNOWN),
  named('a\u202egnp.exe.pdf'),
  named('证据\u0007.pdf'),
  named('a\nb.pdf'),
]

/** Files that attack readers, unpackers and people, each with the answer of the one check. */
export const HOSTILE_FILES: readonly HostileFile[] = [...PDF, ...IMAGES, ...PACKAGES, ...OTHERS]
