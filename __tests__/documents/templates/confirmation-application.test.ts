import { confirmationApplication } from '@/lib/documents/templates/confirmation-application'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { DOCUMENT_AGREEMENT } from '../../support/document-agreement'
import { documentFacts } from '../../support/document-facts'
import { APPLICANT, RESPONDENT, THIRD } from '../../support/document-people'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, fieldsNotOnce, missingFields, textOfDocument } from '../../support/document-text'
import { localDate } from '../../support/local-date'

// 民诉法 第205条; 民诉解释 第351、354、355条; 在线调解规则 第20条。

const agreed = (changes: Partial<DocumentFacts> = {}) =>
  documentFacts({ source: 'delegated_pre_filing', ...changes })
const textOf = (facts = agreed()) => textOfDocument(compose(confirmationApplication, facts))
const END = { nominalDueOn: localDate('2026-12-26'), isProvisional: false }

test.each([
  ['立案前委派、协议已生效', {}, 1],
  ['机构自行受理的', { source: 'party_application' }, 1],
  ['立案后委托的，由法院制作调解书', { source: 'entrusted_summary' }, 0],
  ['没有协议的', { agreement: null }, 0],
  ['还有一方没有签的', { agreement: signedBy(APPLICANT.id) }, 0],
  ['协议已经作废的', { agreement: { ...DOCUMENT_AGREEMENT, voided: voidedAt() } }, 0],
  ['属于其他特别程序的', { disputeType: 'special_procedure' }, 0],
  ['三十日的最后一日', { today: localDate('2026-12-28') }, 1],
  ['三十日已过', { today: localDate('2026-12-29') }, 0],
  [
    '末日暂定，还可能顺延的',
    {
      today: localDate('2026-12-29'),
      confirmationEnd: { ...END, dueOn: localDate('2026-12-28'), isProvisional: true },
    },
    1,
  ],
  ['没有这项期间的', { confirmationEnd: null }, 0],
] as const)('%s，有没有这份申请书', (_, changes, count) => {
  expect(subjectIds(confirmationApplication, agreed(changes))).toHaveLength(count)
})

test('双方都是申请人，没有被申请人；在协议上没有权利义务的第三人不在其中', () => {
  const lines = textOf().split('\n')
  expect(
    lines.filter((line) => line.startsWith('申请人：')).map((line) => line.slice(4, 8)),
  ).toEqual(['张玥堃，', '示例市恒'])
  expect(textOf()).not.toContain('被申请人')
  expect(textOf()).not.toContain(THIRD.name)
})

test('请求、理由、法院和最后日期各一次', () => {
  const document = compose(confirmationApplication, agreed())
  expect(textOf()).toContain(
    '请求依法确认申请人在示例区和谐调解中心主持下达成、于2026年11月26日生效的调解协议有效。',
  )
  expect(textOf()).toContain('自调解协议生效之日起三十日内（至2026年12月28日）共同提出申请')
  expect(textOf()).toContain('\n此致\n示例市示例区人民法院\n')
  expect(missingFields(document)).toEqual([])
  expect(fieldsNotOnce(document).filter((label) => label !== '附件')).toEqual([])
  expect(document.content.issuer).toBeNull()
})

test('末日暂定的，写明可以顺延', () => {
  const confirmationEnd = { ...END, dueOn: localDate('2027-01-02'), isProvisional: true }
  expect(textOf(agreed({ confirmationEnd }))).toContain(
    '（至2027年1月2日，末日为法定休假日的顺延）',
  )
})

test('附件照民诉解释第354条，有代理人的另附授权委托书', () => {
  expect(textOf()).toContain('附件\n1．调解协议\n2．调解组织主持调解的证明\n3．')
  expect(textOf()).toContain('5．授权委托书和代理人身份证明')
  const parties = [APPLICANT, RESPONDENT, THIRD].map((party) => ({ ...party, agents: [] }))
  expect(textOf(agreed({ parties }))).not.toContain('授权委托书')
})

test('送达地址以确认的为准，没有确认的用法院所给的住所', () => {
  const addresses = [{ ...documentFacts().addresses[0]!, address: '确认的地址', phone: '139' }]
  expect(textOf(agreed({ addresses }))).toContain(
    '张玥堃：确认的地址，电话139\n示例市恒信物业服务有限公司：示例市示例区解放路100号9层901室，电话020-00000000',
  )
})

test('确认以后又拒绝的，用法院所给的住所', () => {
  const [confirmed, refused] = documentFacts().addresses
  const addresses = [
    { ...confirmed!, address: '先前的地址' },
    { ...refused!, partyId: APPLICANT.id },
  ]
  expect(textOf(agreed({ addresses }))).not.toContain('先前的地址')
})

test('不是委派的，受理的法院由申请人填写', () => {
  const document = compose(confirmationApplication, agreed({ source: 'administrative' }))
  expect(missingFields(document)).toEqual([])
  expect(textOfDocument(document)).toContain('\n此致\n＿＿＿＿\n')
})

test.each([
  ['调解组织', { institutionName: null }],
  ['送达地址和联系电话', { parties: [APPLICANT, { ...RESPONDENT, phone: null }] }],
] as const)('缺%s的，列出并留空', (label, changes) => {
  expect(missingFields(compose(confirmationApplication, agreed(changes)))).toEqual([label])
  expect(textOf(agreed(changes))).toContain('＿＿＿＿')
})

test('缺一方电话的，知道的仍写明', () => {
  const text = textOf(
    agreed({ addresses: [], parties: [APPLICANT, { ...RESPONDENT, phone: null }] }),
  )
  expect(text).toContain(`${RESPONDENT.name}：${RESPONDENT.residence}，电话＿＿＿＿`)
  expect(text).toContain(`${APPLICANT.name}：${APPLICANT.residence}，电话${APPLICANT.phone}`)
})

test('只由双方当事人签名，日期自己写', () => {
  expect(signersOf(confirmationApplication, agreed())).toEqual([
    [1, 'party', '张玥堃'],
    [1, 'party', '示例市恒信物业服务有限公司'],
  ])
  expect(compose(confirmationApplication, agreed()).content.day).toBeNull()
})

function signedBy(partyId: string) {
  return {
    ...DOCUMENT_AGREEMENT,
    signatures: DOCUMENT_AGREEMENT.signatures.filter((each) => each.partyId === partyId),
  }
}

function voidedAt() {
  return { at: new Date('2026-11-27T09:00:00+08:00'), reason: '条款有误' }
}
