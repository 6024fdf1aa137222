import { makeStatementNames } from '@/lib/data/statement-names'
import { limitLiteral, FORCE_CUSTOM_PLAN, enumListLiteral } from '@/lib/data/sql-literals'

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

test('要按各次的值做计划的语句没有名字，来多少次也没有', () => {
  const nameOf = makeStatementNames()
  const text = `SELECT ${FORCE_CUSTOM_PLAN.sql} 1`
  expect([nameOf(text), nameOf(text), nameOf(text)]).toEqual(['', '', ''])
})

test('写进语句文字的只有整数和本系统自己的词', () => {
  expect([limitLiteral(21).sql, enumListLiteral(['closed', 'in_mediation']).sql]).toEqual([
    'LIMIT 21',
    `('closed', 'in_mediation')`,
  ])
  for (const rows of [-1, 1.5, Number.NaN, 'x' as unknown as number])
    expect(() => limitLiteral(rows)).toThrow('a limit is a whole number')
  for (const words of [[], [`x' OR 'y`], ['closed', '结案'], ['']])
    expect(() => enumListLiteral(words)).toThrow('only words of the domain')
})
