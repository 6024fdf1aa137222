import type { AgreementDraft } from '@/lib/domain/agreement/draft'
import { leastCopies } from '@/lib/domain/agreement/check-agreement'
import { findPeople, findSigners, type AgreementParty } from '@/lib/domain/agreement/people'

// 特邀规定第24条、民诉法解释第150条：第三人承担责任的，应当经其同意并由其签名；已退出的不能再写进去.

const party = (id: string, side: AgreementParty['side'], hasLeft = false): AgreementParty => ({
  id,
  side,
  name: id,
  hasLeft,
})
const parties = [party('甲', 'applicant'), party('乙', 'respondent')]
const naming = (obliged: string) => ({
  terms: [{ obliged, entitled: '甲' }] as unknown as AgreementDraft['terms'],
})

test('第三人承担义务的，由其签名；没有的，不用', () => {
  const all = [...parties, party('丙', 'third')]
  expect(findSigners(all, naming('丙')).map(({ id }) => id)).toEqual(['甲', '乙', '丙'])
  expect(findSigners(all, naming('乙')).map(({ id }) => id)).toEqual(['甲', '乙'])
})

test('已退出的第三人：新的条款不能写其名；写了其名的协议仍缺其签名，不会没有其签名就生效', () => {
  const all = [...parties, party('丙', 'third', true)]
  expect(findPeople('丙', all)).toEqual([])
  expect(findSigners(all, naming('丙')).map(({ id }) => id)).toContain('丙')
  expect(leastCopies(all)).toBe(3)
})
