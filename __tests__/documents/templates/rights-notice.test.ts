import { documentFacts } from '@/__tests__/support/document-facts'
import { APPLICANT, LAWYER, RESPONDENT } from '@/__tests__/support/document-people'
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
import { rightsNotice } from '@/lib/documents/templates/rights-notice'
import { RIGHTS_ELEMENTS, RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'

type Notice = DocumentFacts['rightsNotices'][number]

const notice = (changes: Partial<Notice> = {}): Notice => ({
  personKind: 'party',
  personId: APPLICANT.id,
  partyId: APPLICANT.id,
  person: APPLICANT.name,
  items: RIGHTS_ITEMS,
  how: 'written',
  on: localDate('2026-10-28'),
  ...changes,
})
const toLawyer = (changes: Partial<Notice> = {}) =>
  notice({ personKind: 'agent', personId: LAWYER.id, person: LAWYER.name, ...changes })
const informed = (...rightsNotices: Notice[]) =>
  compose(rightsNotice, documentFacts({ rightsNotices }))

describe('当事人权利义务告知书', () => {
  test('受理以后每一方当事人一份，日期为最后一次告知之日', () => {
    expect(rightsNotice.subjects(documentFacts({ acceptedOn: null }))).toEqual([])
    expect(rightsNotice.subjects(documentFacts())).toHaveLength(3)
    expect(informed(notice(), toLawyer({ on: localDate('2026-10-30') })).content).toMatchObject({
      title: '当事人权利义务告知书',
      day: '2026-10-30',
    })
    expect(informed().content.day).toBeNull()
  })

  test('五要素和虚假调解的后果依次写明', () => {
    const headings = informed(notice()).content.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    )
    expect(headings).toEqual([
      '一、当事人的权利义务',
      '二、调解规则',
      '三、调解程序',
      '四、调解协议的效力',
      '五、司法确认的申请',
      '六、虚假调解的法律后果',
      '七、告知情况',
    ])
  })

  test.each([
    '人民调解法第二十三条第一项',
    '人民调解法第二十三条第二项',
    '人民调解法第二十三条第三项',
    '人民调解法第二十三条第四项',
    '人民调解法第二十四条',
    '特邀调解规定第十五条、第十三条',
    '在线调解规则第十八条',
    '在线调解规则第二十三条',
  ])('权利、义务和后果注明条文：%s', (article) =>
    expect(textOfDocument(informed(notice())).split(article)).toHaveLength(2),
  )

  test('各项内容各写一次；同一次告知分别写入前五项和第六项', () => {
    const document = informed(notice())
    expect(missingFields(document)).toEqual([])
    expect(fieldsNotOnce(document)).toEqual([
      '案件阶段', // decides the text
      '当事人', // is the person informed too
      '权利义务等五项的告知',
      '虚假调解的法律后果的告知',
    ])
    expect(textOfDocument(document)).toContain('\n当事人：张玥堃\n')
    expect(textOfDocument(document)).toContain('第一至五项：张玥堃（2026年10月28日，书面）')
    expect(textOfDocument(document)).toContain('第六项：张玥堃（2026年10月28日，书面）')
  })

  test.each([
    ['delegated_pre_filing', '第二百零五条', '由人民法院制作调解书', '30日'],
    ['party_application', '第二百零五条', '由人民法院制作调解书', '30日'],
    ['entrusted_ordinary', '由人民法院制作调解书', '第二百零五条', '15日'],
    ['entrusted_summary', '转入审判程序', '第二百零五条', '7日'],
  ] as const)('效力、司法确认和期限按案件阶段：%s', (source, there, notThere, period) => {
    const text = textOfDocument(compose(rightsNotice, documentFacts({ source })))
    expect(text).toContain(there)
    expect(text).not.toContain(notThere)
    expect(text).toContain(`调解期限为${period}`)
  })

  test.each([
    [[notice({ items: RIGHTS_ELEMENTS })], ['虚假调解的法律后果的告知']],
    [[notice({ items: ['false_mediation'] })], ['权利义务等五项的告知']],
    [[notice({ items: RIGHTS_ELEMENTS }), toLawyer({ items: ['false_mediation'] })], []],
    [[], ['权利义务等五项的告知', '虚假调解的法律后果的告知']],
    [
      [notice({ partyId: RESPONDENT.id, personId: RESPONDENT.id })],
      ['权利义务等五项的告知', '虚假调解的法律后果的告知'],
    ],
  ] as const)('没有告知的写明缺少 %#', (notices, missing) =>
    expect(missingFields(informed(...notices))).toEqual(missing),
  )

  test('没有调解员的写明缺少', () =>
    expect(missingFields(compose(rightsNotice, documentFacts({ mediator: null })))).toEqual([
      '调解员',
    ]))

  test.each([
    ['本人', [notice()], ['张玥堃', '谢岚']],
    ['本人和代理人', [notice(), toLawyer(), toLawyer()], ['张玥堃', '程彧', '谢岚']],
    ['代理人', [toLawyer()], ['程彧', '谢岚']],
    ['尚未告知', [], ['张玥堃', '谢岚']],
  ] as const)('被告知的人先签，调解员后签：%s', (_, rightsNotices, names) => {
    const facts = documentFacts({ rightsNotices })
    const signers = rightsNotice.signers(facts, rightsNotice.subjects(facts)[0]!)
    expect(signers.map(({ name }) => name)).toEqual(names)
    expect(signers.map(({ step }) => step)).toEqual(names.map((name) => (name === '谢岚' ? 2 : 1)))
  })

  test('协商的内容不写入', () => {
    const document = compose(rightsNotice, withConfidentialTexts(documentFacts()))
    expect(linesOfDocument(document).join()).not.toContain(CONFIDENTIAL)
  })
})
