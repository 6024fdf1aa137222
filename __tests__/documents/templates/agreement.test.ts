import { agreement } from '@/lib/documents/templates/agreement'
import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { DOCUMENT_AGREEMENT } from '../../support/document-agreement'
import { documentFacts } from '../../support/document-facts'
import { APPLICANT, RESPONDENT } from '../../support/document-people'
import { signersOf, subjectIds } from '../../support/document-signers'
import { compose, missingFields, textOfDocument } from '../../support/document-text'

// 特邀规定 第24条; 人民调解法 第29条; GB/T 9704 (日期写全).

const withAgreement = (changes: Partial<AgreementState> | null) =>
  documentFacts({ agreement: changes && { ...DOCUMENT_AGREEMENT, ...changes } })

test.each([
  ['定稿的', {}, ['']],
  ['草稿', { finished: null }, []],
  ['作废的', { voided: { at: new Date('2026-11-26T02:00:00Z'), reason: '金额写错' } }, []],
  ['没有的', null, []],
] as const)('%s协议：有没有调解协议书', (_name, changes, ids) => {
  expect(subjectIds(agreement, withAgreement(changes))).toEqual(ids)
})

test('条款里的日期写全，金额大小写都有', () => {
  const document = compose(agreement, documentFacts())
  expect(missingFields(document)).toEqual([])
  const text = textOfDocument(document)
  expect(text).toMatch(/于\d{4}年\d{1,2}月\d{1,2}日前/)
  expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/)
  expect(text).toMatch(/人民币[壹贰叁肆伍陆柒捌玖拾佰仟万元整]+（[\d,]+\.\d{2} 元）/)
})

test('当事人先签，再由调解员签名，最后盖调解组织的印章；签署日各自填写', () => {
  const document = compose(agreement, documentFacts())
  expect(signersOf(agreement, documentFacts())).toEqual([
    [1, 'party', APPLICANT.name],
    [1, 'party', RESPONDENT.name],
    [2, 'mediator', '谢岚'],
    [3, 'institution_seal', '示例区和谐调解中心'],
  ])
  expect(document.content.day).toBeNull()
})
