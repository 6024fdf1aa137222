import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { FILES, ROOT, textOf, treeOf, visit } from './source-tree'

// The formatter breaks code at 100 characters, but no comment, no SQL and no text of several lines.

const WIDTH = 100
const lengthOf = (line: string) => [...line].length

/** Released migrations never change. */
const SQL_FILES = readdirSync(join(ROOT, 'prisma/functions')).map(
  (name) => `prisma/functions/${name}`,
)

/** Folders and files of these names are still to be brought to the width; the lists only shrink. */
const PENDING = /^$/
const SQL_PENDING = /\/(080-search|165-policies-complaints|185-after-ruling|196-court-bounds)\.sql$/

const SQL = /\b(SELECT|FROM|WHERE|INSERT|UPDATE|VALUES|JOIN)\b/

/**
 * A text of one line, which has to stay whole: a sentence of a label, classes, a path, a pattern.
 */
const isWholeText = (node: ts.Node) =>
  ts.isStringLiteral(node) ||
  ts.isTemplateExpression(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isRegularExpressionLiteral(node)

/** Numbers of the lines that are too long, but for one text or one address. */
function wideLinesOf(tree: ts.SourceFile): number[] {
  const lines = tree.text.split('\n')
  const wide = new Set(lines.flatMap((line, index) => (lengthOf(line) > WIDTH ? [index] : [])))
  const excuse = (index: number, text: string) => {
    if (!SQL.test(text) && lengthOf(lines[index]!) - lengthOf(text) <= WIDTH) wide.delete(index)
  }
  for (const index of wide) excuse(index, /https?:\/\/\S+/.exec(lines[index]!)?.[0] ?? '')
  if (wide.size === 0) return []
  visit(tree, (node) => {
    if (!isWholeText(node)) return
    const index = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line
    const isOneLine = index === tree.getLineAndCharacterOfPosition(node.getEnd()).line
    if (isOneLine && wide.has(index)) excuse(index, node.getText(tree))
  })
  return [...wide].map((index) => index + 1)
}

const inSample = (text: string) =>
  wideLinesOf(ts.createSourceFile('sample.ts', text, ts.ScriptTarget.ES2022, true))

test('没有一行超过 100 个字符，只有一段完整的文字、一个地址除外', () => {
  const broken = FILES.filter((file) => !PENDING.test(file)).flatMap((file) =>
    wideLinesOf(treeOf(file)).map((line) => `${file}:${line}`),
  )
  expect(broken).toEqual([])
})

test('数据库函数也没有超过 100 个字符的行', () => {
  const broken = SQL_FILES.filter((file) => !SQL_PENDING.test(file)).flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (lengthOf(line) > WIDTH ? [`${file}:${index + 1}`] : [])),
  )
  expect(broken).toEqual([])
})

const LONG = 'word '.repeat(21)

test.each([
  ['行注释', `const a = 1\n// ${LONG}`, [2]],
  ['块注释', `/**\n * ${LONG}\n */\nconst a = 1`, [2]],
  ['一行里的 SQL', `const a = sql\`SELECT 1 FROM cases WHERE ${LONG}\``, [1]],
  ['几行的文字里的一行', `const a = \`\n${LONG}\n\``, [2]],
])('找得到：%s', (_name, text, expected) => {
  expect(inSample(text)).toEqual(expected)
})

test.each([
  ['一段完整的文字', `const a = '${LONG}'`],
  ['有空位的文字', `const a = \`${LONG}\${b}\``],
  ['地址', `// https://example.cn/${'a'.repeat(100)}`],
])('不误报：%s', (_name, text) => {
  expect(inSample(text)).toEqual([])
})
