import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { deniedInComment, deniedInPath, deniedWordsIn } from './plain-words'
import { FILES, ROOT, STYLE_SHEETS, treeOf } from './source-tree'

// The list itself names the words.
const OWN = /^__tests__\/architecture\/plain-words/
const SQL_AND_CSS = [
  ...readdirSync(join(ROOT, 'prisma/functions')).map((name) => `prisma/functions/${name}`),
  ...STYLE_SHEETS,
]
const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\//g

const wordsOf = (text: string) =>
  deniedWordsIn(ts.createSourceFile('sample.tsx', text, ts.ScriptTarget.ES2022, true)).map(
    ({ word }) => word,
  )

test('名称和注释用通行的英语，没有只有老手才懂的词', () => {
  const found = FILES.filter((file) => !OWN.test(file)).flatMap((file) =>
    deniedWordsIn(treeOf(file)).map(({ word, line }) => `${file}:${line} ${word}`),
  )
  expect(found).toEqual([])
})

test('文件和文件夹的名称也一样', () => {
  const found = FILES.flatMap((file) => deniedInPath(file).map((word) => `${file} ${word}`))
  expect(found).toEqual([])
})

test('数据库函数和样式的注释也一样', () => {
  expect(SQL_AND_CSS.length).toBeGreaterThan(10)
  const found = SQL_AND_CSS.flatMap((file) =>
    (readFileSync(join(ROOT, file), 'utf8').match(COMMENT) ?? []).flatMap((comment) =>
      deniedInComment(comment).map((word) => `${file} ${word}`),
    ),
  )
  expect(found).toEqual([])
})

test.each([
  ['标识符', 'const askedPath = 1', ['asked']],
  ['属性', 'type A = { readonly homeId: string }', ['home']],
  ['行注释', '// Whoever asks is told anew.\nconst a = 1', ['whoever', 'told', 'anew']],
  ['块注释里的词组', '/** The only way\n in. */\nconst a = 1', ['way in']],
  ['页面标记里的注释', 'const a = <p>{/* laid here */}</p>', ['laid']],
  ['逗号后面的注释', "const a = [\n  'b', // laid here\n  'c',\n]", ['laid']],
  ['文件末尾的注释', 'const a = 1\n// stands here', ['stands']],
])('找得到：%s', (_name, text, expected) => {
  expect([...wordsOf(text)].sort()).toEqual([...expected].sort())
})

test.each([
  ['字符串：数据库的列名', "const sql = 'SELECT home_id FROM cases'"],
  ['类型化的列名', 'const where = t.home_id'],
  ['别的词的一部分', 'const understands = lighthouses'],
  ['注释里写的列名', '// The column `home_id` keeps its name.\nconst a = 1'],
])('不误报：%s', (_name, text) => {
  expect(wordsOf(text)).toEqual([])
})
