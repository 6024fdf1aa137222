import { explanation } from '@/lib/documents/templates/explanation'
import { documentFacts } from '../../support/document-facts'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, fieldsNotOnce, missingFields, textOfDocument } from '../../support/document-text'
import { localDate } from '../../support/local-date'

// domain.md 6: 缺项列清单, 可“情况说明”补正; 人民调解法 第27条。

const FACTS = documentFacts({
  missingSlots: [
    { slot: 'authority', reason: 'has_agents', basis: 'civil_procedure_62' },
    { slot: 'contact_log', reason: 'in_mediation', basis: 'online_mediation_15' },
  ],
})
const textOf = (facts = FACTS, id?: string) => textOfDocument(compose(explanation, facts, id))

test('每个应有而空缺的目录一份', () => {
  expect(subjectIds(explanation, FACTS)).toEqual(['authority', 'contact_log'])
  expect(subjectIds(explanation, documentFacts({ missingSlots: [] }))).toEqual([])
})

test('未结案的还可以补，没有情况说明', () => {
  expect(subjectIds(explanation, { ...FACTS, outcome: null })).toEqual([])
})

test('结案登记表不以情况说明代替：说明就放在那一目录', () => {
  const missingSlots = [
    { slot: 'closing_form', reason: 'closed', basis: 'people_mediation_27' },
  ] as const
  expect(subjectIds(explanation, documentFacts({ missingSlots }))).toEqual([])
})

test('写明缺什么、为什么应有，原因由承办人填写', () => {
  const document = compose(explanation, FACTS, 'contact_log')
  expect(textOfDocument(document)).toContain(
    '缺少的材料：通知与联系记录\n应当入卷的理由：调解员接收案件后应有（在线调解规则第15条）\n不能入卷的原因\n＿＿＿＿＿＿＿＿',
  )
  expect(missingFields(document)).toEqual([])
  expect(fieldsNotOnce(document)).toEqual([])
  expect(document.content.day).toBeNull()
})

test('卷宗里已写明原因的，照此印出，写明谁在何时说明；以后的为准', () => {
  const written = { slot: 'contact_log', by: '谢岚', on: localDate('2026-12-01') } as const
  const explanations = [
    { ...written, reason: '联系记录在交接时遗失' },
    { ...written, reason: '设备故障，联系记录没有保存。\n已补记各次联系的时间。' },
    { ...written, slot: 'authority' as const, reason: '当事人没有委托代理人' },
  ]
  const document = compose(explanation, { ...FACTS, explanations }, 'contact_log')
  expect(textOfDocument(document)).toContain(
    '不能入卷的原因\n设备故障，联系记录没有保存。\n已补记各次联系的时间。\n说明人：谢岚，2026年12月1日\n已作的补救\n＿',
  )
  expect(textOfDocument(document)).not.toContain('交接时遗失')
  expect(fieldsNotOnce(document)).toEqual([])
})

test('依据照引调时的条文', () => {
  const facts = { ...FACTS, referredOn: localDate('2020-05-01') }
  expect(textOf(facts)).toContain('民诉法（2017年修正）第59条')
})

test('缺调解组织的，列出并留空', () => {
  const document = compose(explanation, { ...FACTS, institutionName: null })
  expect(missingFields(document)).toEqual(['调解组织'])
  expect(textOfDocument(document)).toContain('由＿＿＿＿调解')
})

test('调解员先签，调解组织后盖章', () => {
  expect(signersOf(explanation, FACTS)).toEqual([
    [1, 'mediator', '谢岚'],
    [2, 'institution_seal', '示例区和谐调解中心'],
  ])
})
