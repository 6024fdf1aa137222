import { keepDisplay } from '@/components/layout/keep-display'
import { leaveDraft, readDraftValues } from '../../support/drafts'
import { makePageOf } from '../../support/page-person'

// 公用设备上的页面没有草稿的钥匙：写到一半的、页面的设置，都不留在设备上。

beforeEach(() => {
  window.localStorage.clear()
  makePageOf('p1')
  document.head.querySelector('meta[name="heyi-draft-key"]')!.remove()
})
afterEach(() => makePageOf(null))

test('写到一半的不留，也读不到别的', async () => {
  window.localStorage.setItem('heyi-draft:p1:a', '[]')
  expect(await leaveDraft('a', { note: ['一'] })).toBe(false)
  expect(await readDraftValues('a')).toBeNull()
  expect(window.localStorage.getItem('heyi-draft:p1:a')).toBe('[]')
  expect(Object.keys(window.sessionStorage)).toEqual([])
})

test('关怀版只管到浏览器关掉；自己的设备上记一年', () => {
  const written = jest.spyOn(document, 'cookie', 'set')
  keepDisplay({ theme: 'light', scale: 'large' })
  expect(written.mock.calls[0]![0]).not.toContain('Max-Age')
  expect(window.localStorage).toHaveLength(0)
  makePageOf('p1')
  keepDisplay({ theme: 'light', scale: 'large' })
  expect(written.mock.calls[1]![0]).toContain('Max-Age=31536000')
  expect(window.localStorage.getItem('heyi-display')).toBe('light.large')
})
