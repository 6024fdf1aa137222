import { MAX_CELL_LETTERS, MAX_SHEET_BYTES, MAX_SHEET_ROWS } from '@/lib/domain/import/sheet'
import type { ListTemplate } from './list-templates'
import {
  bookOf,
  hiddenColumns,
  item,
  letters,
  repeat,
  row,
  SHEET,
  shared,
  sharedXml,
  sheetsXml,
  sheetXml,
  stylesOf,
  text,
  type Part,
} from './workbook-parts'

/** A workbook meant to stop the server: what it is, what it is after, and its file for a list. */
export type HostileWorkbook = {
  readonly name: string
  readonly attacks: string
  readonly make: (template: ListTemplate) => Buffer
}

type Around = { readonly before?: string; readonly after?: string }

const withRows =
  (rows: (template: ListTemplate) => string, around: Around = {}) =>
  (template: ListTemplate) =>
    bookOf(template.sheet, { [SHEET]: sheetXml(template.head + rows(template), around) })

const withShared =
  (count: number, items: string) =>
  (template: ListTemplate): Buffer =>
    bookOf(template.sheet, {
      [SHEET]: sheetXml(
        template.head +
          repeat(count, (index) => row(index + 2, shared(`${template.name}${index + 2}`, 0))),
      ),
      'xl/sharedStrings.xml': sharedXml(items),
    })

const withParts =
  (parts: (template: ListTemplate) => Readonly<Record<string, Part[1]>>) =>
  (template: ListTemplate): Buffer =>
    bookOf(template.sheet, {
      [SHEET]: sheetXml(template.head + row(2, template.line(2, 0))),
      ...parts(template),
    })

/** So many lines that say what a list says. */
const lines = (
  count: number,
  { line }: ListTemplate,
  serialOf = (index: number) => index,
  isLong = false,
) => repeat(count, (index) => row(index + 2, line(index + 2, serialOf(index), isLong)))

/** So many lines in which each of the first `columns` holds this. */
const filled = (
  count: number,
  { columns }: ListTemplate,
  cell: (ref: string) => string,
  most = columns.length,
) =>
  repeat(count, (index) =>
    row(
      index + 2,
      columns
        .slice(0, most)
        .map((column) => cell(`${column}${index + 2}`))
        .join(''),
    ),
  )

const secondRow = (cells: (template: ListTemplate) => string) =>
  withRows((template) => row(2, cells(template)))

type Entry = readonly [name: string, attacks: string, make: HostileWorkbook['make']]

const TEXTS: readonly Entry[] = [
  ['二百格同一段九十万字', '共用文字反复引用', withShared(200, item(letters(900_000)))],
  ['两万格同一段最长的字', '合计字数', withShared(20_000, item(letters(MAX_CELL_LETTERS)))],
  ['共用文字分成十万段', '拼接', withShared(1, `<si>${'<r><t>长长</t></r>'.repeat(100_000)}</si>`)],
  ['转义还原后多一个字', '转义', withShared(1, item('_x0041_'.repeat(MAX_CELL_LETTERS + 1)))],
  [
    '用不到的五百万字',
    '读而不用',
    withShared(1, item('许静') + `<si>${`<t>${letters(50_000)}</t>`.repeat(100)}</si>`),
  ],
  ['一格两百万字', '单格字数', secondRow(({ name }) => text(`${name}2`, 'x'.repeat(2_000_000)))],
  [
    '文字拆成注释和 CDATA',
    '拼接',
    secondRow(({ name }) =>
      text(`${name}2`, `${letters(90)}<!-- --><![CDATA[${letters(90)}]]>`.repeat(1_000)),
    ),
  ],
  [
    '五万位的数',
    '单格字数',
    secondRow(({ name }) => `<c r="${name}2"><v>${'9'.repeat(50_000)}</v></c>`),
  ],
  [
    '六百格各三万二千字',
    '合计字数的边上，逐行判断',
    withRows((template) => filled(600, template, (ref) => text(ref, letters(32_000)), 1)),
  ],
  [
    '六百五十格各三万二千字',
    '合计字数',
    withRows((template) => filled(650, template, (ref) => text(ref, letters(32_000)), 1)),
  ],
]

const CELLS: readonly Entry[] = [
  ['六百万个同一地址的格', '重复的格', secondRow(() => '<c r="V2"/>'.repeat(6_000_000))],
  ['二十万个没有地址的格', '一行的格数', secondRow(() => '<c/>'.repeat(200_000))],
  ['二十万个没有地址、有字的格', '一行的格数', secondRow(() => '<c><v>1</v></c>'.repeat(200_000))],
  [
    '两万行、每行两百个空格',
    '格的总数',
    withRows(() => repeat(20_000, (index) => row(index + 2, '<c s="1"/>'.repeat(200)))),
  ],
  ['一百万个空行', '行数', withRows(() => repeat(1_000_000, (index) => `<row r="${index + 2}"/>`))],
  ['十万行', '行数', withRows((template) => lines(100_000, template))],
  [
    '四万段隐藏的列，都包括姓名',
    '隐藏的列',
    withRows((template) => lines(20_000, template), { before: hiddenColumns(40_000, 2, 16_384) }),
  ],
  [
    '四万段隐藏的列，都在空白处',
    '隐藏的列',
    withRows((template) => lines(20_000, template), { before: hiddenColumns(40_000, 300, 900) }),
  ],
  [
    '十万个合并',
    '合并的格',
    withRows((template) => lines(2, template), {
      after: '<mergeCell ref="A1:B2"/>'.repeat(100_000),
    }),
  ],
  [
    '行号倒着走',
    '次序',
    withRows((template) => lines(9, template) + row(3, '<c r="A3"><v>1</v></c>')),
  ],
]

