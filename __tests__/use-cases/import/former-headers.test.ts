import { CASE_LIST, MEDIATOR_LIST } from '@/lib/use-cases/import/judged-lists'

test('以前下载的模板仍能导入：改过的列名，旧的照样认得', () => {
  expect(CASE_LIST.sheet.formerHeaders).toEqual({ outcome: '结案结果', account: '结案说明' })
  expect(MEDIATOR_LIST.sheet.formerHeaders).toEqual({ caseloadCap: '在办上限' })
  for (const { headers, formerHeaders } of [CASE_LIST.sheet, MEDIATOR_LIST.sheet])
    for (const word of Object.values(formerHeaders ?? {}))
      expect(Object.values(headers)).not.toContain(word)
})
