import { caseSource } from '@/lib/labels/zh-CN/case'
import { linesOf } from './blocks'
import { causeInWords, sumInWords } from './case-in-words'
import type { Field } from './document-template'
import { dayOrNull } from './moments-in-words'
import { allPartyLines, sidesInWords } from './people-in-words'

// Fields that several documents have, with the same source in each.

/**
 * That of the court, once it has filed the case; the number of the mediation is in every document's
 * head.
 */
export const COURT_NUMBER: Field<string> = {
  label: '法院案号',
  source: 'court',
  isNeeded: false,
  read: ({ courtCaseNo }) => courtCaseNo,
}

export const CAUSE: Field<string> = {
  label: '案由',
  source: 'court',
  isNeeded: true,
  read: causeInWords,
}

export const SIDES: Field<string> = {
  label: '双方',
  source: 'court',
  isNeeded: true,
  read: sidesInWords,
}

export const COURT: Field<string> = {
  label: '引调法院',
  source: 'court',
  isNeeded: true,
  read: ({ courtName }) => courtName,
}

export const INSTITUTION: Field<string> = {
  label: '调解组织',
  source: 'acceptance',
  isNeeded: true,
  read: ({ institutionName }) => institutionName,
}

export const MEDIATOR: Field<string> = {
  label: '调解员',
  source: 'assignment',
  isNeeded: true,
  read: ({ mediator }) => mediator?.name ?? null,
}

/** Where the mediator would be named in a case that ended while it had none (在线调解规则 第15条第二款). */
export const NO_MEDIATOR = '无（终结时没有调解员）'

/** The mediator, in a document that the institution makes also of a case that ended without one. */
export const MEDIATOR_OR_NONE: Field<string> = {
  ...MEDIATOR,
  read: ({ mediator, outcome }) => mediator?.name ?? (outcome === null ? null : NO_MEDIATOR),
}

export const PARTIES: Field<readonly string[]> = {
  label: '当事人',
  source: 'court',
  isNeeded: true,
  read: allPartyLines,
}

export const CLAIMS: Field<readonly string[]> = {
  label: '诉讼请求',
  source: 'court',
  isNeeded: true,
  read: ({ claim }) => linesOf(claim),
}

export const STATEMENT: Field<readonly string[]> = {
  label: '纠纷简要情况',
  source: 'court',
  isNeeded: true,
  read: ({ statement }) => linesOf(statement),
}

/** Not every dispute has one. */
export const AMOUNT: Field<string> = {
  label: '标的额',
  source: 'court',
  isNeeded: false,
  read: sumInWords,
}

export const SOURCE: Field<string> = {
  label: '案件来源',
  source: 'court',
  isNeeded: true,
  read: ({ source }) => caseSource[source],
}

export const ACCEPTED_ON: Field<string> = {
  label: '受理日期',
  source: 'acceptance',
  isNeeded: true,
  read: ({ acceptedOn }) => dayOrNull(acceptedOn),
}
