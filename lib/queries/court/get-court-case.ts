import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import { findOpenInspection } from '@/lib/data/stores/inspection/inspection-store'
import { findReturnedEnds } from '@/lib/data/stores/referral/returned-store'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { mayAct } from '@/lib/domain/access/policy'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { answersOf, type SuspicionAnswer } from '@/lib/domain/case/suspicion'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import type { CaseFileView } from '../case/case-file-view'
import { presentCaseFile } from '../case/present-case-file'
import { defineSqlQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'
import type { Watermarked } from './court-review'
import { deskActsOn, type DeskAct } from './desk-row'
import { presentEnd, type EndedView } from './ended-view'
import { presentReturnContact, type ReturnContact } from './return-contact'

export type CourtFileView = Watermarked<{
  readonly file: Omit<CaseFileView, 'abilities' | 'otherFacts'>
  /** A reviewer may read the list of materials but not download them (domain.md 6). */
  readonly mayDownload: boolean
  /** The report that the actor may answer now, and the answers that fit; null where none waits. */
  readonly answerable: {
    readonly reportId: string
    readonly answers: readonly SuspicionAnswer[]
  } | null
  /** Of a case that came back: by whom, and whom to call. */
  readonly returned: ReturnContact | null
  /** What became of it where no other institution got it. */
  readonly ended: EndedView | null
  /** What the actor may do with the referral now. */
  readonly acts: readonly DeskAct[]
  /** A reviewer may see the personal numbers in full today, on a page of its own. */
  readonly opensNumbers: boolean
}>

/**
 * Without what one mediator wrote for the next: it is about the negotiation, which no court reads
 * (在线调解规则 第18条, 特邀规定 第22条).
 */
function withoutHandover<T extends Pick<CaseFileView, 'assignment' | 'former'>>(file: T): T {
  return {
    ...file,
    assignment: file.assignment && { ...file.assignment, handover: null },
    former: file.former.map((each) => ({ ...each, text: null })),
  }
}

/**
 * A case the actor's court referred, masked and read-only. Every access is recorded in the case's
 * chain.
 */
export const getCourtCase = defineSqlQuery(
  courtCaseSpec({
    act: 'case:read',
    input: z.strictObject({ caseId: CaseId }),
    load: async (db, { caseId }, { actor, today }) => {
      const file = await findCaseFile(db, caseId)
      const end =
        file?.state.status === 'returned_settled'
          ? (await findReturnedEnds(db, [caseId])).get(caseId)
          : undefined
      const opensNumbers =
        mayRoleAct(actor.role, 'review:read-numbers') &&
        (await findOpenInspection(db, caseId, today)) !== null
      return file && { ...file, end: end ?? null, opensNumbers }
    },
    caseOf: ({ state }) => state,
    event: () => ({ kind: 'case.viewed', data: { surface: 'detail' } }),
    present: (facts, context): Omit<CourtFileView, 'watermark'> => {
      const {
        abilities: _abilities,
        otherFacts: _others,
        ...file
      } = presentCaseFile(facts, context)
      const [decline] = facts.declines
      const waiting = mayAct(context.actor, 'suspicion:answer', scopeOf(facts.state))
        ? file.suspicions.find(({ isOpen }) => isOpen)
        : undefined
      return {
        file: maskNumbersInView(withoutHandover(file)),
        mayDownload: mayAct(context.actor, 'material:read', scopeOf(facts.state)) !== null,
        answerable: waiting ? { reportId: waiting.id, answers: answersOf(facts.state) } : null,
        returned:
          decline && facts.state.status === 'returned' ? presentReturnContact(decline) : null,
        ended: facts.end && presentEnd(facts.end),
        acts: deskActsOn(facts.state, context),
        opensNumbers: facts.opensNumbers,
      }
    },
  }),
)
