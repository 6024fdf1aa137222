import { documentFacts } from '@/__tests__/support/document-facts'
import { APPLICANT, RESPONDENT, THIRD } from '@/__tests__/support/document-people'
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
import { consentForm } from '@/lib/documents/templates/consent-form'
import { CONSENT_SCOPES, type ConsentEntry } from '@/lib/domain/case/consent-entries'

const entry = (changes: Partial<ConsentEntry> = {}): ConsentEntry => ({
  partyId: APPLICANT.id,
  scope: 'mediation',
  answer: 'given',
  how: 'written',
  on: localDate('2026-10-19'),
  ...changes,
})
const all = CONSENT_SCOPES.map((scope) => entry({ scope }))

describe('调解及在线调解同意书', () => {
  test('受理以后每一方当事人一份，签名时填写日期', () => {
    expect(consentForm.subjects(documentFacts({ acceptedOn: null }))).toEqual([])
    expect(consentForm.subjects(documentFacts())).toEqual(
      [APPLICANT, RESPONDENT, THIRD].map(({ id, name }) => ({ id, name })),
    )
    const { content } = compose(consentForm, documentFacts({ consents: all }))
    expect(content).toMatchObject({ title: '调解及在线调解同意书', day: null })
  })

  test('五个事项分别写明表示、日期和方式，各写一次', () => {
    const document = compose(consentForm, documentFacts({ consents: all }))
    expect(missingFields(document)).toEqual([])
    expect(fieldsNotOnce(document)).toEqual([])
    expect(textOfDocument(document)).toContain('错时调解：同意错时调解（2026年10月19日，书面）')
  })

  test.each([
    [
      [entry(), entry({ answer: 'withdrawn', how: 'oral', on: localDate('2026-10-20') })],
      '调解：撤回对调解的同意（2026年10月20日，口头）',
    ],
    [[entry({ answer: 'refused' })], '调解：不同意调解（2026年10月19日，书面）'],
    [
      [entry({ answer: 'refused' }), entry({ on: localDate('2026-10-21'), how: 'online' })],
      '调解：同意调解（2026年10月21日，在线）',
    ],
  ] as const)('以最后一次表示为准 %#', (consents, words) => {
    expect(textOfDocument(compose(consentForm, documentFacts({ consents })))).toContain(words)
  })

  test('没有征询的事项留空由当事人填写；不以对方的表示代替', () => {
    const consents = all
      .filter(({ scope }) => scope !== 'recording')
      .concat(entry({ scope: 'recording', partyId: RESPONDENT.id }))
    const document = compose(consentForm, documentFacts({ consents }))
    expect(missingFields(document)).toEqual([])
    expect(textOfDocument(document)).toContain('以录音录像代替笔录：＿＿＿＿')
  })

  test('没有登记任何表示的，缺少的是对调解本身的同意；其余各项留空', () => {
    const document = compose(consentForm, documentFacts({ consents: [] }))
    expect(missingFields(document)).toEqual(['调解'])
    expect(textOfDocument(document)).toContain('错时调解：＿＿＿＿')
  })

  test('没有单独登记电子送达意愿的，写送达地址确认时的表示', () => {
    const [address] = documentFacts().addresses
    const text = (acceptsElectronic: boolean | null) =>
      textOfDocument(
        compose(
          consentForm,
          documentFacts({ consents: [], addresses: [{ ...address!, acceptsElectronic }] }),
          address!.partyId,
        ),
      )
    expect(text(true)).toMatch(/电子送达：同意.*（2026年10月20日，送达地址确认）/)
    expect(text(false)).toMatch(/电子送达：不同意.*（2026年10月20日，送达地址确认）/)
    expect(text(null)).toContain('电子送达：＿＿＿＿')
  })

  test('敏感个人信息的单独同意由当事人亲笔填写', () => {
    const { blocks } = compose(consentForm, documentFacts({ consents: all })).content
    expect(blocks.at(-1)).toMatchObject({
      text: expect.stringMatching(/第二十九条）。本人表示（同意或者不同意）：＿＿＿＿$/),
    })
  })

  test('只写本方的情况，只由本方签名', () => {
    const document = compose(consentForm, documentFacts(), RESPONDENT.id)
    expect(document.content.signatures).toEqual([
      { label: '当事人（签名或者盖章）', name: RESPONDENT.name },
    ])
    expect(linesOfDocument(document).join()).not.toContain(APPLICANT.name)
  })

  test('协商的内容不写入', () => {
    const document = compose(consentForm, withConfidentialTexts(documentFacts()))
    expect(linesOfDocument(document).join()).not.toContain(CONFIDENTIAL)
  })
})
