import {
  CASE_COLUMNS,
  PARTY_PARTS,
  PARTY_SLOTS,
  partyColumns,
  REQUIRED_CASE_COLUMNS,
} from '@/lib/domain/import/case-columns'
import { MEDIATOR_COLUMNS, REQUIRED_MEDIATOR_COLUMNS } from '@/lib/domain/import/mediator-columns'
import { IMPORT_STATES, ROW_STATES } from '@/lib/domain/import/row-mistake'
import { MAX_SHEET_BYTES, MAX_SHEET_ROWS, SHEET_FAULTS } from '@/lib/domain/import/sheet'

// 补录 reads what people typed into the template: its columns, and what may become of a line.

test('案件表的各列不重复，五个当事人位置各六列', () => {
  expect(new Set(CASE_COLUMNS).size).toBe(CASE_COLUMNS.length)
  expect(Object.keys(PARTY_SLOTS)).toHaveLength(5)
  expect(PARTY_PARTS).toHaveLength(6)
  const ofParties = CASE_COLUMNS.filter((column) =>
    Object.keys(PARTY_SLOTS).some((slot) => column.startsWith(slot)),
  )
  expect(ofParties).toHaveLength(30)
})

test('第一申请人、第一被申请人在诉求之前，少用的当事人在表的最后', () => {
  const place = (column: string) => CASE_COLUMNS.findIndex((each) => each === column)
  expect(place('applicantName')).toBeLessThan(place('claim'))
  expect(place('respondentName')).toBeLessThan(place('claim'))
  expect(CASE_COLUMNS.slice(-18)).toEqual([
    ...partyColumns('applicant2'),
    ...partyColumns('respondent2'),
    ...partyColumns('third'),
  ])
})

test('每一件都要有的列都在表里：法院、来源、类型、案由、引调时间、诉求与双方', () => {
  expect(REQUIRED_CASE_COLUMNS.filter((column) => !CASE_COLUMNS.includes(column))).toEqual([])
  for (const column of ['court', 'source', 'disputeType', 'cause', 'referredAt', 'claim'] as const)
    expect(REQUIRED_CASE_COLUMNS).toContain(column)
  const own: readonly string[] = REQUIRED_CASE_COLUMNS
  expect(own).not.toContain('caseNo')
  expect(own).not.toContain('outcome')
})

test('人员表不重复，必填的四列都在表里（特邀规定第6条：列明调解员）', () => {
  expect(new Set(MEDIATOR_COLUMNS).size).toBe(MEDIATOR_COLUMNS.length)
  expect([...REQUIRED_MEDIATOR_COLUMNS]).toEqual(['name', 'phone', 'specialties', 'caseloadCap'])
  for (const column of REQUIRED_MEDIATOR_COLUMNS) expect(MEDIATOR_COLUMNS).toContain(column)
})

test('一行的五种结果，一次导入的四种状态', () => {
  expect(ROW_STATES).toEqual(['ready', 'refused', 'repeated', 'made', 'failed'])
  expect(IMPORT_STATES).toEqual(['checked', 'running', 'paused', 'finished'])
})

test('文件读不了的原因不重复；最大十兆、两万行', () => {
  expect(new Set(SHEET_FAULTS).size).toBe(SHEET_FAULTS.length)
  expect([MAX_SHEET_BYTES, MAX_SHEET_ROWS]).toEqual([10_485_760, 20_000])
})
