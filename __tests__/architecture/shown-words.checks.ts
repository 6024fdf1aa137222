import ts from 'typescript'
import { FILES } from './source-tree'
import {
  filesBehind,
  lengthOf,
  refusalsBehind,
  sentencesOf,
  wordsIn,
  wordsShownBy,
  type ShownWord,
} from './shown-words'

// 当事人和公众读到的文字：每句不超过四十个字。

const LONGEST = 40

/** Pages without an account and of those who take part; `dev` is for operators. */
const PAGES = FILES.filter((file) => /^app\/\((party|public)\)\/(?!dev\/)/.test(file))
/** What is sent to them: the letter, and the messages of every channel. */
const SENT = FILES.filter((file) =>
  /^lib\/(documents\/templates\/invitation-letter|channels\/.*)\.ts$/.test(file),
)
/** Refusals that code shared with the staff can give, and a party or a visitor never gets. */
const OF_STAFF = [
  'CONSENTS_INCOMPLETE',
  'NOT_MEDIATORS_TURN',
  'STATUS_DOES_NOT_ALLOW',
  'URGED_ALREADY',
]

const longIn = (words: readonly ShownWord[]) =>
  words.flatMap(({ file, text }) =>
    sentencesOf(text)
      .filter((sentence) => lengthOf(sentence) > LONGEST)
      .map((sentence) => `${file} ${lengthOf(sentence)}: ${sentence}`),
  )

test.each([
  ['页面', PAGES, 500],
  ['信和短信', SENT, 20],
])('当事人和公众读到的每一句，不超过四十个字：%s', (_name, roots, atLeast) => {
  const words = wordsShownBy(filesBehind(roots))
  expect(words.length).toBeGreaterThan(atLeast)
  expect(longIn(words)).toEqual([])
})

test('当事人和公众读到的拒绝，也不超过四十个字', () => {
  const words = refusalsBehind(PAGES, OF_STAFF)
  expect(words.length).toBeGreaterThan(15)
  expect(longIn(words)).toEqual([])
})

const sample = (source: string) =>
  wordsIn(ts.createSourceFile('sample.ts', source, ts.ScriptTarget.ES2022, true)).flatMap(
    sentencesOf,
  )

test.each([
  ['一句的文字', "const a = '一二。三四；五'", ['一二。', '三四；', '五']],
  ['模板里的值按八个字算', 'const a = (x: string) => `到${x}前`', ['到某某某某某某某某前']],
  ['数字按两个字算', 'const a = (x: number) => `过 ${x} 天`', ['过 12 天']],
  ['同一处的名称跟到底', "const a = '一二'\nconst b = `给${a}`", ['一二', '给一二']],
  [
    '选择里取长的',
    "const a = (x: boolean) => `等${x ? '一' : '一二三'}吧`",
    ['等一二三吧', '一', '一二三'],
  ],
  ['拼接的文字', "const a = '一二' + '三四'", ['一二三四']],
])('读得出：%s', (_name, source, expected) => {
  expect(sample(source)).toEqual(expected)
})
