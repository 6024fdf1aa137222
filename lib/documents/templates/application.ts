import type { DocumentFacts, DocumentParty } from '@/lib/domain/document/document-facts'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { AMOUNT, CAUSE, STATEMENT } from './case-fields'
import { heading, line, linesOf, paragraph, paragraphs } from './blocks'
import { BLANK, defineDocument, WHOLE_CASE } from './document-template'
import { partyLines } from './people-in-words'

const ofSide = ({ parties }: DocumentFacts, side: DocumentParty['side']) =>
  parties.filter((party) => party.side === side)

/** 调解申请书 (在线调解规则 第8条; 人民调解法 第17条): where the case came by a party's application. */
export const application = defineDocument<{
  applicants: readonly string[]
  respondents: readonly string[]
  third: readonly string[]
  cause: string
  requests: readonly string[]
  amount: string
  statement: readonly string[]
  institution: string
}>({
  kind: 'application',
  title: () => caseDocument.application,
  issuer: () => null,
  basis: 'online_mediation_8',
  subjects: ({ source }) => (source === 'party_application' ? [WHOLE_CASE] : []),
  fields: {
    applicants: {
      label: '申请人',
      source: 'court',
      isNeeded: true,
      read: (facts) => ofSide(facts, 'applicant').flatMap(partyLines),
    },
    respondents: {
      label: '被申请人',
      source: 'court',
      isNeeded: true,
      read: (facts) => ofSide(facts, 'respondent').flatMap(partyLines),
    },
    third: {
      label: '第三人',
      source: 'court',
      isNeeded: false,
      read: (facts) => ofSide(facts, 'third').flatMap(partyLines),
    },
    cause: CAUSE,
    requests: {
      label: '申请事项',
      source: 'court',
      isNeeded: true,
      read: ({ claim }) => linesOf(claim),
    },
    amount: AMOUNT,
    statement: STATEMENT,
    institution: {
      label: '调解组织',
      source: 'court',
      isNeeded: true,
      read: ({ institutionName }) => institutionName,
    },
  },
  signers: (facts) =>
    ofSide(facts, 'applicant').map(({ id, name }) => ({ role: 'party', id, name, step: 1 })),
  compose: ({
    applicants,
    respondents,
    third,
    cause,
    requests,
    amount,
    statement,
    institution,
  }) => [
    ...[...applicants, ...respondents, ...third].map(line),
    paragraph(`因${cause}，申请人自愿申请调解。`),
    heading('一、申请事项'),
    ...paragraphs(requests),
    ...(amount ? [paragraph(`标的额：${amount}。`)] : []),
    heading('二、纠纷简要情况'),
    ...paragraphs(statement),
    heading('三、声明'),
    paragraph(
      '申请人保证所述情况和提交的材料真实，知悉调解须出于各方自愿，被申请人明确拒绝的，不得调解。',
    ),
    line('此致'),
    line(institution || BLANK),
  ],
  day: () => null,
})
