import ts from 'typescript'
import { deniedWordingsIn, screenTextOf } from './screen-words'
import { FILES, treeOf, visit } from './source-tree'

const SHOWN = /^(lib\/labels\/|scripts\/(?!bench\/))/

function textsOf(tree: ts.SourceFile): readonly string[] {
  const texts: string[] = []
  visit(tree, (node) => {
    const text = screenTextOf(node)
    if (text !== null) texts.push(text)
  })
  return texts
}

const sample = (text: string) =>
  textsOf(ts.createSourceFile('sample.ts', text, ts.ScriptTarget.ES2022, true))

test('用户说过不妥的写法，文字表和运维命令里不再出现', () => {
  const shown = FILES.filter((file) => SHOWN.test(file))
  expect(shown.length).toBeGreaterThan(70)
  const found = shown.flatMap((file) =>
    textsOf(treeOf(file)).flatMap((text) =>
      deniedWordingsIn(text).map((wording) => `${file}: ${wording} ← ${text.slice(0, 40)}`),
    ),
  )
  expect(found).toEqual([])
})

test.each([
  ['引号里的文字', "const words = { title: '没有办成' }", ['没有办成']],
  ['模板里的文字', 'const words = (a: string) => `${a}已按期完成`', ['已按期完成']],
  ['隔着一个值的文字', 'const words = (n: number) => `王某（第 ${n}，72 分）`', ['（第 …，']],
])('找得到：%s', (_name, text, expected) => {
  expect(sample(text).flatMap(deniedWordingsIn)).toEqual(expected)
})

test.each([
  ['改好的写法', "const words = '按期办结'"],
  ['注释', "// 没有办成\nconst words = '办理未成功'"],
])('不误报：%s', (_name, text) => {
  expect(sample(text).flatMap(deniedWordingsIn)).toEqual([])
})
