import { MAX_FILE_BYTES } from '@/lib/files/check-files'
import {
  forgetCases,
  PDF,
  pdfOf,
  PNG,
  referral,
  sendForm,
  sendRaw,
  setUpCourtKey,
  storedMaterials,
} from '@/__tests__/support/referral-api'

// Files of a referral: recognised by content, each mistake reported in a sentence of its own, and
// kept whole or not at all.

const keyOf = setUpCourtKey()

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
      (await sendForm(formOf(referral(), ['起诉状.pdf', PDF], ['照片.png', PNG]), { key: keyOf() }))
        .status,
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
          key: keyOf(),
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
    expect((await sendForm(form, { key: keyOf() })).status).toBe(201)
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
      '字段不存在',
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
    const { status, body } = await sendForm(form(), { key: keyOf() })
    expect([status, body.errors]).toEqual([422, { [path]: expect.stringContaining(words) }])
  })

  test('边界缺失、正文截断：400', async () => {
    const cut =
      '--b\r\ncontent-disposition: form-data; name="materials"; filename="a.pdf"\r\n\r\n%PDF-'
    for (const [body, contentType] of [
      ['x', 'multipart/form-data'],
      [cut, 'multipart/form-data; boundary=b'],
    ] as const) {
      const answer = await sendRaw(body, { key: keyOf(), contentType })
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
    ['application/json; charset="UTF8"', 201],
    ['application/json; charset=gbk', 415],
    ['application/json;charset=utf-8;charset=gb18030', 415],
    ['application/json; charset=', 415],
  ])('类型 %s：%i', async (contentType, status) => {
    expect((await sendRaw(JSON.stringify(referral()), { key: keyOf(), contentType })).status).toBe(
      status,
    )
  })

  test('没有说明类型：415', async () => {
    expect(
      (await sendRaw(new Uint8Array(Buffer.from('{}')), { key: keyOf(), contentType: null }))
        .status,
    ).toBe(415)
  })

  test.each([
    ['不完整的 JSON', '{"a":'],
    ['空的正文', ''],
    ['不是 UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ])('%s：400', async (_title, body) => {
    expect(
      (await sendRaw(typeof body === 'string' ? body : new Uint8Array(body), { key: keyOf() }))
        .status,
    ).toBe(400)
  })

  test('同一名称写了两次：指出在哪里，案件没有建立', async () => {
    await forgetCases()
    const text = JSON.stringify(referral())
    const twice = (name: string) => `{${name}:"重复",${text.slice(1)}`
    for (const body of [twice('"claim"'), twice('"cl\\u0061im"')]) {
      const answer = await sendRaw(body, { key: keyOf() })
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        { claim: expect.stringContaining('出现了两次') },
      ])
    }
    expect((await sendRaw(text, { key: keyOf() })).status).toBe(201)
  })

  test.each(['[]', '"text"', 'null', '5'])('不是对象：%s', async (body) => {
    const answer = await sendRaw(body, { key: keyOf() })
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
      const answer = await sendRaw(body, { key: keyOf() })
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        { body: expect.stringContaining('过多') },
      ])
    }
  })

  test('超过上限的正文：413，不论是否说明长度', async () => {
    const tooLarge = new Uint8Array(43 * 1024 * 1024)
    expect((await sendRaw(tooLarge, { key: keyOf() })).status).toBe(413)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const { POST } = await import('@/app/api/v1/referrals/route')
    const headers = {
      authorization: `Bearer ${keyOf()}`,
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
  })
})
