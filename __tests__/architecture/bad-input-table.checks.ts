import { existsSync, readdirSync, readFileSync } from 'node:fs'

// docs/operations/bad-input.md names a sentence and a test for each bad input: both have to be
// there.

const TABLE = readFileSync('docs/operations/bad-input.md', 'utf8')
const ROWS = TABLE.split('\n').filter(
  (line) => line.startsWith('| ') && !line.startsWith('| 坏情况'),
)
const LABELS = readdirSync('lib/labels/zh-CN', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => readFileSync(`lib/labels/zh-CN/${name}`, 'utf8'))
  .join('\n')

/** A part too short to mean anything. */
const LEAST = 4

test('表里写的每个测试都在，题目相符', () => {
  expect(ROWS.length).toBeGreaterThan(60)
  const named = [...TABLE.matchAll(/`(__tests__\/[^`]+\.(?:test|spec)\.tsx?)` `([^`]+)`/g)].map(
    ([, path = '', title = '']) => ({ path, title }),
  )
  expect(named.length).toBeGreaterThan(55)
  const gone = named.filter(
    ({ path, title }) => !existsSync(path) || !readFileSync(path, 'utf8').includes(title),
  )
  expect(gone).toEqual([])
})

test('每一行都有测试，或者写明尚无此功能', () => {
  const without = ROWS.filter((row) => !row.includes('`__tests__/') && !row.includes('尚无此功能'))
  expect(without).toEqual([])
})

test('表里引用的每一句话，页面上都这样说', () => {
  const quoted = ROWS.flatMap((row) =>
    [...row.matchAll(/“([^”]+)”/g)].map(([, sentence = '']) => sentence),
  )
  expect(quoted.length).toBeGreaterThan(60)
  const unsaid = quoted
    .flatMap((sentence) => sentence.split('…'))
    .map((part) => part.trim())
    .filter((part) => part.length >= LEAST && !LABELS.includes(part))
  expect(unsaid).toEqual([])
})
