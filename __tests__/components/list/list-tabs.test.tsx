import { listTabs, noMatchReason } from '@/components/list/list-tabs'

type Search = { q?: string; phone?: string }

const tabsOf = (search: Search, found: { accept: number; assign: number } | null) =>
  listTabs({
    tabs: ['accept', 'assign'],
    current: 'accept',
    labels: { accept: '待受理', assign: '待分配' },
    counts: { accept: 7, assign: 5 },
    search,
    found,
    hrefOf: ({ tab, q, phone }) =>
      `/list?tab=${tab}${q ? `&q=${q}` : ''}${phone ? `&phone=${phone}` : ''}`,
  })
const NO_MATCH = {
  title: '没有符合条件的案件',
  text: '请核对案号或姓名',
  link: { href: '/list', label: '重置' },
}

test('没有查找：各栏写全部件数，地址里只有栏；现在的一栏标明', () => {
  expect(tabsOf({}, null)).toEqual([
    { href: '/list?tab=accept', label: '待受理', isCurrent: true, count: 7 },
    { href: '/list?tab=assign', label: '待分配', isCurrent: false, count: 5 },
  ])
})

test('查找时：各栏写找到的件数，换栏带着查找的词；太多而没有数的不写', () => {
  expect(
    tabsOf({ q: '46' }, { accept: 0, assign: 1 }).map(({ href, count }) => [href, count]),
  ).toEqual([
    ['/list?tab=accept&q=46', 0],
    ['/list?tab=assign&q=46', 1],
  ])
  expect(tabsOf({ q: '公司' }, null).map(({ count }) => count)).toEqual([undefined, undefined])
})

test('按电话查找的也一样：写找到的件数，带着电话，在另一栏找到的给出去处', () => {
  const search = { phone: 'hash' }
  const tabs = tabsOf(search, { accept: 0, assign: 2 })
  expect(tabs.map(({ href, count }) => [href, count])).toEqual([
    ['/list?tab=accept&phone=hash', 0],
    ['/list?tab=assign&phone=hash', 2],
  ])
  expect(noMatchReason(NO_MATCH, search, tabs).link?.href).toBe('/list?tab=assign&phone=hash')
})

test('本栏也找到了、因别的条件没有显示的：去处仍是另一栏', () => {
  const tabs = tabsOf({ q: '46号' }, { accept: 3, assign: 1 })
  expect(noMatchReason(NO_MATCH, { q: '46号' }, tabs).text).toBe('“待分配”中有 1 件')
})

test('在另一栏找到的，写明几件并给出去处', () => {
  expect(
    noMatchReason(NO_MATCH, { q: '46号' }, tabsOf({ q: '46号' }, { accept: 0, assign: 1 })),
  ).toEqual({
    title: '没有符合条件的案件',
    text: '“待分配”中有 1 件',
    link: { href: '/list?tab=assign&q=46号', label: '前往查看', isPrimary: true },
  })
})

test('哪一栏都没有：照常写；只打了一个字的，说明一个字怎样查', () => {
  const nowhere = { accept: 0, assign: 0 }
  expect(noMatchReason(NO_MATCH, { q: '46号' }, tabsOf({ q: '46号' }, nowhere))).toBe(NO_MATCH)
  expect(noMatchReason(NO_MATCH, { q: '𬭎' }, tabsOf({ q: '𬭎' }, nowhere)).text).toMatch(
    /只输入一个字/,
  )
  expect(noMatchReason(NO_MATCH, {}, tabsOf({}, null))).toBe(NO_MATCH)
})
