import fc from 'fast-check'
import {
  numberedPositionOf,
  readCursor,
  sliceOf,
  writeCursor,
  type Order,
} from '@/lib/queries/paging/keyset'

const BY_INSTANT: Order = { column: 'at', direction: 'desc', kind: 'instant' }
const BY_DUE_DAY: Order = { column: 'dueOn', direction: 'asc', kind: 'instant', nullable: true }
const BY_NAME: Order = { column: 'name', direction: 'asc', kind: 'text' }

test('写出的位置原样读回，姓名里有点、冒号、表情也一样', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      (id, value) => {
        expect(readCursor(writeCursor({ value, id }), BY_INSTANT)).toEqual({ value, id })
      },
    ),
  )
  fc.assert(
    fc.property(fc.uuid(), fc.string({ unit: 'grapheme' }), (id, value) => {
      expect(readCursor(writeCursor({ value, id }), BY_NAME)).toEqual({ value, id })
    }),
  )
})

test('认不得的位置就是第一页，而不是错误', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readCursor(text, BY_INSTANT)).toBeNull()
    }),
  )
  const id = '0d0bc4cc-a2eb-432b-9aa9-71d4b079153b'
  for (const foreign of [
    `t谢岚.${id}`,
    `n.${id}`,
    `dNaN.${id}`,
    `d99999999999999999999.${id}`,
    id,
    `.${id}`,
    `d1.${id}x`,
  ]) {
    expect(readCursor(foreign, BY_INSTANT)).toBeNull()
  }
  expect(sliceOf(BY_INSTANT, { after: 'x', before: 'y' })).toMatchObject({
    where: {},
    isFirst: true,
    isBackwards: false,
  })
})

test('没有到期日的排在最后：只有可以为空的列才认得空的位置', () => {
  const id = '0d0bc4cc-a2eb-432b-9aa9-71d4b079153b'
  expect(readCursor(`n.${id}`, BY_DUE_DAY)).toEqual({ value: null, id })
  expect(sliceOf(BY_DUE_DAY, {}).orderBy).toEqual([
    { dueOn: { sort: 'asc', nulls: 'last' } },
    { id: 'asc' },
  ])
  expect(sliceOf(BY_DUE_DAY, { before: `n.${id}` }).orderBy).toEqual([
    { dueOn: { sort: 'desc', nulls: 'first' } },
    { id: 'desc' },
  ])
})

test.each([
  ['末页：从最后往回读', { last: true }, { isBackwards: true, skipped: 0, isLast: true }],
  ['第一页', { page: 1 }, { isBackwards: false, isFirst: true, skipped: 0 }],
  ['第三页：越过两页', { page: 3 }, { isBackwards: false, isFirst: false, skipped: 40 }],
  ['很远的页：只越过两千行', { page: 9_999_999 }, { isFirst: false, skipped: 2_000 }],
  ['什么也没有', {}, { isFirst: true, skipped: 0, isLast: false }],
] as const)('按页码找，%s', (_title, query, expected) => {
  expect(numberedPositionOf(BY_INSTANT, query, 20)).toMatchObject(expected)
})

test('有游标的，页码和末页不算', () => {
  const after = writeCursor({ value: new Date(5), id: '00000000-0000-4000-8000-000000000000' })
  expect(numberedPositionOf(BY_INSTANT, { after, page: 3, last: true }, 20)).toMatchObject({
    isBackwards: false,
    skipped: 0,
    isLast: false,
  })
})
