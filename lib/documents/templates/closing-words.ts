import { OUTCOMES, type Outcome } from '@/lib/domain/case/vocabulary'
import type { DocumentFacts } from '@/lib/domain/document/document-facts'
import { basisInForce } from '@/lib/domain/legal-basis-in-force'
import { outcome as outcomeWords } from '@/lib/labels/zh-CN/case'
import { CLOSING_TERM } from '@/lib/labels/zh-CN/closing-term'
import { statementKind, statementWay } from '@/lib/labels/zh-CN/closing-statement'
import { linesOf } from './blocks'
import type { Field } from './document-template'
import { LAW } from './law-in-words'
import { dayInFull } from '@/lib/labels/zh-CN/moment'

const ITEMS = ['一', '二', '三', '四', '五', '六', '七', '八']

/**
 * “分歧较大难以达成协议（《人民法院在线调解规则》第二十五条第五项）”; without the article for a case that was
 * closed before there was one.
 */
function groundInWords({ outcome, closedOn }: DocumentFacts): string | null {
  if (outcome === null) return null
  const words = outcomeWords[outcome]
  const isInForce =
    closedOn !== null && basisInForce('online_mediation_25', closedOn) === 'online_mediation_25'
  return isInForce ? `${words}（${LAW.online}第二十五条第${itemOf(outcome)}项）` : words
}

const itemOf = (outcome: Outcome) => ITEMS[OUTCOMES.indexOf(outcome)]

/** What parties declared by word; null where the record proves the ground. */
export function closingStatementInWords({ closing, parties }: DocumentFacts): string | null {
  const statement = closing?.statement
  if (!statement) return null
  const names = parties.filter(({ id }) => statement.partyIds.includes(id)).map(({ name }) => name)
  return `${names.join('、')}于${dayInFull(statement.on)}${statementWay[statement.how]}${statementKind[statement.kind]}。`
}

// The fields that every document of a closing has.

export const GROUND: Field<string> = {
  label: CLOSING_TERM.outcome,
  source: 'closing',
  isNeeded: true,
  read: groundInWords,
}

export const DECLARED: Field<string> = {
  label: CLOSING_TERM.partyStatement,
  source: 'closing',
  isNeeded: false,
  read: closingStatementInWords,
}

export const ACCOUNT: Field<readonly string[]> = {
  label: CLOSING_TERM.account,
  source: 'closing',
  isNeeded: true,
  read: ({ closing }) => linesOf(closing?.account ?? ''),
}
