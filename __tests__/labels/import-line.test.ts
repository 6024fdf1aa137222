import { caseOutcomeWords } from '@/lib/labels/zh-CN/import-line'

// 补录检查的说明：届满日涉及尚未公布放假安排的年度的，标明“暂定”。

const preview = {
  mediator: null,
  outcomeWords: null,
  days: null,
  replaced: [],
  isProvisional: false,
}

test.each([
  [
    { ...preview, status: 'pending_acceptance', dueOn: '2026-12-24' },
    '导入后为“待受理”，受理期限至 2026-12-24。',
  ],
  [
    { ...preview, status: 'pending_acceptance', dueOn: '2027-01-04', isProvisional: true },
    '导入后为“待受理”，受理期限暂计至 2027-01-04（暂定）。',
  ],
  [
    { ...preview, status: 'pending_assignment', dueOn: '2027-01-16', isProvisional: true },
    '导入后为“待分配”，调解期限不早于 2027-01-16（暂定）。',
  ],
] as const)('%j', (line, sentence) => {
  expect(caseOutcomeWords(line)).toBe(sentence)
})
