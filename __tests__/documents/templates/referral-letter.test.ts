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
import { referralLetter } from '@/lib/documents/templates/referral-letter'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'

describe('委派（委托）调解函', () => {
  test.each([
    ['delegated_pre_filing', '委派调解函'],
    ['entrusted_ordinary', '委托调解函'],
    ['entrusted_summary', '委托调解函'],
  ] as const)('法院引调的案件有：%s 为%s', (source, title) => {
    const { content } = compose(referralLetter, documentFacts({ source }))
    expect(content.title).toBe(title)
    expect(content.issuer).toBe('示例市示例区人民法院')
    expect(content.day).toBe('2026-10-12')
  })

  test.each(['administrative', 'party_application'] as const)(
    '不是法院委派、委托的没有：%s',
    (source) => expect(referralLetter.subjects(documentFacts({ source }))).toEqual([]),
  )

  test('各项内容各写一次，没有标的额的不写', () => {
    const document = compose(referralLetter, documentFacts())
    // 委托: 在 “委托代理人” 中也有。
    expect(fieldsNotOnce(document)).toEqual(['引调方式'])
    expect(textOfDocument(document)).toContain('现委托你单位调解')
    expect(textOfDocument(document)).toContain(
      '标的额：人民币叁万捌仟陆佰伍拾元整（38,650.00 元）。',
    )
    const without = compose(referralLetter, documentFacts({ amount: null }))
    expect(textOfDocument(without)).not.toContain('标的额')
    expect(missingFields(without)).toEqual([])
  })

  test('立案前没有法院案号的不写', () => {
    const filed = compose(referralLetter, documentFacts())
    expect(textOfDocument(filed)).toContain('一案（法院案号：（2026）示0101委调100号），依照')
    const notFiled = documentFacts({ source: 'delegated_pre_filing', courtCaseNo: null })
    expect(textOfDocument(compose(referralLetter, notFiled))).toContain('纠纷一案，依照')
  })

  test('移送的材料不列本函', () => {
    const text = textOfDocument(compose(referralLetter, documentFacts()))
    expect(text).toContain('1．起诉状\n2．维修票据')
    expect(text).not.toContain('委托调解函')
  })

  test.each([
    ['delegated_pre_filing', '30日', '报本院备案'],
    ['entrusted_ordinary', '15日', '由本院审查并制作调解书'],
    ['entrusted_summary', '7日', '由本院审查并制作调解书'],
  ] as const)('期限和达成协议以后的办理：%s', (source, period, success) => {
    const text = textOfDocument(compose(referralLetter, documentFacts({ source })))
    expect(text).toContain(`${period}（《人民法院在线调解规则》第二十四条`)
    expect(text).toContain(success)
  })

  test('2022年以前引调的，不引用当时没有的在线调解规则', () => {
    const day = '2020-04-28' as DocumentFacts['referredOn']
    const earlier = documentFacts({ referredOn: day, acceptedOn: null, acceptanceDueOn: null })
    const text = textOfDocument(compose(referralLetter, earlier))
    expect(text).toContain('7日（《最高人民法院关于人民法院特邀调解的规定》第二十七条）')
    expect(text).not.toContain('在线调解规则')
  })

  test.each([
    ['诉讼请求', { claim: ' ' }],
    ['当事人', { parties: [] }],
    ['移送的材料', { courtMaterials: [{ title: '委托调解函', slot: 'referral_letter' }] }],
    ['联系法官（经办人）', { referrer: null }],
    ['调解组织', { institutionName: null }],
  ] as const satisfies readonly (readonly [string, Partial<DocumentFacts>])[])(
    '缺少的写明：%s',
    (label, changes) => {
      const document = compose(referralLetter, documentFacts(changes))
      expect(missingFields(document)).toContain(label)
    },
  )

  test('只盖法院的印章', () => {
    expect(compose(referralLetter, documentFacts()).content.signatures).toEqual([
      { label: '人民法院（印章）', name: '示例市示例区人民法院' },
    ])
  })

  test('协商的内容不写入', () => {
    const document = compose(referralLetter, withConfidentialTexts(documentFacts()))
    expect(linesOfDocument(document).join()).not.toContain(CONFIDENTIAL)
  })
})
