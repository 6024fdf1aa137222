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
import { localDate } from '@/__tests__/support/local-date'
import { disclosureStatement } from '@/lib/documents/templates/disclosure-statement'
import type { DocumentDisclosure } from '@/lib/domain/document/document-facts'

const NONE: DocumentDisclosure = {
  id: 'disclosure-1',
  mediator: '谢岚',
  grounds: [],
  statement: null,
  on: localDate('2026-10-16'),
}
const composed = (changes: Partial<DocumentDisclosure> = {}) =>
  compose(disclosureStatement, documentFacts({ disclosures: [{ ...NONE, ...changes }] }))

describe('披露声明', () => {
  test('每一次声明一份，日期为声明之日', () => {
    expect(disclosureStatement.subjects(documentFacts({ disclosures: [] }))).toEqual([])
    expect(disclosureStatement.subjects(documentFacts())).toEqual([
      { id: 'disclosure-1', name: '谢岚' },
      { id: 'disclosure-2', name: '何敏' },
    ])
    const second = compose(disclosureStatement, documentFacts(), 'disclosure-2')
    expect(second.content).toMatchObject({ title: '披露声明', day: '2026-10-17' })
    expect(textOfDocument(second)).toContain('本人何敏参加')
  })

  test('没有情形的：三项都写无，不写说明，只由调解员签名', () => {
    const document = composed()
    expect(missingFields(document)).toEqual([])
    expect(textOfDocument(document).match(/：无$/gm)).toHaveLength(3)
    expect(textOfDocument(document)).not.toContain('具体情形')
    expect(document.content.signatures).toEqual([{ label: '调解员（签名）', name: '谢岚' }])
  })

  test.each([
    ['relative', '是当事人，或者是当事人、诉讼代理人的近亲属：有'],
    ['interest', '与本纠纷有利害关系：有'],
    ['other_relation', '与当事人、诉讼代理人有其他可能影响公正调解的关系：有'],
  ] as const)('有情形的写明是哪一项：%s', (ground, words) => {
    const text = textOfDocument(composed({ grounds: [ground], statement: '与被申请人相识。' }))
    expect(text).toContain(words)
    expect(text.match(/：无$/gm)).toHaveLength(2)
  })

  test('有情形的：写明说明，调解员先签，各方当事人知悉并同意后签', () => {
    const disclosure = { ...NONE, grounds: ['interest'] as const, statement: '与被申请人相识。' }
    const facts = documentFacts({ disclosures: [disclosure] })
    const document = compose(disclosureStatement, facts)
    // 有、无 are words of the text too.
    expect(fieldsNotOnce(document)).toHaveLength(3)
    expect(textOfDocument(document)).toContain('与被申请人相识。')
    const signers = disclosureStatement.signers(facts, document.subject)
    expect(signers.map(({ name, step }) => `${step} ${name}`)).toEqual([
      '1 谢岚',
      '2 张玥堃',
      '2 示例市恒信物业服务有限公司',
      '2 吴䶮',
    ])
  })

  test('缺少的写明；声明的依据按当时的规定', () => {
    expect(missingFields(composed({ mediator: '' }))).toEqual(['声明人'])
    expect(textOfDocument(composed())).toContain('依照《人民法院在线调解规则》第十三条')
    expect(textOfDocument(composed({ on: localDate('2020-05-06') }))).toContain(
      '依照《最高人民法院关于人民法院特邀调解的规定》第十五条',
    )
  })

  test('协商的内容不写入', () => {
    const document = compose(disclosureStatement, withConfidentialTexts(documentFacts()))
    expect(linesOfDocument(document).join()).not.toContain(CONFIDENTIAL)
  })
})
