import { CASE_SHEET, MEDIATOR_SHEET } from '@/lib/use-cases/import/judged-lists'

test('以前下载的模板仍能导入：改过的列名，旧的照样认得', () => {
  expect(CASE_SHEET.formerHeaders).toEqual({ outcome: '结案结果', account: '结案说明' })
  expect(MEDIATOR_SHEET.formerHeaders).toEqual({ caseloadCap: '在办上限' })
  for (const { headers, formerHeaders } of [CASE_SHEET, MEDIATOR_SHEET])
    for (const word of Object.values(formerHeaders ?? {}))
      expect(Object.values(headers)).not.toContain(word)
})