const LINES: readonly Entry[] = [
  ['两万行，都说得通', '逐行判断', withRows((template) => lines(MAX_SHEET_ROWS, template))],
  [
    '两万行，内容相同',
    '找相同的行',
    withRows((template) => lines(MAX_SHEET_ROWS, template, () => 1)),
  ],
  [
    '两万行，每格都错',
    '错误的数目',
    withRows((template) => filled(MAX_SHEET_ROWS, template, (ref) => text(ref, '错错错'))),
  ],
  [
    '一千行，每格都错',
    '报告的大小',
    withRows((template) => filled(1_000, template, (ref) => text(ref, '错'.repeat(300)))),
  ],
  [
    '各段都写满，行数到合计字数为止',
    '最长的各行',
    withRows((template) => lines(template.mostLong, template, undefined, true)),
  ],
  [
    '两万行公式',
    '公式',
    withRows((template) =>
      filled(MAX_SHEET_ROWS, template, (ref) => `<c r="${ref}"><f>1+1</f><v>2</v></c>`, 9),
    ),
  ],
  [
    '两万行数',
    '类型',
    withRows((template) =>
      filled(MAX_SHEET_ROWS, template, (ref) => `<c r="${ref}"><v>1e300</v></c>`, 9),
    ),
  ],
  [
    '三千字的空白，再三千字的空白',
    '正则回溯',
    withRows((template) =>
      filled(300, template, (ref) => text(ref, `1${' '.repeat(3_000)}年${'\t'.repeat(3_000)}x`), 9),
    ),
  ],
  [
    '数字、连字符、括号各三千',
    '正则回溯',
    withRows((template) =>
      filled(
        300,
        template,
        (ref) => text(ref, '1'.repeat(3_000) + '-'.repeat(3_000) + '（'.repeat(3_000)),
        9,
      ),
    ),
  ],
  [
    '两万行半个字',
    '不成字的字',
    withRows((template) =>
      filled(MAX_SHEET_ROWS, template, (ref) => text(ref, '_xD800__x0000_字'), 3),
    ),
  ],
]

const PACKAGES: readonly Entry[] = [
  [
    '目录写明三个 GB',
    '压缩炸弹',
    (template) => bookOf(template.sheet, {}, [[SHEET, sheetXml(template.head), 3_000_000_000]]),
  ],
  [
    '解压后比写的大得多',
    '压缩炸弹',
    (template) =>
      bookOf(template.sheet, {}, [[SHEET, sheetXml(template.head + ' '.repeat(50_000_000)), 500]]),
  ],
  ['一百七十 MB 的注释', '解压后的大小', withRows(() => '<!---->'.repeat(25_000_000))],
  [
    '三千个部分',
    '部分的数目',
    (template) =>
      bookOf(
        template.sheet,
        { [SHEET]: sheetXml(template.head) },
        Array.from({ length: 3_000 }, (_, index) => [`x${index}`, ''] as const),
      ),
  ],
  ['嵌套一万层', '嵌套', withParts(() => ({ [SHEET]: '<a>'.repeat(10_000) }))],
  [
    '自己引用自己的实体',
    '实体',
    withParts(({ head }) => ({
      [SHEET]: `<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "&b;">]>${sheetXml(head)}`,
    })),
  ],
  [
    '一百二十万字的标记',
    '标记的长度',
    withParts(() => ({ [SHEET]: `<worksheet ${'a'.repeat(1_200_000)}` })),
  ],
  [
    '七万种格式',
    '格式的数目',
    withParts(() => ({ 'xl/styles.xml': stylesOf('', '<xf/>'.repeat(70_000)) })),
  ],
  [
    '五百张工作表',
    '工作表的数目',
    withParts(({ sheet }) => ({ 'xl/workbook.xml': sheetsXml(500, sheet) })),
  ],
  [
    '10 MB 的杂乱字节',
    '不是压缩包',
    () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(MAX_SHEET_BYTES - 4, 0x5a)]),
  ],
]

/** Forty of them. */
export const HOSTILE_WORKBOOKS: readonly HostileWorkbook[] = [
  ...TEXTS,
  ...CELLS,
  ...LINES,
  ...PACKAGES,
].map(([name, attacks, make]) => ({ name, attacks, make }))
