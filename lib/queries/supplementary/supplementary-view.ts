import type { WindowFacts } from '@/lib/domain/supplementary/supplementary-window'
import { findUnclearChanges } from '@/lib/domain/supplementary/check-changes'
import {
  findOpenSupplementary,
  inForce,
  readTogether,
  withChanges,
  type Supplementary,
} from '@/lib/domain/supplementary/supplementary'
import { checkClarity } from '@/lib/domain/confirmation/clarity'
import type { ClarityFinding } from '@/lib/domain/confirmation/clarity-findings'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { clauseNumber } from '@/lib/labels/zh-CN/clause-number'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'
import { unclearForParty } from '@/lib/labels/zh-CN/party-confirmation'
import { SUPPLEMENTARY, supplementaryTitle } from '@/lib/labels/zh-CN/supplementary'

/** How one clause reads before and after; `before` null: it is added. */
export type ClauseChangeView = {
  readonly number: string
  readonly before: string | null
  readonly after: string
  /** What is still unclear in it. */
  readonly unclear: readonly string[]
}

export type SupplementaryView = {
  readonly id: string
  readonly title: string
  readonly changes: readonly ClauseChangeView[]
  readonly people: readonly {
    readonly partyId: string
    readonly name: string
    readonly words: string
    readonly isDone: boolean
  }[]
}

/** What the form of a proposal begins with. */
export type ProposalFormView = {
  readonly caseId: string
  readonly base: number
  readonly replaces: string | null
  readonly clauses: readonly {
    readonly no: number
    readonly number: string
    readonly text: string
    readonly unclear: readonly string[]
  }[]
}

export type AgreementOfCase = WindowFacts & {
  readonly supplements: readonly Supplementary[]
  /** The texts of the agreement itself. */
  readonly clauses: readonly string[]
  readonly parties: readonly { readonly id: string; readonly name: string }[]
}

const unclearOf = (findings: readonly ClarityFinding[], term: number): readonly string[] => {
  const own = findings.filter((finding) => finding.term === term)
  return own.length === 0
    ? []
    : [
        unclearForParty(
          term,
          own.map(({ missing }) => missing),
        ),
      ]
}

/** The texts that a supplementary agreement changes. */
function textsBefore(
  { clauses, supplements }: Pick<AgreementOfCase, 'clauses' | 'supplements'>,
  { number }: Supplementary,
): readonly string[] {
  const earlier = supplements.filter((each) => number === null || (each.number ?? number) < number)
  return readTogether(clauses, earlier).map(({ text }) => text)
}

export function presentSupplementary(
  facts: Omit<AgreementOfCase, keyof WindowFacts>,
  supplementary: Supplementary,
  today: LocalDate,
): SupplementaryView {
  const { id, number, clauses, partyIds, signatures } = supplementary
  const before = textsBefore(facts, supplementary)
  const unclear = findUnclearChanges(before, clauses, facts.parties)
  return {
    id,
    title: number === null ? SUPPLEMENTARY.title : supplementaryTitle(number),
    changes: clauses.map(({ no, text }) => ({
      number: clauseNumber(no),
      before: before[no - 1] ?? null,
      after: text,
      unclear: unclearOf(unclear, no - 1),
    })),
    people: partyIds.map((partyId) => {
      const signed = signatures.find((each) => each.partyId === partyId)
      return {
        partyId,
        name: facts.parties.find((party) => party.id === partyId)?.name ?? signed?.party ?? '',
        words: signed
          ? SUPPLEMENTARY.page.signedAt(dayAndTime(signed.at, today))
          : SUPPLEMENTARY.page.notYet,
        isDone: signed !== undefined,
      }
    }),
  }
}

/**
 * The clauses as they read now, or with the text that waits, which a counter-proposal begins with.
 */
export function presentProposalForm(caseId: string, facts: AgreementOfCase): ProposalFormView {
  const { clauses, supplements, parties } = facts
  const open = findOpenSupplementary(supplements)
  const present = readTogether(clauses, supplements).map(({ text }) => text)
  const texts = open ? withChanges(present, open.clauses) : present
  const unclear = checkClarity(texts, { parties, attachments: [] })
  return {
    caseId,
    base: inForce(supplements).length,
    replaces: open?.id ?? null,
    clauses: texts.map((text, term) => ({
      no: term + 1,
      number: clauseNumber(term + 1),
      text,
      unclear: unclearOf(unclear, term),
    })),
  }
}
