import { findSupplier, findSupplyDay } from '@/lib/domain/dossier/supply'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'
import { day } from '../time/day'

// docs/decisions/0079-archiving.md：缺件由谁补、何时补，是提醒，不是法定期限。

test.each([
  ['委派函由法院补', 'referral_letter', 'delegated_pre_filing', 'court'],
  ['法院引调的，起诉状由法院补', 'petition', 'entrusted_summary', 'court'],
  ['当事人申请的，申请书由机构补', 'petition', 'party_application', 'institution'],
  ['行政委托的，申请书由机构补', 'petition', 'administrative', 'institution'],
  ['受理登记表由机构补', 'acceptance_form', 'delegated_pre_filing', 'institution'],
  ['其余由调解员补', 'closing_form', 'delegated_pre_filing', 'mediator'],
] as const)('%s', (_name, slot, source, expected) => {
  expect(findSupplier(slot, { source, isTaken: true })).toBe(expected)
})

test.each([
  ['当事人身份证明', 'identity'],
  ['终结报告', 'outcome'],
  ['结案登记表', 'closing_form'],
] as const)('没有调解员接收过的，%s由机构补', (_name, slot) => {
  expect(findSupplier(slot, { source: 'party_application', isTaken: false })).toBe('institution')
})

test('结案次日起算五个工作日，国庆放假顺延；法院十个', () => {
  // 2026-09-30 is a Wednesday; 1 to 7 October are off, 10 October is a make-up working day.
  const on = (supplier: 'mediator' | 'court') =>
    findSupplyDay(supplier, day('2026-09-30'), OFFICIAL_CALENDAR)?.on
  expect([on('mediator'), on('court')]).toEqual(['2026-10-13', '2026-10-20'])
})

test('放假安排尚未公布的年份：标明暂定', () => {
  expect(findSupplyDay('mediator', day('2026-12-30'), OFFICIAL_CALENDAR)).toMatchObject({
    isProvisional: true,
  })
})
