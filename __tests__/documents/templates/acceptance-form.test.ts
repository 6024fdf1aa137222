import { documentFacts } from '@/__tests__/support/document-facts'
import {
  compose,
  CONFIDENTIAL,
  fieldsNotOnce,
  linesOfDocument,
  missingFields,
  textOfDocument,
  withConfidentialTexts,
} from '@/__tests__/support/document-text'
import { acceptanceForm } from '@/lib/documents/templates/acceptance-form'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'

describe('受理登记表', () => {
  test('受理以后才有，日期为受理之日', () => {
    expect(acceptanceForm.subjects(documentFacts({ acceptedOn: null }))).toEqual([])
    const { content } = compose(acceptanceForm, documentFacts())
    expect(content).toMatchObject({
      title: '受理登记表',
      issuer: '示例区和谐调解中心',
      day: '2026-10-14',
    })
  })

  test('各项内容各写一次', () => {
    const document = compose(acceptanceForm, documentFacts({ cause: '房屋漏水损害赔偿纠纷' }))
    expect(fieldsNotOnce(document)).toEqual([])
    expect(missingFields(document)).toEqual([])
    const text = textOfDocument(document)
    expect(text).toContain('案件来源：委托（简易程序）')
    expect(text).toContain('标的额：人民币叁万捌仟陆佰伍拾元整（38,650.00 元）')
    expect(text).toContain('1．委托调解函\n2．起诉状\n3．维修票据')
  })

  test('期限按受理之日的规则，延长以后不变', () => {
    const extended = documentFacts({ source: 'delegated_pre_filing' })
    const text = textOfDocument(compose(acceptanceForm, extended))
    expect(text).toContain('调解期限：30日，自受理之日起算')
    expect(text).not.toContain('2026年12月3日')
  })

  test.each([
    ['诉讼请求', { claim: '' }],
    ['纠纷简要情况', { statement: '' }],
    ['当事人', { parties: [] }],
    ['调解组织', { institutionName: null }],
    ['调解员', { mediator: null, outcome: null }],
  ] as const satisfies readonly (readonly [string, Partial<DocumentFacts>])[])(
    '缺少的写明：%s',
    (label, changes) =>
      expect(missingFields(compose(acceptanceForm, documentFacts(changes)))).toEqual([label]),
  )

  test('随案没有移送材料的，写明没有', () => {
    const document = compose(acceptanceForm, documentFacts({ courtMaterials: [] }))
    expect(textOfDocument(document)).toContain('随案没有移送材料。')
    expect(missingFields(document)).toEqual([])
  })

  test('没有案由的写纠纷类型，没有法院案号的不写', () => {
    const document = compose(acceptanceForm, documentFacts({ cause: '', courtCaseNo: null }))
    expect(textOfDocument(document)).toContain('案由：物业服务合同纠纷')
    expect(textOfDocument(document)).not.toContain('法院案号')
    expect(missingFields(document)).toEqual([])
  })

  test('只盖调解组织的印章', () => {
    expect(compose(acceptanceForm, documentFacts()).content.signatures).toEqual([
      { label: '调解组织（印章）', name: '示例区和谐调解中心' },
    ])
  })

  test('协商的内容不写入', () => {
    const document = compose(acceptanceForm, withConfidentialTexts(documentFacts()))
    expect(linesOfDocument(document).join()).not.toContain(CONFIDENTIAL)
  })
})
