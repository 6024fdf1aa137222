import 'server-only'
import { z } from 'zod'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { mayDo } from '@/lib/domain/participant/capacity'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { findOpenSupplementary, inForce } from '@/lib/domain/supplementary/supplementary'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import { SUPPLEMENTARY, supplementaryTitle } from '@/lib/labels/zh-CN/supplementary'
import { defineSqlQuery } from '../define-query'
import { scopeOfTaking } from '../party/scope-of-taking'
import {
  findOwnSigns,
  loadOwnSupplementary,
  type OwnSupplementarySign,
} from './load-own-supplementary'
import {
  presentProposalForm,
  presentSupplementary,
  type ProposalFormView,
  type SupplementaryView,
} from './supplementary-view'
import { whyNotNow } from './why-not-now'

export type OwnSupplementaryView = {
  readonly caseId: string
  /** Why nothing can be proposed or signed now; null: it can. */
  readonly closed: string | null
  /** A helper, or an agent with the general authority. */
  readonly isNotTheirs: boolean
  readonly open:
    | (SupplementaryView & {
        readonly sentence: string
        /** SHA-256 of the text that is signed. */
        readonly seen: string
        readonly mayRevoke: boolean
        readonly signs: readonly OwnSupplementarySign[]
      })
    | null
  readonly inForce: readonly (SupplementaryView & {
    readonly effective: string
    readonly file: { readonly words: string; readonly href: string } | null
  })[]
  /** null: the reader cannot propose now. */
  readonly form: ProposalFormView | null
  readonly identityAt: string | null
}

/**
 * 补充协议 of an own case: what waits, what is in force, and what a proposal begins with. It exists
 * once the agreement is in effect.
 */
export const getOwnSupplementary = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: loadOwnSupplementary,
  scope: scopeOfTaking,
  present: (loaded, context): OwnSupplementaryView => {
    const { found, taking, of } = loaded
    const { actor, today } = context
    const closed = whyNotNow(of, today)
    const open = findOpenSupplementary(of.supplements)
    const maySettle = findOwnParts(taking, actor.id).some(
      (part) =>
        mayDo(participationOf(part), 'settle') &&
        of.effective.parties.some(({ id }) => id === part.partyId),
    )
    return {
      caseId: found.id,
      closed,
      isNotTheirs: !maySettle,
      open: open && {
        ...presentSupplementary(of, open, today),
        sentence: SUPPLEMENTARY.page.waiting(open.proposer, dayAndTime(open.proposedAt, today)),
        seen: open.sha256,
        mayRevoke: open.proposerId === actor.id,
        signs: closed === null ? findOwnSigns(loaded, open, context) : [],
      },
      inForce: inForce(of.supplements).map((each) => ({
        ...presentSupplementary(of, each, today),
        effective: SUPPLEMENTARY.page.effectiveAt(dayAndTime(each.settled!.at, today)),
        file:
          each.materialId === null
            ? null
            : {
                words: SUPPLEMENTARY.page.file(supplementaryTitle(each.number)),
                href: `/api/own-supplementary/${found.id}/${each.id}`,
              },
      })),
      form: closed === null && maySettle ? presentProposalForm(found.id, of) : null,
      identityAt:
        found.institution === null
          ? null
          : OWN_CONFIRMATION.identityAt(found.institution, found.institutionPhone),
    }
  },
})
