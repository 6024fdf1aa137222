import { MAX_CELL_LETTERS, MAX_SHEET_LETTERS, MAX_SHEET_ROWS } from '@/lib/domain/import/sheet'
import { readSheet } from '@/lib/documents/xlsx/read-sheet'
import { sheetFaultSentence } from '@/lib/labels/zh-CN/import-mistake'
import {
  hiddenColumns,
  item,
  letters,
  repeat,
  row,
  SHEET,
  shared,
  sheetsXml,
  sheetXml,
  stylesOf,
  text,
} from '@/scripts/bench/workbook-parts'
import {
  book,
  GOOD_ROW,
  HEAD_ROW,
  sharedBook,
  sharedNames,
  sheetOf,
  writtenNames,
} from '../../support/hostile-workbooks'
import { SHAPE } from './list-of-names'

// Each is refused with one sentence, or read within the bounds. What costs time is bounded by
// count, so nothing here is measured.

const SOUND = HEAD_ROW + GOOD_ROW
const relationsXml = (count: number) => {
  const relations = repeat(count, (index) => `<Relationship Id="r${index}" Target="x"/>`)
  return `<Relationships>${relations}</Relationships>`
}
const sheetWith = (rows: string) => () => sheetOf(HEAD_ROW + rows)
const secondRow = (cells: string) => sheetWith(row(2, cells))

