import { serviceProof } from '@/lib/documents/templates/service-proof'
import { documentFacts } from '../../support/document-facts'
import { APPLICANT, RESPONDENT } from '../../support/document-people'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, fieldsNotOnce, missingFields, textOfDocument } from '../../support/document-text'
import { localDate } from '../../support/local-date'

// 特邀规定 第14、19条; 民诉法 第87条 (送达回证)。

const FACTS = documentFacts()
const [NOTICE, AGREEMENT] = FACTS.services
const served = (change: Partial<NonNullable<typeof NOTICE>>) =>
  documentFacts({ services: [{ ...AGREEMENT!, partyId: APPLICANT.id, ...change }] })
const textOf = (facts = FACTS, id?: string) => textOfDocument(compose(serviceProof, facts, id))

test('每个当事人每份文书一份，未送达的没有', () => {
  const facts = documentFacts({
    services: [
      NOTICE!,
      { ...NOTICE!, meetingId: 'meeting-2' },
      { ...NOTICE!, partyId: RESPONDENT.id, result: 'not_served' },
      AGREEMENT!,
      { ...AGREEMENT!, way: 'in_person' },
    ],
  })
  expect(subjectIds(serviceProof, facts)).toEqual([
    'party-1:meeting_notice:meeting-1',
    'party-1:meeting_notice:meeting-2',
    'party-2:agreement:',
  ])
  expect(textOf(facts, 'party-2:agreement:')).toContain('送达方式：当面')
  expect(subjectIds(serviceProof, documentFacts({ services: [] }))).toEqual([])
})

test('写明文书、受送达人、方式、日期和送达人，各一次', () => {
  const document = compose(serviceProof, FACTS, 'party-2:agreement:')
  const text = textOfDocument(document)
  expect(text).toContain('送达文书：调解协议书')
  expect(text).toContain('受送达人：被申请人示例市恒信物业服务有限公司')
  expect(text).toContain('送达方式：邮寄\n送达结果：已送达\n送达日期：2026年11月27日')
  expect(text).toContain('送达人：谢岚')
  expect(text).toContain('代收人和代收理由：＿＿＿＿')
  expect(missingFields(document)).toEqual([])
  expect(fieldsNotOnce(document)).toEqual([])
  expect(document.content.day).toBe('2026-11-27')
})

test('调解通知写明是哪一次会；其他文书由送达人填写名称', () => {
  expect(textOf()).toContain('送达文书：调解通知（第1次调解会）')
  expect(textOf(served({ document: 'other' }))).toContain('送达文书：其他文书：＿＿＿＿')
})

test.each([
  ['邮寄的，是送达以前确认的地址', { way: 'post' }, '示例市示例区人民路18号院3号楼2单元501室'],
  ['邮寄在确认以前的，留空', { way: 'post', on: localDate('2026-10-19') }, '＿＿＿＿'],
  ['邮寄而拒绝确认的，是其住所', { way: 'post', partyId: RESPONDENT.id }, RESPONDENT.residence],
  ['当面的，由送达人填写', { way: 'in_person' }, '＿＿＿＿'],
  ['电话的，没有地点', { way: 'telephone' }, '／'],
] as const)('送达地点：%s', (_, change, place) => {
  expect(textOf(served(change))).toContain(`送达地点：${place}\n`)
})

test('确认以后又拒绝的，先前的地址不再使用，以住所为准', () => {
  const [confirmed, refused] = FACTS.addresses
  const addresses = [confirmed!, { ...refused!, partyId: APPLICANT.id }]
  expect(textOf({ ...served({ way: 'post' }), addresses })).toContain(
    `送达地点：${APPLICANT.residence}\n`,
  )
})

test('其他文书的名称、邮寄的单号，取自登记送达时的说明', () => {
  const other = served({ document: 'other', note: '证据副本' })
  expect(textOf(other)).toContain('送达文书：其他文书：证据副本')
  expect(textOf(other)).toContain('备注：＿＿＿＿')
  expect(missingFields(compose(serviceProof, served({ document: 'other', note: null })))).toEqual([
    '送达文书',
  ])
  expect(textOf(served({ note: '单号 1234567' }))).toContain('备注：单号 1234567')
})

test.each([
  ['调解组织', documentFacts({ institutionName: null })],
  ['受送达人', documentFacts({ parties: [RESPONDENT] })],
])('缺%s的，列出并留空', (label, facts) => {
  expect(missingFields(compose(serviceProof, facts))).toEqual([label])
  expect(textOf(facts)).toContain('＿＿＿＿')
})

test('受送达人签收，其后送达人签名；电话通知的，受送达人不签', () => {
  expect(signersOf(serviceProof, FACTS, 'party-2:agreement:')).toEqual([
    [1, 'party', '示例市恒信物业服务有限公司'],
    [2, 'mediator', '谢岚'],
  ])
  expect(signersOf(serviceProof, FACTS)).toEqual([[2, 'mediator', '谢岚']])
})
