import { disputeType } from '@/lib/labels/zh-CN/case'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import {
  ACCEPTED_ON,
  AMOUNT,
  CAUSE,
  CLAIMS,
  COURT,
  COURT_NUMBER,
  INSTITUTION,
  MEDIATOR_OR_NONE,
  PARTIES,
  SOURCE,
  STATEMENT,
} from './case-fields'
import { factRows, heading, line, numbered, paragraphs, rowIfFilled } from './blocks'
import { periodInWords } from './case-in-words'
import { defineDocument, WHOLE_CASE } from './document-template'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { institutionSeal } from './people-in-words'

/** 受理登记表 (在线调解规则 第12条; 人民调解法 第27条): once the institution has accepted the case. */
export const acceptanceForm = defineDocument<{
  courtNumber: string
  source: string
  court: string
  referredOn: string
  disputeType: string
  cause: string
  amount: string
  parties: readonly string[]
  claims: readonly string[]
  statement: readonly string[]
  materials: readonly string[]
  institution: string
  acceptedOn: string
  period: string
  mediator: string
}>({
  kind: 'acceptance_form',
  title: () => caseDocument.acceptance_form,
  basis: 'online_mediation_12',
  subjects: ({ acceptedOn }) => (acceptedOn ? [WHOLE_CASE] : []),
  fields: {
    courtNumber: COURT_NUMBER,
    source: SOURCE,
    court: COURT,
    referredOn: {
      label: '引调日期',
      source: 'court',
      isNeeded: true,
      read: (facts) => dayInFull(facts.referredOn),
    },
    disputeType: {
      label: '纠纷类型',
      source: 'court',
      isNeeded: true,
      read: (facts) => disputeType[facts.disputeType],
    },
    cause: CAUSE,
    amount: AMOUNT,
    parties: PARTIES,
    claims: CLAIMS,
    statement: STATEMENT,
    materials: {
      label: '签收的材料',
      source: 'court',
      isNeeded: false,
      read: ({ courtMaterials }) => courtMaterials.map(({ title }) => title),
    },
    institution: INSTITUTION,
    acceptedOn: ACCEPTED_ON,
    period: { label: '调解期限', source: 'acceptance', isNeeded: true, read: periodInWords },
    mediator: MEDIATOR_OR_NONE,
  },
  signers: (facts) => institutionSeal(facts, 1),
  compose: (values) => [
    heading('一、案件'),
    factRows([
      ...rowIfFilled('法院案号', values.courtNumber),
      ['案件来源', values.source],
      ['引调法院', values.court],
      ['引调日期', values.referredOn],
      ['纠纷类型', values.disputeType],
      ['案由', values.cause],
      ...rowIfFilled('标的额', values.amount),
    ]),
    heading('二、当事人'),
    ...values.parties.map(line),
    heading('三、诉讼请求'),
    ...paragraphs(values.claims),
    heading('四、纠纷简要情况'),
    ...paragraphs(values.statement),
    heading('五、签收的材料'),
    ...paragraphs(
      values.materials.length > 0 ? numbered(values.materials) : ['随案没有移送材料。'],
    ),
    heading('六、受理'),
    factRows([
      ['调解组织', values.institution],
      ['受理日期', values.acceptedOn],
      ['调解期限', values.period && `${values.period}，自受理之日起算`],
      ['调解员', values.mediator],
    ]),
  ],
  day: ({ acceptedOn }) => acceptedOn,
})
