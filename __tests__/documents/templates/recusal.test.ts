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
import { recusal } from '@/lib/documents/templates/recusal'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'

type Request = DocumentFacts['changes'][number]

const REQUEST = documentFacts().changes[0]!
const composed = (changes: Partial<Request> = {}) =>
  compose(recusal, documentFacts({ changes: [{ ...REQUEST, ...changes }] }))
const OPEN = { decision: null, decisionText: null, decidedOn: null, decidedBy: null } as const

describe('回避申请与决定', () => {
  test('需要决定的申请各一份，拒绝自行选择的没有', () => {
    expect(recusal.subjects(documentFacts({ changes: [] }))).toEqual([])
    const changes = [
      REQUEST,
      { ...REQUEST, id: 'change-2', partyName: '张玥堃' },
      { ...REQUEST, id: 'change-3', refusesToChoose: true },
    ]
    expect(recusal.subjects(documentFacts({ changes }))).toEqual([
      { id: 'change-1', name: REQUEST.partyName },
      { id: 'change-2', name: '张玥堃' },
    ])
  })

  test('各项内容各写一次，日期为决定之日', () => {
    const document = composed()
    expect(fieldsNotOnce(document)).toEqual([])
    expect(missingFields(document)).toEqual([])
    expect(document.content.day).toBe('2026-10-22')
    expect(textOfDocument(document)).toContain('申请日期：2026年10月21日')
  })

  test.each([
    ['relative', '回避申请与决定', '《最高人民法院关于人民法院特邀调解的规定》第十五条'],
    ['interest', '回避申请与决定', '《最高人民法院关于人民法院特邀调解的规定》第十五条'],
    ['other_relation', '回避申请与决定', '《最高人民法院关于人民法院特邀调解的规定》第十五条'],
    ['good_reason', '更换调解员申请与决定', '《人民法院在线调解规则》第十四条'],
  ] as const)('名称和依据按申请的理由：%s', (ground, title, article) => {
    const document = composed({ ground })
    expect(document.content.title).toBe(title)
    expect(textOfDocument(document)).toContain(`依照${article}，示例区和谐调解中心决定：`)
  })

  test('2022年以前申请更换的，依据为特邀调解规定第十三条', () => {
    const earlier = composed({ ground: 'good_reason', requestedOn: localDate('2020-05-06') })
    expect(textOfDocument(earlier)).toContain('特邀调解的规定》第十三条，')
  })

  test.each([
    ['granted', '决定：同意更换。'],
    ['refused', '决定：不予更换。'],
  ] as const)('决定写明结果：%s', (decision, words) =>
    expect(textOfDocument(composed({ decision }))).toContain(words),
  )

  test('尚未决定的：写明缺少的各项，决定处留空，没有日期', () => {
    const document = composed(OPEN)
    expect(missingFields(document)).toEqual(['决定', '决定的理由', '经办人'])
    expect(textOfDocument(document)).toContain('决定：＿＿＿＿。')
    expect(document.content.day).toBeNull()
  })

  test('没有写理由的写明缺少', () =>
    expect(missingFields(composed({ statement: ' ' }))).toEqual(['事实与说明']))

  test('申请人先签，机构后盖章', () => {
    const facts = documentFacts()
    const signers = recusal.signers(facts, recusal.subjects(facts)[0]!)
    expect(signers).toEqual([
      { role: 'party', id: 'party-2', name: '示例市恒信物业服务有限公司', step: 1 },
      { role: 'institution_seal', id: null, name: '示例区和谐调解中心', step: 2 },
    ])
  })

  test('协商的内容不写入', () => {
    const document = compose(recusal, withConfidentialTexts(documentFacts()))
    expect(linesOfDocument(document).join()).not.toContain(CONFIDENTIAL)
  })
})
