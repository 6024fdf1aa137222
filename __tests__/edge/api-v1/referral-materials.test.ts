import { readdirSync } from 'node:fs'
import { hashOf, MAX_FILE_BYTES } from '@/lib/files/check-files'
import { fileStore } from '@/lib/files/file-store'
import { buildWorld, closeWorld, ownerClient } from '@/__tests__/support/world'
import {
  DOCX,
  forgetCases,
  forgetRequests,
  JPEG,
  layCourtKey,
  material,
  PDF,
  PNG,
  referral,
  SENTENCE,
  sendForm,
  sendJson,
  sendRaw,
  XLSX,
  zipOf,
} from '@/__tests__/support/referral-api'

// Files of a referral: told by their content, each mistake in a sentence of its own, and kept whole or not at all.

let key: string
beforeAll(async () => {
  const world = await buildWorld()
  key = await layCourtKey(world.courts.a)
})
afterEach(forgetRequests)
afterAll(closeWorld)

function storedFiles(): string[] {
  return readdirSync(process.env.HEYI_FILES_DIR!, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[0-9a-f]{64}/.test(name))
    .sort()
}

async function storedMaterials() {
  const { rows } = await (
    await ownerClient()
  ).query(
    'SELECT position, title, file_name, media_type, size, sha256, storage_key FROM materials ORDER BY position',
  )
  return rows
}

/** Grown to a size, and still a PDF. */
const pdfOf = (bytes: number) =>
  Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length - 6, 0x20), Buffer.from('%%EOF\n')])

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
      { key },
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
    ['多余的字段', [material(PDF, { storageKey: 'x' })], 'materials.0.storageKey', '不认识'],
    [
      '超过三十份',
      Array.from({ length: 31 }, (_, n) => material(Buffer.concat([PDF, Buffer.from([n])]))),
      'materials',
      '30份',
    ],
  ])('%s', async (_title, materials, path, words) => {
    const { status, body } = await sendJson(referral({ materials }), { key })
    expect([status, body.errors]).toEqual([422, { [path]: expect.stringContaining(words) }])
  })

  test('合计超过 30 MB', async () => {
    const materials = [0, 1, 2, MAX_FILE_BYTES - 200].map((less) =>
      material(pdfOf(MAX_FILE_BYTES - less)),
    )
    const { status, body } = await sendJson(referral({ materials }), { key })
    expect([status, body.errors]).toEqual([422, { materials: expect.stringContaining('30 MB') }])
  }, 30_000)
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
    expect((await sendJson(referral({ materials }), { key })).status).toBe(201)
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
    await sendJson(referral({ materials: [material(PNG)] }), { key })
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
    await sendJson(referral({ materials: [material(PDF)] }), { key, idempotencyKey })
    await sendJson(referral({ materials: [material(PDF)] }), { key, idempotencyKey })
    await sendJson(referral({ materials: [material(PDF)], institution: 'nobody' }), { key })
    await sendJson(referral({ materials: [material(PNG)] }), { key, idempotencyKey })
    expect(storedFiles()).toHaveLength(before.length + 1)
  })
})

