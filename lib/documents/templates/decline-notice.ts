import { declineReason } from '@/lib/labels/zh-CN/act-choice'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { CAUSE, COURT, COURT_NUMBER, SIDES } from './case-fields'
import { factRows, line, paragraph } from './blocks'
import { caseInWords, referralInWords } from './case-in-words'
import { BLANK, defineDocument, WHOLE_CASE } from './document-template'
import { citeArticle } from './law-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'

/**
 * 不受理通知书 (在线调解规则 第12条: 写明理由). The act of declining makes it
 * (docs/decisions/0092-decline-notices.md): an institution that has the case again has none to
 * make.
 */
export const declineNotice = defineDocument<{
  court: string
  courtNumber: string
  referredOn: string
  referral: string
  sides: string
  cause: string
  institution: string
  reason: string
  text: string
  basis: string
}>({
  kind: 'decline_notice',
  title: () => caseDocument.decline_notice,
  issuer: ({ decline }) => decline?.institution ?? null,
  basis: 'online_mediation_12',
  subjects: ({ decline, status }) => (decline && status === 'returned' ? [WHOLE_CASE] : []),
  fields: {
    court: COURT,
    courtNumber: COURT_NUMBER,
    referredOn: {
      label: '引调日期',
      source: 'court',
      isNeeded: true,
      read: (facts) => dayInFull(facts.referredOn),
    },
    referral: { label: '引调方式', source: 'court', isNeeded: true, read: referralInWords },
    sides: SIDES,
    cause: CAUSE,
    institution: {
      label: '调解组织',
      source: 'decline',
      isNeeded: true,
      read: ({ decline }) => decline?.institution ?? null,
    },
    reason: {
      label: '理由',
      source: 'decline',
      isNeeded: true,
      read: ({ decline }) => decline && declineReason[decline.reason],
    },
    text: {
      label: '说明',
      source: 'decline',
      isNeeded: true,
      read: ({ decline }) => decline?.text ?? null,
    },
    basis: {
      label: '依据',
      source: 'decline',
      isNeeded: false,
      read: ({ decline }) => decline && citeArticle('online_mediation_12', decline.on),
    },
  },
  signers: ({ decline }) =>
    decline ? [{ role: 'institution_seal', id: null, name: decline.institution, step: 1 }] : [],
  compose: (values) => [
    line(`${values.court || BLANK}：`),
    paragraph(
      `你院于${values.referredOn}${values.referral}${values.institution || BLANK}调解的${caseInWords(values)}，${values.basis && `依照${values.basis}，`}决定不予接受。理由如下：`,
    ),
    factRows([
      ['理由', values.reason],
      ['说明', values.text],
    ]),
    paragraph('现将案件及有关材料退回你院。你院、当事人可以重新指定或者选定调解组织、调解员。'),
  ],
  day: ({ decline }) => decline?.on ?? null,
})
