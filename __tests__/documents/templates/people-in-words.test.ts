import { partyLines } from '@/lib/documents/templates/people-in-words'
import { APPLICANT, RESPONDENT } from '@/lib/documents/templates/sample/sample-people'

// 未成年人的是法定代理人（民法典第23条），单位的是法定代表人.

test.each([
  ['单位', RESPONDENT, '法定代表人（负责人）：周喆，总经理。'],
  [
    '未成年人',
    { ...APPLICANT, representative: { name: '张宁', title: null } },
    '法定代理人：张宁。',
  ],
])('%s', (_, party, expected) => {
  expect(partyLines(party)[1]).toBe(expected)
})

test('没有的不写', () => {
  expect(partyLines(APPLICANT).join()).not.toContain('法定')
})
