import ExcelJS from 'exceljs'
import { caseFile, caseLine, mediatorFile } from '@/__tests__/support/import-file'
import { DOCX, zipOf } from '@/__tests__/support/referral-api'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'
import { checkCaseFile, checkMediatorFile, type CheckFile } from '@/lib/edge/upload/check-import'
import { receiveImport } from '@/lib/edge/upload/receive-import'
import { MAX_SHEET_BYTES } from '@/lib/domain/import/sheet'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(async () => {
  await (await ownerClient()).query('TRUNCATE imports CASCADE')
})
afterAll(closeWorld)

const send = (
  who: keyof World['people'],
  body: BodyInit | null,
  { check = checkCaseFile, name = '名单.xlsx' }: { check?: CheckFile; name?: string } = {},
) =>
  receiveImport(check)(
    new Request(`http://heyi.test/api/imports/cases?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      body,
      ...{ duplex: 'half' },
    }),
    { actor: world.people[who] },
  )
const imports = async () =>
  (await (await ownerClient()).query('SELECT file_name, kind FROM imports ORDER BY created_at'))
    .rows
const bytesOf = (buffer: Buffer) => new Uint8Array(buffer)

test.each([
  'mediatorA',
  'clerkA',
  'judgeA',
  'reviewerA',
  'auditor',
  'partyX',
  'system',
  'courtSystemA',
] as const)('%s：不论送来什么都与没有这个地址一样，不读正文', async (who) => {
  let isRead = false
  const body = new ReadableStream(
    {
      pull(controller) {
        isRead = true
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  for (const check of [checkCaseFile, checkMediatorFile]) {
    const answer = await send(who, body, { check })
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { code: 'NOT_FOUND', message: '没有找到该内容，或者您无权查看。请从列表重新进入。' },
    ])
  }
  expect(isRead).toBe(false)
  expect(await imports()).toEqual([])
})

test('超过 10 MB 的文件得到 413 和一句说明，不论事先报没报长度', async () => {
  const much = new Uint8Array(MAX_SHEET_BYTES + 1)
  const unpromised = new ReadableStream({
    start(controller) {
      controller.enqueue(much)
      controller.close()
    },
  })
  for (const body of [much, unpromised]) {
    const answer = await send('adminA', body)
    expect([answer.status, (await answer.json()).message]).toEqual([
      413,
      '文件超过 10 MB。请删去图片和多余的内容，或者分成几个文件后重新上传。',
    ])
  }
})

test.each([
  ['nothing', new Uint8Array(0), /不是 Excel 工作簿/],
  ['a text', new TextEncoder().encode('姓名,证件号码'), /不是 Excel 工作簿/],
  [
    'a workbook of Excel 97',
    new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])),
    /旧版 Excel 格式/,
  ],
])('%s：422 和一句话，什么也不留', async (_what, body, sentence) => {
  const answer = await send('adminA', body)
  expect(answer.status).toBe(422)
  expect((await answer.json()).message).toMatch(sentence)
  expect(await imports()).toEqual([])
})

/** The template with so many lines, changed as somebody's own file may be. */
async function changed(
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
  lines = [caseLine(1), caseLine(2)],
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const made = await caseFile(lines)
  await book.xlsx.load(
    made.buffer.slice(made.byteOffset, made.byteOffset + made.length) as ArrayBuffer,
  )
  change(book.worksheets[0]!, book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  [
    '合并单元格',
    () => changed((sheet) => sheet.mergeCells('D2:D3')),
    '单元格 D2:D3 是合并单元格，无法判断属于哪一行。请取消合并，逐行填写后重新上传。',
  ],
  [
    '隐藏的工作表',
    () => changed((_sheet, book) => book.addWorksheet('底稿', { state: 'hidden' }).addRow(['x'])),
    '工作表“底稿”被隐藏。请取消隐藏或者删除后重新上传。',
  ],
  [
    '筛选掉的行',
    () =>
      changed((sheet) => {
        sheet.getRow(3).hidden = true
      }),
    '第 3 行被隐藏或者筛选。请取消隐藏和筛选，或者删除这一行后重新上传。',
  ],
  [
    '隐藏的列',
    () =>
      changed((sheet) => {
        sheet.getColumn('D').hidden = true
      }),
    'D 列被隐藏。请取消隐藏或者删除这一列后重新上传。',
  ],
  [
    '第二个表头',
    () =>
      changed((sheet) => {
        sheet.spliceRows(3, 0, [...(sheet.getRow(1).values as string[]).slice(1)])
      }),
    '第 3 行又出现了一次表头。请删除这一行后重新上传。',
  ],
  [
    '表头上面有标题',
    () =>
      changed((sheet) => {
        sheet.spliceRows(1, 0, ['二〇二六年案件'])
      }),
    '表头在第 2 行。请删除它上面的标题和说明，让表头放在第一行后重新上传。',
  ],
  [
    '多出的列',
    () =>
      changed((sheet) => {
        sheet.getCell('AZ1').value = '备注'
      }),
    '单元格 AZ1 的表头“备注”不在模板中。请改回模板的文字，或者删除这一列。',
  ],
  [
    '没有表头的内容',
    () =>
      changed((sheet) => {
        sheet.getCell('AZ3').value = '多出来的'
      }),
    '单元格 AZ3 有内容，但是这一列没有表头。请删除这一列的内容，或者补上表头。',
  ],
  [
    '只有表头',
    () => changed(() => undefined, []),
    '表头下面没有内容（示例行不会导入）。请填写后重新上传。',
  ],
  [
    '两万零一行',
    () =>
      changed((sheet) => {
        for (let no = 0; no <= 20_000; no += 1) sheet.addRow([null, null, null, '甲区法院'])
      }),
    '超过 20,000 行。请分成几个文件，每个文件不超过 20,000 行。',
  ],
  [
    'Word 文档',
    () => DOCX,
    '这个文件的内容不是 Excel 工作簿（.xlsx）。请用 Excel 或者 WPS 另存为“Excel 工作簿（.xlsx）”后重新上传。',
  ],
  [
    '含宏的工作簿',
    () => zipOf(['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin']),
    '这个文件含有宏。请另存为不含宏的“Excel 工作簿（.xlsx）”后重新上传。',
  ],
  [
    '截断的工作簿',
    async () => (await caseFile([caseLine(1)])).subarray(0, -60),
    '这个文件已损坏，无法读取。请用 Excel 打开并重新保存后上传。',
  ],
  [
    '设有密码的工作簿',
    () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    '这个文件设有打开密码，无法读取。请取消密码后重新上传。',
  ],
])('%s：422，指出位置和办法，什么也不留', async (_what, file, sentence) => {
  const answer = await send('adminA', bytesOf(await file()))
  expect([answer.status, (await answer.json()).message]).toEqual([422, sentence])
  expect(await imports()).toEqual([])
})

test('用了另一份模板，会说明缺少哪张工作表', async () => {
  const answer = await send('adminA', bytesOf(await mediatorFile([{ name: '程添' }])))
  expect([answer.status, (await answer.json()).message]).toEqual([
    422,
    expect.stringMatching(/^没有找到名为“.+”的工作表/),
  ])
})

test.each([
  ['', 'import.xlsx'],
  ['   ', 'import.xlsx'],
  ['../../etc/passwd', '../../etc/passwd'],
  [`${'长'.repeat(300)}.xlsx`, `${'长'.repeat(195)}.xlsx`],
  [`\u{20BB7}${'a'.repeat(194)}.xlsx`, `${'a'.repeat(194)}.xlsx`],
])('文件名 %j 保存为 %j：只用来显示，从不据此打开文件', async (name, kept) => {
  const answer = await send('adminA', bytesOf(await caseFile([caseLine(1)])), { name })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store'])
  expect((await imports()).at(-1)).toEqual({ file_name: kept, kind: 'cases' })
})

test('同时上传的太多，下一个立即得到说明，稍后可以再来', async () => {
  const open: ReadableStreamDefaultController<Uint8Array>[] = []
  const slow = () =>
    send(
      'adminA',
      new ReadableStream<Uint8Array>({ start: (controller) => void open.push(controller) }),
    )
  const waiting = Array.from({ length: 6 }, slow)
  const turnedAway = await send('adminA', bytesOf(await caseFile([caseLine(1)])))
  expect([
    turnedAway.status,
    turnedAway.headers.get('retry-after'),
    await turnedAway.json(),
  ]).toEqual([
    503,
    '60',
    {
      code: 'IMPORT_BUSY',
      message: '等待检查的文件较多，本文件没有接收。请一分钟后重新上传。',
    },
  ])
  for (const controller of open) controller.close()
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([
    422, 422, 422, 422, 422, 422,
  ])
  expect((await send('adminA', bytesOf(await caseFile([caseLine(2)])))).status).toBe(201)
})

test('针对具体内容的拒绝会说出是什么，页面和程序都看得到', async () => {
  const check = Object.assign(
    async () => ({
      ok: false as const,
      refusal: { code: 'INPUT_INVALID' as const, facts: {}, fields: { fileName: 'TOO_LONG' } },
    }),
    { act: 'case:check-import' as const },
  )
  const answer = await send('adminA', new Uint8Array(1), { check })
  expect([answer.status, await answer.json()]).toEqual([
    422,
    {
      code: 'INPUT_INVALID',
      message: '请更正以下内容后重新提交。文件名：此项内容过长，请缩短。',
      errors: { fileName: '此项内容过长，请缩短。' },
    },
  ])
})
