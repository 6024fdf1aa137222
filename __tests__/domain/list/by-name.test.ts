import { compareByName } from '@/lib/domain/list/by-name'

test('人名按拼音，不按字码；同名的按编号', () => {
  const people = ['周启', '王朗', '谢岚', '贺新', '陈晓', '黄立'].map((name) => ({
    id: name,
    name,
  }))
  expect(people.toSorted(compareByName).map(({ name }) => name)).toEqual([
    '陈晓',
    '贺新',
    '黄立',
    '王朗',
    '谢岚',
    '周启',
  ])
  const [one, other] = [
    { id: 'a', name: '王朗' },
    { id: 'b', name: '王朗' },
  ]
  expect([compareByName(one, other), compareByName(other, one), compareByName(one, one)]).toEqual([
    -1, 1, 0,
  ])
})
