import { render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { forgetViews, rememberView } from '@/components/ui/last-view'
import { makePageOf } from '../../support/page-person'

// 面包屑回到列表时，条件和页次与离开时一样；换了人、退出以后都不再记得。

const visit = (address: string) => window.history.replaceState(null, '', address)
const trail = (
  <Breadcrumb
    items={[{ label: '案件调解记录', href: '/institution/records' }, { label: '案件详情' }]}
  />
)
const target = () => screen.getByRole('link', { name: '案件调解记录' }).getAttribute('href')

beforeEach(() => {
  window.sessionStorage.clear()
  makePageOf('a1')
})
afterAll(() => {
  makePageOf(null)
  visit('/')
})

test('没有到过列表的、没有脚本的，回到列表的开头', () => {
  expect(renderToStaticMarkup(trail)).toContain('href="/institution/records"')
  render(trail)
  expect(target()).toBe('/institution/records')
})

test('到过的，回到上次的分类、条件和页次', () => {
  visit('/institution/records?tab=closed&q=%E7%8E%8B&after=d1.x&from=21')
  rememberView()
  visit('/institution/cases/c1?list=records')
  render(trail)
  expect(target()).toBe('/institution/records?tab=closed&q=%E7%8E%8B&after=d1.x&from=21')
})

test('刚办完的通知和选择全部不带回来', () => {
  visit('/institution/records?tab=all&done=assigned&case=c1&all=1')
  rememberView()
  render(trail)
  expect(target()).toBe('/institution/records?tab=all')
})

test('退出登录以后不再记得；换了一个人也读不到', () => {
  visit('/institution/records?q=%E7%8E%8B')
  rememberView()
  makePageOf('a2')
  const { unmount } = render(trail)
  expect(target()).toBe('/institution/records')
  unmount()
  makePageOf('a1')
  forgetViews()
  expect(window.sessionStorage).toHaveLength(0)
  render(trail)
  expect(target()).toBe('/institution/records')
})
