import { forgetDrafts } from '@/components/forms/draft-storage'
import { leaveDraft, readDraftValues } from '../../support/drafts'
import { makePageOf } from '../../support/page-person'

// Apart from the other tests of drafts: after signing out a page keeps none.

test('退出登录时清掉本机所有草稿，不碰别的；之后写到一半的也不再留下', async () => {
  makePageOf('m1')
  await leaveDraft('a', { note: ['一'] })
  window.sessionStorage.setItem('heyi-draft:m2:b', '[]')
  window.localStorage.setItem('heyi-display', 'dark')
  const late = leaveDraft('a', { note: ['一', '二'] })
  forgetDrafts()
  expect(await late).toBe(false)
  expect(await readDraftValues('a')).toBeNull()
  expect(Object.keys(window.localStorage)).toEqual(['heyi-display'])
  expect(window.sessionStorage).toHaveLength(0)
})
