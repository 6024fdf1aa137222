import { forgetDrafts, readDraft, writeDraft } from '@/components/forms/draft-storage'
import { makePageOf } from '../../support/page-person'

// Apart from the other tests of drafts: after signing out a page keeps none.

test('退出登录时清掉本机所有草稿，不碰别的；之后写到一半的也不再留下', async () => {
  makePageOf('m1')
  await writeDraft('a', { note: ['一'] })
  window.sessionStorage.setItem('heyi-draft:m2:b', '[]')
  window.localStorage.setItem('heyi-display', 'dark')
  const late = writeDraft('a', { note: ['一', '二'] })
  forgetDrafts()
  expect(await late).toBe(false)
  expect(await readDraft('a')).toBeNull()
  expect(Object.keys(window.localStorage)).toEqual(['heyi-display'])
  expect(window.sessionStorage).toHaveLength(0)
})