test.each<[string, () => Buffer, string]>([
  [
    '二百个单元格用同一段九十万字',
    () => sharedBook(sharedNames(200), item(letters(900_000))),
    'CELL_TOO_LONG',
  ],
  [
    '共用的文字多一个字',
    () => sharedBook(sharedNames(1), item(letters(MAX_CELL_LETTERS + 1))),
    'CELL_TOO_LONG',
  ],
  [
    '共用的文字分成十万段',
    () => sharedBook(sharedNames(1), `<si>${'<r><t>长长</t></r>'.repeat(100_000)}</si>`),
    'CELL_TOO_LONG',
  ],
  [
    '转义的文字还原后多一个字',
    () => sharedBook(sharedNames(1), item('_x0041_'.repeat(MAX_CELL_LETTERS + 1))),
    'CELL_TOO_LONG',
  ],
  [
    '一千个单元格用同一段最长的文字',
    () => sharedBook(sharedNames(1_000), item(letters(MAX_CELL_LETTERS))),
    'SHEET_TOO_MUCH_TEXT',
  ],
  ['单元格自己的四万字', secondRow(text('B2', letters(40_000))), 'CELL_TOO_LONG'],
  [
    '单元格的文字用注释和 CDATA 拆成小段',
    secondRow(text('B2', `${letters(90)}<!-- --><![CDATA[${letters(90)}]]>`.repeat(1_000))),
    'CELL_TOO_LONG',
  ],
  ['两百万字连成一段', secondRow(text('B2', 'x'.repeat(2_000_000))), 'SHEET_DAMAGED'],
  ['五万位的数字', secondRow(`<c r="C2"><v>${'9'.repeat(50_000)}</v></c>`), 'CELL_TOO_LONG'],
  [
    '各单元格都不过长，合计两千多万字',
    sheetWith(writtenNames(650, letters(32_000))),
    'SHEET_TOO_MUCH_TEXT',
  ],
  ['一行二十万个同一地址的单元格', secondRow('<c r="V2"/>'.repeat(200_000)), 'CELL_TWICE'],
  ['同一地址有两个内容', secondRow(text('B2', '张三') + text('B2', '李四')), 'CELL_TWICE'],
  ['一行二十万个没有地址的空单元格', secondRow('<c/>'.repeat(200_000)), 'SHEET_DAMAGED'],
  [
    '一行二十万个没有地址的单元格',
    secondRow('<c><v>1</v></c>'.repeat(200_000)),
    'CELL_WITHOUT_COLUMN',
  ],
  ['地址在最后一列之外', secondRow(text('ZZZ2', 'x')), 'SHEET_DAMAGED'],
  ['地址不是地址', secondRow(text('B2:C9', 'x')), 'SHEET_DAMAGED'],
  ['地址有一百万个字', secondRow(text(`B2${' '.repeat(1_000_000)}`, 'x')), 'SHEET_DAMAGED'],
  ['地址在另一行', secondRow(text('B9', '张三')), 'SHEET_DAMAGED'],
  ['行外的单元格', () => sheetOf(text('B2', '张三') + SOUND), 'SHEET_DAMAGED'],
  [
    '四万个隐藏的列范围，都包括姓名',
    () =>
      sheetOf(SOUND, {
        before: hiddenColumns(40_000, 2, 16_384),
      }),
    'SHEET_HIDDEN_COLUMN',
  ],
  [
    '隐藏的列范围大得不像话',
    () => sheetOf(SOUND, { before: hiddenColumns(1, 1, '9e99') }),
    'SHEET_HIDDEN_COLUMN',
  ],
  ['行号是负数', sheetWith(row(-5, text('B2', 'x'))), 'SHEET_DAMAGED'],
  ['行号大得不像话', sheetWith(row('1e15', '<c><v>1</v></c>')), 'SHEET_DAMAGED'],
  ['行号超过 Excel 的最后一行', sheetWith(row(1_048_577, '')), 'SHEET_DAMAGED'],
  ['行号不是数', sheetWith(row('x', '<c><v>1</v></c>')), 'SHEET_DAMAGED'],
  ['同一行出现两次', sheetWith(GOOD_ROW + GOOD_ROW), 'SHEET_DAMAGED'],
  ['行号倒着走', sheetWith(row(9, text('B9', 'x')) + GOOD_ROW), 'SHEET_DAMAGED'],
  ['两万多行', sheetWith(writtenNames(MAX_SHEET_ROWS + 1, 'x')), 'SHEET_TOO_MANY_ROWS'],
  [
    '十万个合并单元格',
    () => sheetOf(SOUND, { after: '<mergeCell ref="A1:B2"/>'.repeat(100_000) }),
    'SHEET_MERGED',
  ],
  [
    '合并的范围有一百万个字',
    () => sheetOf(SOUND, { after: `<mergeCell ref="${'A'.repeat(1_000_000)}"/>` }),
    'SHEET_MERGED',
  ],
  [
    '共用的文字没有这一条',
    () => sharedBook(row(2, shared('B2', 7)), item('张三')),
    'SHEET_DAMAGED',
  ],
  [
    '共用的文字的编号不是编号',
    () => sharedBook(row(2, shared('B2', '-1')), item('张三')),
    'SHEET_DAMAGED',
  ],
  ['缺少共用的文字', () => sheetOf(HEAD_ROW + sharedNames(1)), 'SHEET_DAMAGED'],
  ['缺少工作表', () => book({}), 'SHEET_DAMAGED'],
  ['缺少关系', () => sheetOf(SOUND, {}, { 'xl/_rels/workbook.xml.rels': null }), 'SHEET_DAMAGED'],
  ['缺少工作簿', () => sheetOf(SOUND, {}, { 'xl/workbook.xml': null }), 'SHEET_NOT_XLSX'],
  [
    '五百张工作表',
    () => sheetOf(SOUND, {}, { 'xl/workbook.xml': sheetsXml(500, SHAPE.sheet) }),
    'SHEET_DAMAGED',
  ],
  [
    '隐藏的工作表，名字有十万个字',
    () =>
      sheetOf(SOUND, {}, { 'xl/workbook.xml': sheetsXml(1, letters(100_000), 'state="hidden"') }),
    'SHEET_HIDDEN',
  ],
  [
    '表头有三万个字',
    () => sheetOf(row(1, text('A1', letters(30_000))) + GOOD_ROW),
    'HEADER_UNKNOWN',
  ],
  [
    '一万个关系',
    () =>
      sheetOf(
        SOUND,
        {},
        {
          'xl/_rels/workbook.xml.rels': relationsXml(10_000),
        },
      ),
    'SHEET_DAMAGED',
  ],
  [
    '七万种单元格格式',
    () => sheetOf(SOUND, {}, { 'xl/styles.xml': stylesOf('', '<xf/>'.repeat(70_000)) }),
    'SHEET_DAMAGED',
  ],
  [
    '压缩包里有三千个部分',
    () =>
      book(
        { [SHEET]: sheetXml(SOUND) },
        Array.from({ length: 3_000 }, (_, index) => [`x${index}`, ''] as const),
      ),
    'SHEET_DAMAGED',
  ],
  [
    '两个部分同名',
    () => book({ [SHEET]: sheetXml(SOUND) }, [[SHEET, sheetXml(HEAD_ROW)]]),
    'SHEET_DAMAGED',
  ],
  [
    '目录写明解压后有三个 GB',
    () => book({}, [[SHEET, sheetXml(SOUND), 3_000_000_000]]),
    'SHEET_EXPANDS',
  ],
  [
    '解压后比目录写的大得多',
    () => book({}, [[SHEET, sheetXml(SOUND + ' '.repeat(5_000_000)), 500]]),
    'SHEET_DAMAGED',
  ],
  ['嵌套一万层', () => book({ [SHEET]: '<a>'.repeat(10_000) }), 'SHEET_DAMAGED'],
  [
    '自己引用自己的实体',
    () =>
      book({ [SHEET]: `<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "&b;">]>${sheetXml(SOUND)}` }),
    'SHEET_DAMAGED',
  ],
  ['没有关上的标记', () => book({ [SHEET]: `<worksheet><sheetData>${SOUND}` }), 'SHEET_DAMAGED'],
  [
    '一百多万个字的标记',
    () => book({ [SHEET]: `<worksheet ${'a'.repeat(1_200_000)}` }),
    'SHEET_DAMAGED',
  ],
  ['文字里有 NUL', secondRow(text('B2', '张\0三')), 'SHEET_DAMAGED'],
  [
    '不是 UTF-8',
    () => book({ [SHEET]: Buffer.from(`\ufeff${sheetXml(SOUND)}`, 'utf16le') }),
    'SHEET_DAMAGED',
  ],
])('%s：以一句话拒绝', async (_what, bytes, code) => {
  const read = await readSheet(bytes(), SHAPE)
  expect(read.ok ? 'read' : read.refusal.code).toBe(code)
  const sentence = read.ok ? '' : sheetFaultSentence(read.refusal)
  expect(sentence).toMatch(/^[^\n]{5,150}。$/)
})

