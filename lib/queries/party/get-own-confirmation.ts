import 'server-only'
import { z } from 'zod'
import { findTimedChecks } from '@/lib/data/stores/case/identity-check-store'
import {
  findConfirmationsOfCase,
  findOpen,
} from '@/lib/data/stores/confirmation/confirmation-store'
import {
  findSignedParties,
  findSignedText,
} from '@/lib/data/stores/confirmation/confirmation-signature-store'
import { findCorrectionFiles } from '@/lib/data/stores/confirmation/correction-file-store'
import { findConfirmationRules } from '@/lib/data/stores/court/confirmation-rule-store'
import { findHearings } from '@/lib/data/stores/confirmation/hearing-store'
import { findCourtReturns } from '@/lib/data/stores/confirmation/returns-store'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { checkClarity } from '@/lib/domain/confirmation/clarity'
import { applicationClock } from '@/lib/domain/confirmation/confirmation-clocks'
import { findBlocks, knownConfirmers } from '@/lib/domain/confirmation/find-blocks'
import { materialsOf } from '@/lib/domain/confirmation/materials'
import { mayApplyAgain } from '@/lib/domain/confirmation/confirmation'
import { mayDo } from '@/lib/domain/participant/capacity'
import { personOfPart } from '@/lib/domain/participant/case-person'
import { findOwnParts, participationOf } from '@/lib/domain/participant/own-part'
import { findLastCheck, isFresh } from '@/lib/domain/signature/proofs'
import { decideSupplementaryWindow } from '@/lib/domain/supplementary/supplementary-window'
import type { LocalDate } from '@/lib/domain/time/local-date'
import {
  composeApplicationText,
  findLaterClauses,
  readApplicationText,
  writeApplicationText,
} from '@/lib/documents/templates/application-text'
import { jointClauses, type JointClauseView } from '@/lib/labels/zh-CN/supplementary-clauses'
import { defineSqlQuery, type ReadContext } from '../define-query'
import { effectiveOf, loadOwnDocuments } from './load-own-documents'
import {
  presentOwnConfirmation,
  type OwnConfirmationView,
  type TextToSign,
} from './own-confirmation-view'
import { presentOwnReview } from './own-review-view'
import { scopeOfTaking } from './scope-of-taking'

async function load(
  db: Parameters<typeof loadOwnDocuments>[0],
  { caseId }: { readonly caseId: string },
  { actor }: Pick<ReadContext, 'actor'>,
) {
  const papers = await loadOwnDocuments(db, caseId, actor)
  const effective = papers && effectiveOf(papers)
  if (!papers || !effective) return null
  const confirmations = await findConfirmationsOfCase(db, caseId)
  const open = findOpen(confirmations)
  const shown = open ?? confirmations[0] ?? null
  return {
    ...papers,
    effective,
    checks: await findTimedChecks(db, caseId),
    confirmations,
    signedParties: shown ? await findSignedParties(db, shown.id) : [],
    signed: open && (await findSignedText(db, open.id)),
    supplements: await findSupplements(db, caseId),
    files: shown ? await findCorrectionFiles(db, shown.id) : [],
    courtRules: await findConfirmationRules(db, papers.found.courtId),
    hearings: shown ? await findHearings(db, shown.id) : [],
    returns: await findCourtReturns(db, caseId),
  }
}
export type LoadedOwnConfirmation = NonNullable<Awaited<ReturnType<typeof load>>>

/**
 * The materials as far as those who take part know them: addresses and the dossier's other papers
 * are not theirs to read, and none of them is requested twice (在线调解规则 第8条).
 */
