import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// 程序与数据库谁新谁旧：相同、该升级、旧程序仍受支持、不受支持、两个分支、迁移没有完成或者被改过。

type Migration = { name: string; checksum: string }
type Release = {
  version: string
  commit: null
  migration: string
  functions: string
  compatibleSince: string
  appliedAt: Date
}
type Decision = { is: string; pending?: string[]; unknown?: string[]; newer?: Release[] }
type Decide = (
  program: { migrations: Migration[]; functions: string },
  schema: { applied: (Migration & { isFinished: boolean })[]; releases: readonly Release[] },
) => Decision

let decideStart: Decide
beforeAll(async () => {
  const file = join(__dirname, '..', '..', 'scripts/setup/decide-start.mjs')
  decideStart = ((await import(pathToFileURL(file).href)) as { decideStart: Decide }).decideStart
})

const step = (name: string) => ({ name, checksum: `sum of ${name}` })
const program = (names: string, functions: string) => ({
  migrations: names.split(' ').filter(Boolean).map(step),
  functions,
})
const applied = (names: string) =>
  names
    .split(' ')
    .filter(Boolean)
    .map((name) => ({ ...step(name), isFinished: true }))
const release = (migration: string, functions: string, compatibleSince: string): Release => ({
  ...{ version: '1.0.0', commit: null, migration, functions, compatibleSince },
  appliedAt: new Date('2026-11-01T00:00:00Z'),
})
const A = release('2', 'a', '1')

test.each<[string, string, string, string, readonly Release[], Partial<Decision>]>([
  ['空库', '1 2', 'a', '', [], { is: 'apply', pending: ['1', '2'] }],
  ['相同', '1 2', 'a', '1 2', [A], { is: 'apply', pending: [] }],
  ['没有登记过的旧库', '1 2 3', 'b', '1 2', [], { is: 'apply', pending: ['3'] }],
  ['程序新', '1 2 3', 'b', '1 2', [A], { is: 'apply', pending: ['3'] }],
  ['跨过几个版本', '1 2 3 4 5', 'e', '1 2', [A], { is: 'apply', pending: ['3', '4', '5'] }],
  ['只有函数新', '1 2', 'b', '1 2', [A], { is: 'apply', pending: [] }],
  ['补在中间的迁移', '1 2 3', 'b', '1 3', [A], { is: 'apply', pending: ['2'] }],
  [
    '旧程序，仍受支持',
    ...(['1 2', 'a', '1 2 3', [A, release('3', 'b', '2')]] as const),
    { is: 'served', unknown: ['3'] },
  ],
  [
    '旧程序，不再受支持',
    ...(['1 2', 'a', '1 2 3', [A, release('3', 'b', '3')]] as const),
    { is: 'refused', unknown: ['3'] },
  ],
  [
    '旧程序，中间的版本支持、最新的不支持',
    ...(['1 2', 'a', '1 2 3 4', [A, release('3', 'b', '2'), release('4', 'c', '4')]] as const),
    { is: 'refused', unknown: ['3', '4'] },
  ],
  [
    '旧程序，库里从来没有登记过它',
    ...(['1 2', 'z', '1 2 3', [release('3', 'b', '2')]] as const),
    { is: 'served' },
  ],
  ['旧程序，新版本没有登记', '1 2', 'a', '1 2 3', [A], { is: 'refused', newer: [] }],
  [
    '只有函数旧，仍受支持',
    ...(['1 2', 'a', '1 2', [A, release('2', 'b', '2')]] as const),
    { is: 'served', unknown: [] },
  ],
  [
    '两个分支：各有对方没有的',
    ...(['1 2 4', 'z', '1 2 3', [release('3', 'b', '1')]] as const),
    { is: 'refused', unknown: ['3'] },
  ],
])('%s', (_title, names, functions, done, releases, expected) => {
  const decision = decideStart(program(names, functions), { applied: applied(done), releases })
  expect(decision).toMatchObject(expected)
})

test('迁移没有完成、被改过：谁也不启动', () => {
  const unfinished = [{ ...step('1'), isFinished: false }]
  expect(decideStart(program('1 2', 'a'), { applied: unfinished, releases: [] })).toEqual({
    is: 'unfinished',
    name: '1',
  })
  const edited = [{ name: '1', checksum: 'another', isFinished: true }]
  expect(decideStart(program('1 2', 'a'), { applied: edited, releases: [A] })).toEqual({
    is: 'edited',
    name: '1',
  })
})