test.each<[string, () => Buffer, number]>([
  ['共用的文字正好最长', () => sharedBook(sharedNames(1), item(letters(MAX_CELL_LETTERS))), 1],
  [
    '转义的文字还原后正好最长',
    () => sharedBook(sharedNames(1), item('_x0041_'.repeat(MAX_CELL_LETTERS))),
    1,
  ],
  [
    '用不到的共用文字有五百万字',
    () =>
      sharedBook(
        sharedNames(9),
        item('张三') + `<si>${`<t>${letters(50_000)}</t>`.repeat(100)}</si>`,
      ),
    9,
  ],
  [
    '四万个隐藏的列范围，都在空白处，两万行',
    () =>
      sheetOf(HEAD_ROW + writtenNames(MAX_SHEET_ROWS, 'x'), {
        before: hiddenColumns(40_000, 300, 900),
      }),
    MAX_SHEET_ROWS,
  ],
  [
    '隐藏的列范围不是数',
    () =>
      sheetOf(SOUND, {
        before: '<cols><col min="-7" max="x" hidden="1"/><col hidden="1"/></cols>',
      }),
    1,
  ],
  ['说明的范围与内容不符', () => sheetOf(SOUND, { before: '<dimension ref="A1:XFD1048576"/>' }), 1],
  ['不认识的实体是普通的字', secondRow(text('B2', '&lol;') + text('C2', 'x')), 1],
  [
    '写成转义的 NUL 和半个字',
    secondRow(text('B2', '张_x0000_三&#0;') + text('C2', '_xD800_&#xDC00;x')),
    1,
  ],
  [
    '五万种格式用同一个写坏的日期格式',
    () =>
      sheetOf(
        SOUND,
        {},
        {
          'xl/styles.xml': stylesOf(
            `<numFmt numFmtId="200" formatCode="${'['.repeat(200_000)}"/>`,
            '<xf numFmtId="200"/>'.repeat(50_000),
          ),
        },
      ),
    1,
  ],
  ['缺少格式', () => sheetOf(SOUND, {}, { 'xl/styles.xml': null }), 1],
])('%s：照常读取，不超过上限', async (_what, bytes, count) => {
  const read = await readSheet(bytes(), SHAPE)
  expect(read.ok ? null : read.refusal).toBeNull()
  const rows = read.ok ? read.value : []
  expect(rows).toHaveLength(count)
  const texts = rows.flatMap(({ cells }) => Object.values(cells).map((cell) => cell.text))
  expect(Math.max(...texts.map((each) => each.length))).toBeLessThanOrEqual(MAX_CELL_LETTERS)
  expect(texts.join('').length).toBeLessThanOrEqual(MAX_SHEET_LETTERS)
  expect(texts.filter((each) => each.includes('\0') || !each.isWellFormed())).toEqual([])
})
