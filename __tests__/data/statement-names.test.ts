import { makeStatementNames } from '@/lib/data/statement-names'

test('只来一次的语句没有名字；再来的有，同一句总是同一个，各句各一个', () => {
  const nameOf = makeStatementNames()
  expect(nameOf('SELECT 1')).toBe('')
  const name = nameOf('SELECT 1')
  expect(name).toMatch(/^heyi_/)
  expect(nameOf('SELECT 1')).toBe(name)
  nameOf('SELECT 2')
  expect(nameOf('SELECT 2')).not.toBe(name)
})

test('名字有限：满了以后新的没有，已有的还在', () => {
  const nameOf = makeStatementNames(1)
  nameOf('SELECT 1')
  const name = nameOf('SELECT 1')
  nameOf('SELECT 2')
  expect([nameOf('SELECT 2'), nameOf('SELECT 1')]).toEqual(['', name])
})
