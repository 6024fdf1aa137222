import sharp from 'sharp'
import { checkUpload } from '@/lib/files/check-upload'
import { makeDisplayCopy } from '@/lib/files/display-copy'
import { readContentKind } from '@/lib/files/content-kind'
import { countHeicPixels } from '@/lib/files/heic-boxes'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { DOCX, PNG, XLSX, zipOf } from '../support/referral-api'
import { heicPhoto, heicWithout } from '../support/heic-photo'
import { heicOf, imageBomb, sidewaysJpeg, soundPdf, soundPng } from '../support/upload-files'

const answer = async (bytes: Buffer, fileName = '材料.pdf') => {
  const checked = await checkUpload({ fileName, bytes })
  return checked.ok ? checked.value.mediaType : checked.refusal.code
}

const PHOTO = soundPng(1)

describe('不收的文件，各有自己的说法', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['空文件', () => Buffer.alloc(0), 'FILE_EMPTY'],
    [
      '超过 10 MB',
      () => Buffer.concat([soundPdf(1), Buffer.alloc(10 * 1024 * 1024)]),
      'FILE_TOO_LARGE',
    ],
    [
      '改名为 .pdf 的网页',
      () => Buffer.from('<html><script>alert(1)</script></html>'),
      'FILE_KIND_UNKNOWN',
    ],
    [
      'SVG 图片（可以带脚本）',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'FILE_KIND_UNKNOWN',
    ],
    ['GIF', () => Buffer.from('GIF89a........'), 'FILE_KIND_UNKNOWN'],
    ['视频：同样以 ftyp 开头', () => heicOf(10, 10, 'mp42').subarray(0), 'FILE_KIND_UNKNOWN'],
    [
      '设有密码的 PDF',
      () =>
        Buffer.from(
          soundPdf(1).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 9 0 R'),
          'latin1',
        ),
      'FILE_ENCRYPTED',
    ],
    [
      '没有交叉引用的 PDF',
      () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
      'FILE_DAMAGED',
    ],
    ['截断的 PDF', () => soundPdf(1).subarray(0, 300), 'FILE_DAMAGED'],
    [
      '尾部接着压缩包的 PDF',
      () => Buffer.concat([soundPdf(1), zipOf(['a.html'])]),
      'FILE_TWO_KINDS',
    ],
    [
      '尾部接着压缩包的图片',
      async () => Buffer.concat([await PHOTO, zipOf(['a.html'])]),
      'FILE_TWO_KINDS',
    ],
    [
      '尾部接着网页的图片',
      async () => Buffer.concat([await PHOTO, Buffer.from('<script>alert(1)</script>')]),
      'FILE_TWO_KINDS',
    ],
    [
      '里面藏着 PDF 的照片',
      async () =>
        Buffer.concat([
          (await sidewaysJpeg()).subarray(0, -2),
          soundPdf(1),
          Buffer.from([0xff, 0xd9]),
        ]),
      'FILE_TWO_KINDS',
    ],
    ['像素炸弹', imageBomb, 'FILE_IMAGE_TOO_LARGE'],
    ['像素过多的 HEIC', () => heicOf(40_000, 40_000), 'FILE_IMAGE_TOO_LARGE'],
    ['截断的 HEIC', () => heicPhoto().subarray(0, -60), 'FILE_DAMAGED'],
    ['说明齐全、没有图像的 HEIC', () => heicOf(400, 300), 'FILE_DAMAGED'],
    ['图像被抹掉的 HEIC', () => heicWithout('image'), 'FILE_DAMAGED'],
    ['解码的参数被抹掉的 HEIC', () => heicWithout('parameters'), 'FILE_DAMAGED'],
    [
      '只有头和尾的图片',
      () => Buffer.concat([PNG.subarray(0, 33), PNG.subarray(-12)]),
      'FILE_DAMAGED',
    ],
    ['中间被抹掉的照片', async () => (await sidewaysJpeg()).fill(0, 30, 400), 'FILE_DAMAGED'],
    [
      '含宏的文档',
      () => zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']),
      'FILE_HAS_MACROS',
    ],
    [
      '压缩炸弹',
      () =>
        zipOf([
          '[Content_Types].xml',
          { name: 'xl/workbook.xml', expandedSize: 400 * 1024 * 1024 },
        ]),
      'FILE_EXPANDS_TOO_MUCH',
    ],
  ])('%s', async (_name, bytes, code) => {
    expect(await answer(await bytes())).toBe(code)
    expect(fieldSentence(code)).toMatch(/。$/)
    expect(fieldSentence(code)).not.toBe(fieldSentence('no such code'))
  })
})

test('收 PDF、JPEG、PNG、HEIC、DOCX、XLSX，按内容识别，名字里的扩展名不算', async () => {
  const sound = [soundPdf(1), await sidewaysJpeg(), await PHOTO, heicPhoto(), DOCX, XLSX]
  expect(await Promise.all(sound.map((bytes) => answer(bytes, 'x.exe')))).toEqual([
    'application/pdf',
    'image/jpeg',
    'image/png',
    'image/heic',
    expect.stringContaining('wordprocessingml'),
    expect.stringContaining('spreadsheetml'),
  ])
  expect(await checkUpload({ fileName: '证据.exe', bytes: await PHOTO })).toMatchObject({
    ok: true,
    value: { fileName: '证据.exe.png' },
  })
})

test('图片轮流解码：不论同时检查和查看多少张，同时解码的不超过两张', async () => {
  const photo = await sharp({
    create: { width: 1_500, height: 1_500, channels: 3, background: '#a03020' },
  })
    .png()
    .toBuffer()
  const atOnce: number[] = []
  const count = (tasks: number) => atOnce.push(tasks)
  sharp.queue.on('change', count)
  try {
    const all = await Promise.all([
      ...Array.from({ length: 8 }, () => answer(photo)),
      ...Array.from({ length: 4 }, () => makeDisplayCopy(photo, 'image/png')),
    ])
    expect(all).toHaveLength(12)
  } finally {
    sharp.queue.off('change', count)
  }
  expect(atOnce.length).toBeGreaterThanOrEqual(12)
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(2)
})

test('HEIC 的大小从文件自己的说明中读，不解码', () => {
  expect(countHeicPixels(heicOf(4_032, 3_024))).toBe(4_032 * 3_024)
  expect(readContentKind(heicOf(1, 1, 'mif1'))).toEqual({ ok: true, value: 'heic' })
})
