import { decideAddPaper, ROSTER_PAPERS_AT_MOST } from '@/lib/domain/roster/roster-papers'
import { ROSTER_STATUSES, type RosterStatus } from '@/lib/domain/roster/roster-moves'

// 特邀规定 第6、7条：资质材料什么时候可以提交。

const codeOf = (status: RosterStatus, papers: readonly { sha256: string }[] = [], sha256 = 'c') => {
  const decided = decideAddPaper(status, papers, sha256)
  return decided.ok ? 'ok' : decided.refusal.code
}

test('待确认、已确认、暂停的可以提交；退出名册的先再次推荐', () => {
  expect(ROSTER_STATUSES.filter((status) => codeOf(status) === 'ok')).toEqual([
    'recommended',
    'confirmed',
    'suspended',
  ])
  expect(codeOf('removed')).toBe('ROSTER_PAPERS_CLOSED')
})

test('同一份不收两次；满二十份的不再收', () => {
  expect(codeOf('confirmed', [{ sha256: 'c' }])).toBe('ROSTER_PAPER_TWICE')
  const papers = Array.from({ length: ROSTER_PAPERS_AT_MOST }, (_, no) => ({ sha256: `${no}` }))
  expect(codeOf('confirmed', papers.slice(1))).toBe('ok')
  expect(codeOf('confirmed', papers)).toBe('ROSTER_PAPERS_FULL')
})
