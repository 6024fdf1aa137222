import { documentFacts } from '@/__tests__/support/document-facts'
import { APPLICANT, RESPONDENT } from '@/__tests__/support/document-people'
import {
  compose,
  CONFIDENTIAL,
  fieldsNotOnce,
  linesOfDocument,
  missingFields,
  textOfDocument,
  withConfidentialTexts,
} from '@/__tests__/support/document-text'
import { application } from '@/lib/documents/templates/application'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { CASE_SOURCES } from '@/lib/domain/case/source'

const facts = (changes: Partial<DocumentFacts> = {}) =>
  documentFacts({ source: 'party_application', ...changes })

describe('调解申请书', () => {
  test('只有当事人申请的案件有', () => {
    const having = CASE_SOURCES.filter(
      (source) => application.subjects(documentFacts({ source })).length > 0,
    )
    expect(having).toEqual(['party_application'])
  })

  test('由申请人提出，日期由其签名时填写', () => {
    const { content } = compose(application, facts())
    expect(content).toMatchObject({ title: '调解申请书', issuer: null, day: null })
  })

  test('各项内容各写一次', () => {
    const document = compose(application, facts())
    expect(fieldsNotOnce(document)).toEqual([])
    expect(missingFields(document)).toEqual([])
    expect(textOfDocument(document)).toContain('人民币叁万捌仟陆佰伍拾元整（38,650.00 元）')
  })

  test('申请人在前，被申请人在后，不论案件中的次序', () => {
    const text = textOfDocument(compose(application, facts({ parties: [RESPONDENT, APPLICANT] })))
    expect(text.startsWith('申请人：张玥堃')).toBe(true)
    expect(text).not.toContain('第三人')
  })

  test('分行填写的申请事项各为一段', () => {
    const document = compose(application, facts({ claim: '1.赔偿损失\n\n2.修复屋顶 ' }))
    expect(document.content.blocks).toContainEqual({ kind: 'paragraph', text: '2.修复屋顶' })
  })

  test.each([
    ['申请人', { parties: [RESPONDENT] }],
    ['被申请人', { parties: [APPLICANT] }],
    ['申请事项', { claim: '' }],
    ['纠纷简要情况', { statement: '' }],
    ['调解组织', { institutionName: null }],
  ] as const satisfies readonly (readonly [string, Partial<DocumentFacts>])[])(
    '缺少的写明：%s',
    (label, changes) =>
      expect(missingFields(compose(application, facts(changes)))).toEqual([label]),
  )

  test('只由申请人签名', () => {
    const second = { ...APPLICANT, id: 'party-9', name: '许静' }
    const document = facts({ parties: [APPLICANT, RESPONDENT, second] })
    expect(compose(application, document).content.signatures).toEqual([
      { label: '当事人（签名或者盖章）', name: '张玥堃' },
      { label: '当事人（签名或者盖章）', name: '许静' },
    ])
  })

  test('协商的内容不写入', () => {
    const document = compose(application, withConfidentialTexts(facts()))
    expect(linesOfDocument(document).join()).not.toContain(CONFIDENTIAL)
  })
})
