import 'server-only'
import { z } from 'zod'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { mayDo } from '@/lib/domain/participant/capacity'
import { personOfPart } from '@/lib/domain/participant/case-person'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { findLastCheck, isFresh } from '@/lib/domain/signature/proofs'
import {
  findOpenSupplementary,
  inForce,
  type Supplementary,
} from '@/lib/domain/supplementary/supplementary'
import { agreementClauses } from '@/lib/labels/zh-CN/agreement-clauses'
import { dayAndTime } from '@/lib/labels/zh-CN/moment'
import { OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import { SUPPLEMENTARY, supplementaryTitle } from '@/lib/labels/zh-CN/supplementary'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { effectiveOf, loadOwnDocuments } from '../party/load-own-documents'
import { scopeOfTaking } from '../party/scope-of-taking'
import {
  presentProposalForm,
  presentSupplementary,
  whyNotNow,
  type ProposalFormView,
  type SupplementaryView,
} from './supplementary-view'

/** For which party the reader can sign now; `isIdentified`: within a day. */
export type OwnSupplementarySign = {
  readonly partyId: string
  readonly name: string
  readonly isIdentified: boolean
}

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

async function load(
  db: Parameters<typeof loadOwnDocuments>[0],
  { caseId }: { readonly caseId: string },
  { actor }: Pick<ReadContext, 'actor'>,
) {
  const papers = await loadOwnDocuments(db, caseId, actor)
  const effective = papers && effectiveOf(papers)
  if (!papers || !effective) return null
  const { found, agreement, parties } = papers
  const all = await findSupplements(db, caseId)
  return {
    ...papers,
    checks: await findTimedChecks(db, caseId),
    of: {
      ...found,
      agreement,
      effective,
      confirmations: await findConfirmationsOfCase(db, caseId),
      supplements: all.filter(({ agreementNo }) => agreementNo === agreement?.agreementNo),
      clauses: agreement ? agreementClauses(agreement.draft, parties).map(({ text }) => text) : [],
      parties,
    },
  }
}
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

function findSigns(
  { taking, checks, parties }: Loaded,
  { partyIds, signatures }: Supplementary,
  { actor, now }: ReadContext,
): readonly OwnSupplementarySign[] {
  return findOwnParts(taking, actor.id).flatMap((part) => {
    const { partyId } = part
    if (partyId === null || !partyIds.includes(partyId)) return []
    if (!mayDo(participationOf(part), 'sign')) return []
    if (signatures.some((each) => each.partyId === partyId)) return []
    const person = personOfPart(part)
    const check = person && findLastCheck(checks, person)
    const name = parties.find(({ id }) => id === partyId)?.name ?? ''
    return [{ partyId, name, isIdentified: check !== null && isFresh(check, now) }]
  })
}

/** 补充协议 of an own case: what waits, what is in force, and what a proposal begins with. It exists once the agreement is in effect. */
export const getOwnSupplementary = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load,
  scope: scopeOfTaking,
  present: (loaded, context): OwnSupplementaryView => {
    const { found, taking, of } = loaded
    const { actor, now, today } = context
    const closed = whyNotNow(of, now)
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
        signs: closed === null ? findSigns(loaded, open, context) : [],
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
