import {
  bookOf,
  item,
  letters,
  repeat,
  row,
  SHEET,
  shared,
  sharedXml,
  sheetXml,
  text,
} from '@/scripts/bench/workbook-parts'
import { CASES } from '@/scripts/bench/list-templates'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'
import { checkCaseFile, checkMediatorFile, type CheckFile } from '@/lib/edge/upload/check-import'
import { receiveImport } from '@/lib/edge/upload/receive-import'
import { TEMPLATE } from '@/lib/labels/zh-CN/import-columns'

// 案件补录 and 服务人员导入 read with the same reader: a hostile workbook gets a sentence, and nothing is
// kept.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const send = async (check: CheckFile, bytes: Buffer) => {
  const answer = await receiveImport(check)(
    new Request('http://heyi.test/api/imports/cases?name=a.xlsx', {
      method: 'POST',
      body: new Uint8Array(bytes),
    }),
    { actor: world.people.adminA },
  )
  return [answer.status, await answer.json()]
}
const imports = async () =>
  (await (await ownerClient()).query('SELECT 1 FROM imports UNION ALL SELECT 1 FROM import_rows'))
    .rows

test.each([
  ['案件补录', checkCaseFile, TEMPLATE.sheet.cases],
  ['服务人员导入', checkMediatorFile, TEMPLATE.sheet.mediators],
])('%s：12 KB 的文件里一段九十万字用两百次，立即以一句话拒绝', async (_what, check, sheet) => {
  const bytes = bookOf(sheet, {
    [SHEET]: sheetXml(
      row(1, text('A1', '序号')) +
        repeat(200, (index) => row(index + 2, shared(`C${index + 2}`, 0))),
    ),
    'xl/sharedStrings.xml': sharedXml(item(letters(900_000))),
  })
  expect(bytes.length).toBeLessThan(12_000)
  expect(await send(check, bytes)).toEqual([
    422,
    {
      code: 'SPREADSHEET_REFUSED',
      message: '单元格 C2 的文字超过 Excel 单元格的上限（32,767 个字符）。请删减后重新上传。',
    },
  ])
  expect(await imports()).toEqual([])
})

test('错误多得没有人会看的文件，以一句话拒绝', async () => {
  const wrong = repeat(9_000, (index) => {
    const cells = CASES.columns.map((column) => text(`${column}${index + 2}`, '错'.repeat(5)))
    return row(index + 2, cells.join(''))
  })
  const bytes = bookOf(TEMPLATE.sheet.cases, { [SHEET]: sheetXml(CASES.head + wrong) })
  expect(await send(checkCaseFile, bytes)).toEqual([
    422,
    {
      code: 'SPREADSHEET_REFUSED',
      message: '文件中的错误超过 200,000 处。请核对是否用错了模板，或者分成几个文件后重新上传。',
    },
  ])
  expect(await imports()).toEqual([])
})
