import { readdirSync } from 'node:fs'
import { hashOf, MAX_FILE_BYTES } from '@/lib/files/check-files'
import { fileStore } from '@/lib/files/file-store'
import {
  DOCX,
  forgetCases,
  JPEG,
  material,
  PDF,
  pdfOf,
  PNG,
  referral,
  SENTENCE,
  sendJson,
  XLSX,
  zipOf,
  setUpCourtKey,
  storedMaterials,
} from '@/__tests__/support/referral-api'

// Files of a referral: recognised by content, each mistake reported in a sentence of its own, and
// kept whole or not at all.

const keyOf = setUpCourtKey()

function storedFiles(): string[] {
  return readdirSync(process.env.HEYI_FILES_DIR!, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[0-9a-f]{64}/.test(name))
    .sort()
}

describe('不收的文件', () => {
  test.each([
    ['空文件', Buffer.alloc(0), '是空的'],
    ['网页', Buffer.from('<html><script>alert(1)</script></html>'), '不是 PDF'],
    ['程序', Buffer.from('MZ\x90\x00'), '不是 PDF'],
    ['前面藏着网页的 PDF', Buffer.concat([Buffer.from('<script></script>'), PDF]), '不是 PDF'],
    ['普通压缩包', zipOf(['readme.txt']), '不是 PDF'],
    ['没有内容类型清单的文档', zipOf(['word/document.xml']), '不是 PDF'],
    ['截断的 PDF', PDF.subarray(0, 20), '不完整'],
    ['截断的图片', PNG.subarray(0, 40), '不完整'],
    ['截断的文档', DOCX.subarray(0, DOCX.length - 5), '不完整'],
    [
      '加密的文档',
      zipOf([{ name: '[Content_Types].xml', isEncrypted: true }, 'word/document.xml']),
      '不完整',
    ],
    [
      '含宏的文档',
      zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']),
      '含有宏',
    ],
    [
      '解压后过大的文档',
      zipOf([
        '[Content_Types].xml',
        { name: 'word/document.xml', expandedSize: 400 * 1024 * 1024 },
      ]),
      '解压后过大',
    ],
    ['超过 10 MB 的文件', pdfOf(MAX_FILE_BYTES + 1), '超过 10 MB'],
  ])('%s', async (_title, bytes, words) => {
    const before = storedFiles()
    const { status, body } = await sendJson(
      referral({ materials: [material(PDF), material(bytes)] }),
      { key: keyOf() },
    )
    expect([status, body.errors]).toEqual([
      422,
      { 'materials.1.content': expect.stringContaining(words) },
    ])
    expect(body.errors?.['materials.1.content']).toMatch(SENTENCE)
    expect(storedFiles()).toEqual(before)
  })

  test.each([
    [
      '同一份文件交了两次',
      [material(PDF), material(PDF, { title: '证据', fileName: '副本.pdf' })],
      'materials.1.content',
      '完全相同',
    ],
    [
      '不是 Base64',
      [{ title: '证据', fileName: 'a.pdf', content: '这不是编码' }],
      'materials.0.content',
      'Base64',
    ],
    [
      '带 data: 前缀',
      [
        {
          title: '证据',
          fileName: 'a.pdf',
          content: `data:application/pdf;base64,${PDF.toString('base64')}`,
        },
      ],
      'materials.0.content',
      'data:',
    ],
    ['没有材料名称', [material(PDF, { title: undefined })], 'materials.0.title', '必填'],
    [
      '文件名带目录',
      [material(PDF, { fileName: '../../etc/passwd' })],
      'materials.0.fileName',
      '斜杠',
    ],
    ['文件名是两个点', [material(PDF, { fileName: '..' })], 'materials.0.fileName', '改名'],
    ['没有内容', [{ title: '证据', fileName: 'a.pdf' }], 'materials.0.content', '必填'],
    ['多余的字段', [material(PDF, { storageKey: 'x' })], 'materials.0.storageKey', '字段不存在'],
    [
      '超过三十份',
      Array.from({ length: 31 }, (_, n) => material(Buffer.concat([PDF, Buffer.from([n])]))),
      'materials',
      '30份',
    ],
  ])('%s', async (_title, materials, path, words) => {
    const { status, body } = await sendJson(referral({ materials }), { key: keyOf() })
    expect([status, body.errors]).toEqual([422, { [path]: expect.stringContaining(words) }])
  })

  test('合计超过 30 MB', async () => {
    const materials = [0, 1, 2, MAX_FILE_BYTES - 200].map((less) =>
      material(pdfOf(MAX_FILE_BYTES - less)),
    )
    const { status, body } = await sendJson(referral({ materials }), { key: keyOf() })
    expect([status, body.errors]).toEqual([422, { materials: expect.stringContaining('30 MB') }])
  })
})

describe('收下的文件', () => {
  beforeEach(forgetCases)

  test('五种都收，按内容记类型；扩展名不符的补上真实的扩展名', async () => {
    const materials = [
      material(PDF, { title: '起诉状', fileName: '起诉状.pdf' }),
      material(PNG, { title: '照片', fileName: '照片.exe' }),
      material(JPEG, { title: '截图', fileName: '截图.JPEG' }),
      material(DOCX, { title: '清单', fileName: '清单' }),
      material(XLSX, { title: '账目', fileName: '账目.docx' }),
    ]
    expect((await sendJson(referral({ materials }), { key: keyOf() })).status).toBe(201)
    const stored = await storedMaterials()
    expect(
      stored.map(({ title, file_name, media_type }) => [
        title,
        file_name,
        media_type.split(/[/.]/).at(-1),
      ]),
    ).toEqual([
      ['起诉状', '起诉状.pdf', 'pdf'],
      ['照片', '照片.exe.png', 'png'],
      ['截图', '截图.JPEG', 'jpeg'],
      ['清单', '清单.docx', 'document'],
      ['账目', '账目.docx.xlsx', 'sheet'],
    ])
  })

  test('存下的就是送来的每一个字节，哈希与之相符', async () => {
    await sendJson(referral({ materials: [material(PNG)] }), { key: keyOf() })
    const [row] = await storedMaterials()
    const file = await fileStore().open(row.storage_key)
    const bytes = Buffer.from(await new Response(file!.stream).arrayBuffer())
    expect(bytes.equals(PNG)).toBe(true)
    expect([row.sha256, Number(row.size), file!.size]).toEqual([
      hashOf(PNG),
      PNG.length,
      PNG.length,
    ])
  })

  test('重复提交和被拒绝的引调不留下文件', async () => {
    const before = storedFiles()
    const idempotencyKey = 'once'
    await sendJson(referral({ materials: [material(PDF)] }), { key: keyOf(), idempotencyKey })
    await sendJson(referral({ materials: [material(PDF)] }), { key: keyOf(), idempotencyKey })
    await sendJson(referral({ materials: [material(PDF)], institution: 'unknown' }), {
      key: keyOf(),
    })
    await sendJson(referral({ materials: [material(PNG)] }), { key: keyOf(), idempotencyKey })
    expect(storedFiles()).toHaveLength(before.length + 1)
  })
})
