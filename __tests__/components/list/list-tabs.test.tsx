import { listTabs, noMatchReason } from '@/components/list/list-tabs'

const tabsFor = (q: string | undefined, found: { accept: number; assign: number } | null) =>
  listTabs({
    tabs: ['accept', 'assign'],
    current: 'accept',
    labels: { accept: '待受理', assign: '待分配' },
    counts: { accept: 7, assign: 5 },
    search: { q },
    found,
    hrefOf: ({ tab, q: words }) => `/list?tab=${tab}${words ? `&q=${words}` : ''}`,
  })
const NO_MATCH = {
  title: '没有符合条件的案件',
  text: '请核对案号或姓名',
  link: { href: '/list', label: '重置' },
}

test('没有查找：各栏写全部件数，地址里只有栏', () => {
  expect(tabsFor(undefined, null).map(({ href, count }) => [href, count])).toEqual([
    ['/list?tab=accept', 7],
    ['/list?tab=assign', 5],
  ])
})

test('查找时：各栏写找到的件数，换栏带着查找的词；太多而没有数的不写', () => {
  expect(tabsFor('46', { accept: 0, assign: 1 }).map(({ href, count }) => [href, count])).toEqual([
    ['/list?tab=accept&q=46', 0],
    ['/list?tab=assign&q=46', 1],
  ])
  expect(tabsFor('公司', null).map(({ count }) => count)).toEqual([undefined, undefined])
})

test('在另一栏找到的，写明几件并给出去处', () => {
  expect(noMatchReason(NO_MATCH, { q: '46号' }, tabsFor('46号', { accept: 0, assign: 1 }))).toEqual(
    {
      title: '没有符合条件的案件',
      text: '“待分配”中有 1 件',
      link: { href: '/list?tab=assign&q=46号', label: '去查看', isPrimary: true },
    },
  )
})

test('哪一栏都没有：照常写；只打了一个字的，说明一个字怎样查', () => {
  const nowhere = { accept: 0, assign: 0 }
  expect(noMatchReason(NO_MATCH, { q: '46号' }, tabsFor('46号', nowhere))).toBe(NO_MATCH)
  expect(noMatchReason(NO_MATCH, { q: '𬭎' }, tabsFor('𬭎', nowhere)).text).toMatch(/只输入一个字/)
  expect(noMatchReason(NO_MATCH, {}, tabsFor(undefined, null))).toBe(NO_MATCH)
})
