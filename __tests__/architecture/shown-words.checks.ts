import ts from 'typescript'
import { NOTED, PLAIN_WORD, type LawTerm } from '@/lib/labels/zh-CN/plain-word'
import { FILES, treeOf, visit } from './source-tree'
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
  'AGREEMENT_IN_EFFECT',
  'CONSENTS_INCOMPLETE',
  'MATERIAL_ALREADY_THERE',
  'MATERIAL_BEFORE_ACCEPTANCE',
  'NOT_MEDIATORS_TURN',
  'SIGNATURE_IDENTITY_FIRST',
  'STATUS_DOES_NOT_ALLOW',
  'URGED_ALREADY',
]

/** The clauses of an agreement, which a page quotes as they were signed. */
const QUOTED = /\/agreement-clauses\.ts$/

const longIn = (words: readonly ShownWord[]) =>
  words
    .filter(({ file }) => !QUOTED.test(file))
    .flatMap(({ file, text }) =>
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

/** Names of institutions' kinds, causes and documents, and the entrance of the staff. */
const NAMES = /\/(organisation-field|case|case-document|sign-in|plain-word)\.ts$/
const TERMS = (Object.keys(PLAIN_WORD) as LawTerm[]).sort((a, b) => b.length - a.length)

/** Terms in a text, a longer one before those inside of it. */
function termsIn(text: string): readonly LawTerm[] {
  let rest = text
  return TERMS.filter((term) => {
    const isThere = rest.includes(term)
    rest = rest.replaceAll(term, '　')
    return isThere
  })
}

/** 起诉（打官司）, 叫“异步调解”, 当事人就是…: the sentence itself explains. */
const explains = (text: string, term: string) =>
  new RegExp(`${term}（|叫“?${term}|${term}就是`).test(text)

/** Terms in the words of a page and its parts; what data adds is in the notes as well. */
function termsOfPage(page: string): readonly LawTerm[] {
  const parts = filesBehind([page]).filter((file) => /^(app|components)\//.test(file))
  const texts = wordsShownBy(parts)
    .filter(({ file }) => !NAMES.test(file))
    .map(({ text }) => text)
  const terms = new Set(texts.flatMap(termsIn))
  return [...terms].filter((term) => !texts.some((text) => explains(text, term)))
}

/** The terms of `<WordNotes of={NOTED.page} />` in a page. */
function notedIn(page: string): readonly LawTerm[] {
  const noted: LawTerm[] = []
  visit(treeOf(page), (node) => {
    if (!ts.isJsxSelfClosingElement(node) || node.tagName.getText() !== 'WordNotes') return
    const name = /NOTED\.(\w+)/.exec(node.attributes.getText())?.[1]
    noted.push(...NOTED[name as keyof typeof NOTED])
  })
  return noted
}

test('每个法律词语，用到它的页面上有一句平常话的说明', () => {
  const pages = PAGES.filter((file) => file.endsWith('/page.tsx'))
  const bare = pages.flatMap((page) => {
    const noted = notedIn(page)
    return termsOfPage(page)
      .filter((term) => !noted.includes(term))
      .map((term) => `${page}: ${term}`)
  })
  expect(bare).toEqual([])
})

test('说明不重复：每页每个词语只列一次', () => {
  const noted = PAGES.map(notedIn).filter((terms) => terms.length > 0)
  expect(noted.length).toBeGreaterThan(3)
  expect(noted.filter((terms) => new Set(terms).size < terms.length)).toEqual([])
})

test.each([
  ['长的词语在先', '这叫“电子送达”', ['电子送达']],
  ['没有词语', '谈拢了，双方签字。', []],
])('找得到词语：%s', (_name, text, expected) => {
  expect(termsIn(text)).toEqual(expected)
})