function ownMaterials(
  { effective, parties, checks, taking }: LoadedOwnConfirmation,
  texts: readonly string[],
) {
  return materialsOf({
    parties: effective.parties.map(({ id, name, isMinor }) => {
      const party = parties.find((each) => each.id === id)
      return {
        id,
        name,
        kind: party?.kind ?? 'natural',
        hasContact: true,
        hasIdentity: checks.some(({ partyId, matches }) => partyId === id && matches),
        agents: taking
          .filter(({ kind, partyId, hasEnded }) => kind === 'agent' && partyId === id && !hasEnded)
          .map((agent) => ({ name: agent.name, hasPaper: !agent.lacksAuthority })),
        guardian:
          isMinor && party?.representative ? { name: party.representative, hasProof: true } : null,
      }
    }),
    clauses: texts,
    papers: [{ slot: 'outcome', title: '', partyId: null }],
    institution: { isOnRoster: true, hasProof: true },
  })
}

/** The application as it is to be signed: as the first party signed it, else as it is set now. */
function textToSign(
  { found, effective, signed }: LoadedOwnConfirmation,
  clauses: readonly JointClauseView[],
  { dueOn }: { readonly dueOn: LocalDate },
): TextToSign {
  const parties = effective.parties.map(({ name }) => name)
  const { text, sha256 } =
    signed ??
    writeApplicationText(
      composeApplicationText({ ...found, effectiveOn: effective.on, dueOn, parties, clauses }),
    )
  const content = readApplicationText(text)
  return { content, sha256, later: findLaterClauses(content, clauses) }
}

/** 申请司法确认 as one who takes part reads it; it exists once the agreement is in effect. */
export const getOwnConfirmation = defineSqlQuery({
  act: 'own-case:read',
  input: z.strictObject({ caseId: CaseId }),
  load,
  scope: scopeOfTaking,
  present: (loaded, context): OwnConfirmationView => {
    const { found, taking, parties, agreement, effective, checks, confirmations, courtRules } =
      loaded
    const { actor, now, today, calendar } = context
    const open = findOpen(confirmations)
    const shown = open ?? confirmations[0] ?? null
    const clauses = jointClauses(agreement, parties, loaded.supplements)
    const texts = clauses.map(({ text }) => text)
    const confirmed = knownConfirmers(open)
    const own = findOwnParts(taking, actor.id).filter(
      (part) =>
        mayDo(participationOf(part), 'settle') &&
        effective.parties.some(({ id }) => id === part.partyId),
    )
    const isWaiting = open
      ? open.status === 'waiting_parties'
      : shown === null || mayApplyAgain(shown, agreement?.agreementNo ?? null)
    const waiting = own.filter(
      ({ partyId }) => isWaiting && !confirmed.some((each) => each.partyId === partyId),
    )
    const clock = applicationClock(effective.on, calendar)
    return presentOwnConfirmation(
      {
        caseId: found.id,
        shown,
        clauses,
        supplements: loaded.supplements,
        isSupplementable: decideSupplementaryWindow({
          ...found,
          agreement,
          effective,
          confirmations,
        }).ok,
        parties: effective.parties,
        clock: clock.ok ? clock.value : null,
        blocks: isWaiting
          ? findBlocks({
              record: found,
              agreement,
              effective,
              clauses: texts,
              confirmed,
              courtRules,
              on: today,
              calendar,
            })
          : [],
        unclear: checkClarity(texts, {
          parties,
          attachments: loaded.documents.map(({ kind }) => kind),
        }),
        forms: waiting.map((part) => {
          const person = personOfPart(part)
          const check = person && findLastCheck(checks, person)
          return {
            partyId: part.partyId!,
            name: parties.find(({ id }) => id === part.partyId)?.name ?? '',
            isIdentified: check !== null && isFresh(check, now),
          }
        }),
        materials: ownMaterials(loaded, texts),
        text: clock.ok && waiting.length > 0 ? textToSign(loaded, clauses, clock.value) : null,
        signedParties: loaded.signedParties,
        maySettle: own.length > 0,
        files: loaded.files,
        institution:
          found.institution === null
            ? null
            : { name: found.institution, phone: found.institutionPhone },
        review: presentOwnReview({
          shown,
          hearings: loaded.hearings,
          returns: loaded.returns,
          isWaiting,
          now,
        }),
      },
      context,
    )
  },
})
