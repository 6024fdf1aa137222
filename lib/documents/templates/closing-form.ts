import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { CLOSING_TERM } from '@/lib/labels/zh-CN/closing-term'
import { performance } from '@/lib/labels/zh-CN/follow-up'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { factRows, heading, line, linesOf, paragraph, paragraphs } from './blocks'
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
import { ACCOUNT, DECLARED, GROUND } from './closing-words'
import { BLANK, defineDocument, WHOLE_CASE } from './document-template'
import { dayOrNull } from './moments-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { institutionSeal, mediatorSigner } from './people-in-words'

/**
 * What was found last of each party. Before the first follow-up: by when the agreement is to be
 * performed; without an agreement there is nothing to perform.
 */
function performanceOf({ followUps, outcome, performanceDays }: DocumentFacts): string {
  if (outcome !== null && outcome !== 'agreement') return '没有形成调解协议，无须履行。'
  if (followUps.length === 0) {
    const due = [...new Set(performanceDays.map(({ on }) => on))].sort().map(dayInFull)
    return due.length > 0 ? `尚未登记回访。协议约定的履行日期：${due.join('、')}。` : ''
  }
  return [...new Map(followUps.map((each) => [each.partyId, each])).values()]
    .map(
      ({ party, on, performance: found }) =>
        `${party}：${performance[found]}（${dayInFull(on)}回访）`,
    )
    .join('；')
}

/** 结案登记表 (人民调解法 第27条; 在线调解规则 第25条): once the case is closed. */
export const closingForm = defineDocument<{
  caseNo: string
  courtCaseNo: string
  court: string
  source: string
  cause: string
  amount: string
  institution: string
  mediator: string
  acceptedOn: string
  closedOn: string
  parties: readonly string[]
  claims: readonly string[]
  facts: readonly string[]
  ground: string
  statement: string
  account: readonly string[]
  effectiveOn: string
  performance: string
}>({
  kind: 'closing_form',
  title: () => caseDocument.closing_form,
  basis: 'online_mediation_25',
  subjects: ({ outcome }) => (outcome ? [WHOLE_CASE] : []),
  fields: {
    caseNo: { label: '卷号', source: 'court', isNeeded: true, read: ({ caseNo }) => caseNo },
    courtCaseNo: COURT_NUMBER,
    court: COURT,
    source: SOURCE,
    cause: CAUSE,
    amount: AMOUNT,
    institution: INSTITUTION,
    mediator: MEDIATOR_OR_NONE,
    acceptedOn: ACCEPTED_ON,
    closedOn: {
      label: '结案日期',
      source: 'closing',
      isNeeded: true,
      read: (facts) => dayOrNull(facts.closedOn),
    },
    parties: PARTIES,
    claims: CLAIMS,
    facts: STATEMENT,
    ground: GROUND,
    statement: DECLARED,
    account: ACCOUNT,
    effectiveOn: {
      label: '协议生效日期',
      source: 'agreement',
      isNeeded: false,
      read: (facts) => dayOrNull(findEffective(facts.agreement, facts.parties)?.on),
    },
    performance: {
      label: '履行情况',
      source: 'follow_up',
      isNeeded: false,
      read: performanceOf,
    },
  },
  signers: (facts) => [...mediatorSigner(facts, 1), ...institutionSeal(facts, 2)],
  compose: (values) => [
    factRows([
      ['卷号', values.caseNo],
      ...(values.courtCaseNo ? ([['法院案号', values.courtCaseNo]] as const) : []),
      ['引调法院', values.court],
      ['案件来源', values.source],
      ['案由', values.cause],
      ...(values.amount ? ([['标的额', values.amount]] as const) : []),
      ['承办单位', values.institution],
      ['承办人', values.mediator],
      ['受理日期', values.acceptedOn],
      ['结案日期', values.closedOn],
    ]),
    heading('一、当事人'),
    ...values.parties.map(line),
    heading('二、申请人的请求'),
    ...paragraphs(values.claims),
    heading('三、纠纷简要情况'),
    ...paragraphs(values.facts),
    heading('四、调解结果'),
    paragraph(`${CLOSING_TERM.outcome}：${values.ground || BLANK}`),
    ...linesOf(values.statement).map(paragraph),
    ...paragraphs(values.account),
    ...(values.effectiveOn ? paragraphs([`调解协议生效日期：${values.effectiveOn}`]) : []),
    heading('五、履行情况'),
    paragraph(values.performance || BLANK),
  ],
  day: ({ closedOn }) => closedOn,
})
