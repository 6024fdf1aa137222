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
import { addressConfirmation } from '@/lib/documents/templates/address-confirmation'
import type { DocumentAddress } from '@/lib/domain/document/document-facts'

const [CONFIRMED, REFUSED] = documentFacts().addresses as [DocumentAddress, DocumentAddress]
const answered = (...addresses: DocumentAddress[]) =>
  compose(addressConfirmation, documentFacts({ addresses }))

describe('送达地址确认书', () => {
  test('受理以后每一方当事人一份，日期为表示之日', () => {
    expect(addressConfirmation.subjects(documentFacts({ acceptedOn: null }))).toEqual([])
    expect(addressConfirmation.subjects(documentFacts()).map(({ id }) => id)).toEqual([
      APPLICANT.id,
      RESPONDENT.id,
      THIRD.id,
    ])
    expect(answered(CONFIRMED).content).toMatchObject({
      title: '送达地址确认书',
      day: '2026-10-20',
    })
    expect(answered().content.day).toBeNull()
  })

  test('确认的各项各写一次', () => {
    const document = answered({ ...CONFIRMED, recipient: '李代收' })
    expect(missingFields(document)).toEqual([])
    // The answer itself decides which of two texts follows.
    expect(fieldsNotOnce(document)).toEqual(['当事人的表示', '邮编'])
    const text = textOfDocument(document)
    expect(text).toContain('邮编：999999\n')
    expect(text).toContain('证件类型和号码：居民身份证　999999198503120000')
    expect(text).toContain('电子送达：同意电子送达\n电子送达地址：zhang@example.com')
  })

  test.each([
    ['张玥堃', '与受送达人关系：本人'],
    ['程彧', '与受送达人关系：委托代理人'],
    ['李代收', '与受送达人关系：＿＿＿＿'],
  ])('收件人是%s', (recipient, words) =>
    expect(textOfDocument(answered({ ...CONFIRMED, recipient }))).toContain(words),
  )

  test('单位的收件人是其法定代表人的，写明', () => {
    const answer = { ...CONFIRMED, partyId: RESPONDENT.id, recipient: '周喆' }
    const facts = documentFacts({ addresses: [answer] })
    expect(textOfDocument(compose(addressConfirmation, facts, RESPONDENT.id))).toContain(
      '与受送达人关系：法定代表人（负责人）',
    )
  })

  test.each([
    ['另一个号码', '13900000000', '其他联系方式：13900000000'],
    ['确认的同一号码', CONFIRMED.phone, '其他联系方式：＿＿＿＿'],
  ])('法院移送时的电话是%s', (_, phone, words) => {
    const facts = documentFacts({ parties: [{ ...APPLICANT, phone }], addresses: [CONFIRMED] })
    expect(textOfDocument(compose(addressConfirmation, facts))).toContain(words)
  })

  test('不同意电子送达的，不写电子送达地址', () => {
    const text = textOfDocument(
      answered({ ...CONFIRMED, acceptsElectronic: false, electronic: null }),
    )
    expect(text).toContain('电子送达：不同意电子送达')
    expect(text).not.toContain('电子送达地址：')
  })

  test('以最后一次为准：先确认后拒绝的为拒绝', () => {
    const later = { ...REFUSED, partyId: APPLICANT.id, on: localDate('2026-10-25') }
    const document = answered(CONFIRMED, later)
    expect(textOfDocument(document)).toContain('拒绝提供或者确认送达地址')
    expect(textOfDocument(document)).not.toContain('zhang@example.com')
    expect(document.content.day).toBe('2026-10-25')
  })

  test('告知拒绝提供的后果，注明条文', () => {
    const text = textOfDocument(answered(CONFIRMED))
    expect(text).toContain('邮寄送达民事诉讼文书的若干规定》（以下简称邮寄送达规定）')
    for (const article of [
      '邮寄送达规定第五条',
      '邮寄送达规定第十一条',
      '民事诉讼法第九十条',
      '民事诉讼法解释第一百三十七条',
      '在线诉讼规则第三十一条',
    ])
      expect(text).toContain(article)
  })

  test('没有表示的写明缺少，各栏留空由当事人填写', () => {
    const document = answered()
    expect(missingFields(document)).toEqual(['当事人的表示'])
    expect(textOfDocument(document).match(/：＿＿＿＿$/gm)).toHaveLength(8)
  })

  test('没有证件号码的写明缺少', () => {
    const parties = [{ ...APPLICANT, documentNo: null }, RESPONDENT]
    const document = compose(addressConfirmation, documentFacts({ parties }))
    expect(missingFields(document)).toEqual(['证件类型和号码'])
  })

  test('确认的由当事人签名，拒绝的由调解员签名', () => {
    const facts = documentFacts()
    const signersOf = (id: string) =>
      addressConfirmation
        .signers(facts, compose(addressConfirmation, facts, id).subject)
        .map(({ role, name }) => `${role} ${name}`)
    expect(signersOf(APPLICANT.id)).toEqual(['party 张玥堃'])
    expect(signersOf(RESPONDENT.id)).toEqual(['mediator 谢岚'])
    expect(signersOf(THIRD.id)).toEqual(['party 吴䶮'])
  })

  test('协商的内容不写入', () => {
    const document = compose(addressConfirmation, withConfidentialTexts(documentFacts()))
    expect(linesOfDocument(document).join()).not.toContain(CONFIDENTIAL)
  })
})
