import { findEffective } from '@/lib/domain/agreement/find-effective'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { contactChannel } from '@/lib/labels/zh-CN/act-choice'
import { FOLLOW_UP, performance, satisfaction } from '@/lib/labels/zh-CN/follow-up'
import { caseDocument, documentNumber } from '@/lib/labels/zh-CN/case-document'
import { factRows } from './blocks'
import { CAUSE, INSTITUTION, SIDES } from './case-fields'
import { closingStatementInWords } from './closing-words'
import { defineDocument, type DocumentSubject } from './document-template'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import { textOf } from './read-subject'

/** Follow-ups are added and never removed: the place of one is its name for good. */
const findFollowUp = ({ followUps }: DocumentFacts, { id }: DocumentSubject) =>
  followUps[Number(id) - 1]

const text = textOf(findFollowUp)

/**
 * Which agreement: the written one that is in effect, by its number where it was finalised, else
 * what was agreed by word.
 */
function agreementInWords(facts: DocumentFacts): string | null {
  const effective = findEffective(facts.agreement, facts.parties)
  if (!effective) return closingStatementInWords(facts)
  const { caseNo, agreementNumber: finalised } = facts
  const which = finalised
    ? documentNumber('agreement', finalised.year, finalised.number)
    : `${caseNo}案`
  return `${which}${caseDocument.agreement}（${dayInFull(effective.on)}生效）`
}

/** 回访记录 (人民调解法 第31条; 在线调解规则 第20条): one for each follow-up. */
export const followUp = defineDocument<{
  party: string
  agreement: string
  sides: string
  cause: string
  institution: string
  how: string
  on: string
  performance: string
  satisfaction: string
  objections: string
  by: string
}>({
  kind: 'follow_up',
  title: () => caseDocument.follow_up,
  basis: 'online_mediation_20',
  subjects: ({ followUps }) =>
    followUps.map(({ party, on }, index) => ({ id: String(index + 1), name: `${party} ${on}` })),
  fields: {
    party: {
      label: '回访对象',
      source: 'follow_up',
      isNeeded: true,
      read: text(({ party }) => party),
    },
    agreement: { label: '调解协议', source: 'agreement', isNeeded: true, read: agreementInWords },
    sides: SIDES,
    cause: CAUSE,
    institution: INSTITUTION,
    how: {
      label: '回访方式',
      source: 'follow_up',
      isNeeded: true,
      read: text((found) => contactChannel[found.how]),
    },
    on: {
      label: '回访日期',
      source: 'follow_up',
      isNeeded: true,
      read: text((found) => dayInFull(found.on)),
    },
    performance: {
      label: '履行情况',
      source: 'follow_up',
      isNeeded: true,
      read: text((found) => performance[found.performance]),
    },
    satisfaction: {
      label: '满意程度',
      source: 'follow_up',
      isNeeded: false,
      read: text(({ satisfaction: level }) => level && satisfaction[level]),
    },
    objections: {
      label: FOLLOW_UP.objections,
      source: 'follow_up',
      isNeeded: false,
      read: text(({ objections }) => objections),
    },
    by: {
      label: '回访人',
      source: 'follow_up',
      isNeeded: true,
      read: text(({ by }) => by),
    },
  },
  signers: (facts, subject) => {
    const found = findFollowUp(facts, subject)
    return found ? [{ role: 'mediator', id: null, name: found.by, step: 1 }] : []
  },
  compose: (values) => [
    factRows([
      ['回访对象', values.party],
      ['调解协议', values.agreement],
      ['回访事由', `${values.sides}${values.cause}调解协议的履行`],
      ['调解组织', values.institution],
      ['回访方式', values.how],
      ['回访日期', values.on],
      ['履行情况', values.performance],
      ['满意程度', values.satisfaction],
      [FOLLOW_UP.objections, values.objections],
      ['回访人', values.by],
    ]),
  ],
  day: (facts, subject) => findFollowUp(facts, subject)?.on ?? null,
})
