import { checkAgreement, type AgreementContext } from '@/lib/domain/agreement/check-agreement'
import type { AgreementDraft } from '@/lib/domain/agreement/draft'
import type { Finding } from '@/lib/domain/agreement/findings'
import { parseTypedAmount } from '@/lib/domain/money/amount'
import { agreementClauses, type ClauseView } from '@/lib/labels/zh-CN/agreement-clauses'
import { findingSentence } from '@/lib/labels/zh-CN/agreement-finding'
import { amountInCapitals } from '@/lib/labels/zh-CN/money'

export type FindingView = Finding & { readonly sentence: string }

export type DraftView = {
  readonly findings: readonly FindingView[]
  readonly clauses: readonly ClauseView[]
  /** Of each item its amount in capitals; null where none was typed. */
  readonly capitals: readonly (string | null)[]
}

/**
 * A draft checked and in words. The browser fetches it apart from the page, whose server has run it
 * once.
 */
export function viewDraft(draft: AgreementDraft, context: AgreementContext): DraftView {
  return {
    findings: checkAgreement(draft, context).map((each) => ({
      ...each,
      sentence: findingSentence(each),
    })),
    clauses: agreementClauses(draft, context.parties),
    capitals: draft.terms.map(({ amount }) => {
      const typed = parseTypedAmount(amount)
      return typed.ok ? amountInCapitals(typed.value) : null
    }),
  }
}
