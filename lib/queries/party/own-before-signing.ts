import { checkClarity } from '@/lib/domain/confirmation/clarity'
import type { CourtConfirmationRule } from '@/lib/domain/confirmation/court-rule'
import { checkBeforeSigning } from '@/lib/domain/confirmation/eligibility'
import { eligibilityFactsOf } from '@/lib/domain/confirmation/matter'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import { BEFORE_SIGNING } from '@/lib/labels/zh-CN/before-signing'
import { partyFindingInWords } from '@/lib/labels/zh-CN/party-confirmation'
import type { ReadContext } from '../define-query'
import type { LoadedOwnDocuments } from './load-own-documents'
import { unclearClauses } from './own-confirmation-view'

/**
 * What the court takes, what would keep an application out, and which clauses it may find unclear;
 * it never keeps anyone from signing.
 */
export type BeforeSigningView = {
  readonly takes: string | null
  readonly keptOut: readonly string[]
  readonly unclear: readonly string[]
}

/** 签字以前 (民诉法 第205条; 在线调解规则 第20条), of an agreement that is not in effect yet. */
export function sayBeforeSigning(
  { found, agreement, parties, documents }: LoadedOwnDocuments,
  courtRules: readonly CourtConfirmationRule[],
  { today, calendar }: Pick<ReadContext, 'today' | 'calendar'>,
): BeforeSigningView {
  const clauses = agreement
    ? agreementClauses(agreement.draft, parties).map(({ text }) => text)
    : []
  const facts = eligibilityFactsOf({
    record: found,
    agreement,
    effective: null,
    clauses,
    confirmed: [],
    isSuspected: false,
    courtRules,
    on: today,
    calendar,
  })
  const findings = checkBeforeSigning(facts)
  const isFiled = findings.some(({ code }) => code === 'FILED_CASE')
  return {
    takes:
      !isFiled && facts.courtRule.acceptsElectronicSignatures
        ? BEFORE_SIGNING.takes(found.court)
        : null,
    keptOut: findings.flatMap((finding) => partyFindingInWords(finding) ?? []),
    unclear: isFiled
      ? []
      : unclearClauses(
          checkClarity(clauses, { parties, attachments: documents.map(({ kind }) => kind) }),
        ),
  }
}
