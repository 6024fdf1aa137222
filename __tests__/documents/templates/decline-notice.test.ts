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
import { declineNotice } from '@/lib/documents/templates/decline-notice'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'

const DECLINE = {
  reason: 'beyond_expertise',
  text: '本案涉及房屋结构鉴定，调解员均无此专长。',
  on: localDate('2026-10-13'),
  institution: '示例区和谐调解中心',
} as const
/** After the decline the case is with its court and has no institution. */
const facts = (changes: Partial<DocumentFacts> = {}) =>
  documentFacts({
    status: 'returned',
    institutionName: null,
    acceptedOn: null,
    decline: DECLINE,
    ...changes,
  })

describe('不受理通知书', () => {
  test('不受理以后才有，由不受理的机构作出，日期为不受理之日', () => {
    expect(declineNotice.subjects(documentFacts())).toEqual([])
    expect(declineNotice.subjects(facts({ status: 'pending_acceptance' }))).toEqual([])
    expect(declineNotice.subjects(facts())).toHaveLength(1)
    expect(compose(declineNotice, facts()).content).toMatchObject({
      title: '不受理通知书',
      issuer: '示例区和谐调解中心',
      day: '2026-10-13',
      signatures: [{ label: '调解组织（印章）', name: '示例区和谐调解中心' }],
    })
  })

  test('各项内容各写一次，写明理由和依据', () => {
    const document = compose(declineNotice, facts())
    expect(fieldsNotOnce(document)).toEqual([])
    expect(missingFields(document)).toEqual([])
    const text = textOfDocument(document)
    expect(text.startsWith('示例市示例区人民法院：')).toBe(true)
    expect(text).toContain('你院于2026年10月12日委托示例区和谐调解中心调解的')
    expect(text).toContain('依照《人民法院在线调解规则》第十二条，决定不予接受')
    expect(text).toContain('理由：明显超出擅长领域')
  })

  test.each([
    ['delegated_pre_filing', '委派示例区和谐调解中心调解的'],
    ['administrative', '移送示例区和谐调解中心调解的'],
    ['party_application', '移送示例区和谐调解中心调解的'],
  ] as const)('引调的方式按案件来源：%s', (source, words) =>
    expect(textOfDocument(compose(declineNotice, facts({ source })))).toContain(words),
  )

  test('2022年以前不受理的，不引用当时没有的条文', () => {
    const decline = { ...DECLINE, on: localDate('2020-04-29') }
    const text = textOfDocument(compose(declineNotice, facts({ decline })))
    expect(text).toContain('），决定不予接受')
    expect(text).not.toContain('依照')
  })

  test.each([
    ['说明', { decline: { ...DECLINE, text: '' } }],
    ['调解组织', { decline: { ...DECLINE, institution: '' } }],
    ['引调法院', { courtName: '' }],
  ] as const satisfies readonly (readonly [string, Partial<DocumentFacts>])[])(
    '缺少的写明：%s',
    (label, changes) =>
      expect(missingFields(compose(declineNotice, facts(changes)))).toEqual([label]),
  )

  test('协商的内容不写入', () => {
    const document = compose(declineNotice, withConfidentialTexts(facts()))
    expect(linesOfDocument(document).join()).not.toContain(CONFIDENTIAL)
  })
})
