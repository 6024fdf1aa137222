import { ORGANISATION_SHEETS } from '@/lib/domain/import/organisation-columns'
import {
  placeOfRow,
  ROWS_OF_A_SHEET,
  ROWS_OF_INSTITUTIONS,
  stageOfRow,
  workbookRowNo,
} from '@/lib/domain/import/workbook-rows'

describe('工作簿里一行的编号：表在前的在前，表内按行', () => {
  test.each([
    ['courts', 2, 2],
    ['institutions', 2, 500_002],
    ['invitations', 499_999, 1_499_999],
    ['accounts', 20_001, 1_520_001],
  ] as const)('“%s”第 %i 行编为 %i，也读得回来', (sheet, rowNo, number) => {
    expect(workbookRowNo(sheet, rowNo)).toBe(number)
    expect(placeOfRow(number)).toEqual({ sheet, rowNo })
  })
  test('分支机构编在全部机构之后、下一张表之前，不论在表里的哪一行', () => {
    const branch = workbookRowNo('institutions', 2, true)!
    expect(branch).toBeGreaterThan(workbookRowNo('institutions', ROWS_OF_INSTITUTIONS - 1)!)
    expect(branch).toBeLessThan(workbookRowNo('invitations', 2)!)
    expect(placeOfRow(branch)).toEqual({ sheet: 'institutions', rowNo: 2 })
    expect(stageOfRow(branch)).not.toBe(stageOfRow(workbookRowNo('institutions', 3)!))
  })
  test('太靠下的行没有编号，也不会与下一张表相混', () => {
    expect(workbookRowNo('courts', ROWS_OF_A_SHEET)).toBeNull()
    expect(workbookRowNo('institutions', ROWS_OF_INSTITUTIONS)).toBeNull()
    expect(workbookRowNo('institutions', ROWS_OF_INSTITUTIONS, true)).toBeNull()
  })
  test('编号不属于任何表的，报错', () => {
    expect(() => placeOfRow(ORGANISATION_SHEETS.length * ROWS_OF_A_SHEET)).toThrow(RangeError)
  })
})