describe('multipart/form-data', () => {
  beforeEach(forgetCases)

  const formOf = (fields: unknown, ...files: [string, Buffer][]) => {
    const form = new FormData()
    if (fields !== undefined) form.set('referral', JSON.stringify(fields))
    for (const [name, bytes] of files)
      form.append('materials', new Blob([new Uint8Array(bytes)]), name)
    return form
  }

  test('材料名称省略时取文件名，写明时按顺序对应', async () => {
    expect(
      (await sendForm(formOf(referral(), ['起诉状.pdf', PDF], ['照片.png', PNG]), { key })).status,
    ).toBe(201)
    expect((await storedMaterials()).map(({ title, file_name }) => [title, file_name])).toEqual([
      ['起诉状', '起诉状.pdf'],
      ['照片', '照片.png'],
    ])
    await forgetCases()
    const notes = [{ title: '民事起诉状' }, { title: '现场照片', fileName: '现场.png' }]
    expect(
      (
        await sendForm(formOf(referral({ materials: notes }), ['a.pdf', PDF], ['b.png', PNG]), {
          key,
        })
      ).status,
    ).toBe(201)
    expect((await storedMaterials()).map(({ title, file_name }) => [title, file_name])).toEqual([
      ['民事起诉状', 'a.pdf'],
      ['现场照片', '现场.png'],
    ])
  })

  test('referral 部分也可以作为文件送来', async () => {
    const form = formOf(undefined, ['a.pdf', PDF])
    form.set(
      'referral',
      new Blob([JSON.stringify(referral())], { type: 'application/json' }),
      'referral.json',
    )
    expect((await sendForm(form, { key })).status).toBe(201)
  })

  test.each<[string, () => FormData, string, string]>([
    ['没有 referral 部分', () => formOf(undefined, ['a.pdf', PDF]), 'referral', '必填'],
    [
      '材料作为文字送来',
      () => {
        const form = formOf(referral())
        form.append('materials', 'hello')
        return form
      },
      'materials',
      '文件的形式',
    ],
    [
      '不认识的部分',
      () => {
        const form = formOf(referral())
        form.append('memo', 'x')
        return form
      },
      'memo',
      '不认识',
    ],
    [
      '材料说明与文件数量不一致',
      () => formOf(referral({ materials: [{ title: '甲' }, { title: '乙' }] }), ['a.pdf', PDF]),
      'materials',
      '不一致',
    ],
    [
      '文件内容不对',
      () => formOf(referral(), ['a.pdf', Buffer.from('text')]),
      'materials.0.content',
      '不是 PDF',
    ],
    [
      '文件超过 10 MB',
      () => formOf(referral(), ['a.pdf', pdfOf(MAX_FILE_BYTES + 1)]),
      'materials.0.content',
      '超过 10 MB',
    ],
    [
      '超过三十份',
      () =>
        formOf(
          referral(),
          ...Array.from({ length: 31 }, (_, n): [string, Buffer] => [
            `${n}.pdf`,
            Buffer.concat([PDF, Buffer.from([n])]),
          ]),
        ),
      'materials',
      '30份',
    ],
    ['字段有误', () => formOf(referral({ claim: '' }), ['a.pdf', PDF]), 'claim', '必填'],
  ])('%s', async (_title, form, path, words) => {
    const { status, body } = await sendForm(form(), { key })
    expect([status, body.errors]).toEqual([422, { [path]: expect.stringContaining(words) }])
  })

  test('边界缺失、正文截断：400', async () => {
    const cut =
      '--b\r\ncontent-disposition: form-data; name="materials"; filename="a.pdf"\r\n\r\n%PDF-'
    for (const [body, contentType] of [
      ['x', 'multipart/form-data'],
      [cut, 'multipart/form-data; boundary=b'],
    ] as const) {
      const answer = await sendRaw(body, { key, contentType })
      expect([answer.status, answer.body.code]).toEqual([400, 'BODY_MALFORMED'])
    }
  })
})

describe('请求正文本身', () => {
  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/jsonp', 415],
    ['Application/JSON; charset=utf-8', 201],
  ])('类型 %s：%i', async (contentType, status) => {
    expect((await sendRaw(JSON.stringify(referral()), { key, contentType })).status).toBe(status)
  })

  test('没有说明类型：415', async () => {
    expect(
      (await sendRaw(new Uint8Array(Buffer.from('{}')), { key, contentType: null })).status,
    ).toBe(415)
  })

  test.each([
    ['不完整的 JSON', '{"a":'],
    ['空的正文', ''],
    ['不是 UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ])('%s：400', async (_title, body) => {
    expect(
      (await sendRaw(typeof body === 'string' ? body : new Uint8Array(body), { key })).status,
    ).toBe(400)
  })

  test.each(['[]', '"text"', 'null', '5'])('不是对象：%s', async (body) => {
    const answer = await sendRaw(body, { key })
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      { body: expect.stringContaining('JSON 对象') },
    ])
  })

  test('一百万个元素、十万层嵌套、四千万个括号，都在解析之前被拒绝', async () => {
    const million = `{"parties":[${'1,'.repeat(1_000_000)}1]}`
    const deep = `{"parties":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const braces = '{'.repeat(40_000_000)
    for (const body of [million, deep, braces]) {
      const answer = await sendRaw(body, { key })
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        { body: expect.stringContaining('过多') },
      ])
    }
  }, 30_000)

  test('超过上限的正文：413，不论是否说明长度', async () => {
    const tooLarge = new Uint8Array(43 * 1024 * 1024)
    expect((await sendRaw(tooLarge, { key })).status).toBe(413)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const { POST } = await import('@/app/api/v1/referrals/route')
    const headers = {
      authorization: `Bearer ${key}`,
      'idempotency-key': 'k',
      'content-type': 'application/json',
    }
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers,
      body: endless,
      duplex: 'half',
    }
    const answer = await POST(new Request('https://heyi.example/', init), {
      params: Promise.resolve({}),
    })
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(50)
  }, 30_000)
})
