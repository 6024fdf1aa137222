import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import { findMeasuredInstitutions } from '@/lib/data/stores/referral/institution-figures-store'
import { findFormerReferrals, findHolderName } from '@/lib/data/stores/referral/returned-store'
import { mayAct } from '@/lib/domain/access/policy'
import { returnedEndsOf } from '@/lib/domain/case/decide-end-returned'
import { isRecallable } from '@/lib/domain/case/decide-recall'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { ReturnedEnd } from '@/lib/domain/case/vocabulary'
import { maskNumbersIn } from '@/lib/domain/identity/mask-text'
import { maskNumbersInView } from '@/lib/domain/identity/mask-view'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import type { CaseHeaderView } from '../case/case-header-view'
import { presentCaseFile } from '../case/present-case-file'
import { defineSqlQuery } from '../define-query'
import { courtCaseSpec } from './court-case-spec'
import { presentInstitutions, type InstitutionChoice } from './institution-choice'

export type ReturnedActView = {
  readonly header: CaseHeaderView
  /** Why the act cannot be done now, in a sentence; null where it can. */
  readonly notNow: Readonly<Record<'recall' | 'refer-again' | 'end', string | null>>
  /** “申请人 / 被申请人”, by name. */
  readonly parties: string
  readonly institution: string | null
  readonly referredAt: string
  readonly acceptanceDueOn: LocalDate | null
  /** Of a returned case for its clerk: those to choose from, the best fit first. */
  readonly institutions: readonly InstitutionChoice[]
  readonly ends: readonly ReturnedEnd[]
  readonly returnedOn: LocalDate
  readonly today: LocalDate
}

/** What the clerk's three acts on a referral need: 收回, 重新引调, 退回后办结. */
export const getReturnedAct = defineSqlQuery(
  courtCaseSpec({
    act: 'case:read',
    input: z.strictObject({ caseId: CaseId }),
    load: async (db, { caseId }, { today }) => {
      const file = await findCaseFile(db, caseId)
      if (!file) return null
      const isReturned = file.state.status === 'returned'
      return {
        file,
        holder: await findHolderName(db, file.state),
        former: await findFormerReferrals(db, caseId),
        invited: isReturned
          ? await findMeasuredInstitutions(db, file.state.disputeType, today)
          : [],
      }
    },
    caseOf: ({ file }) => file.state,
    event: () => ({ kind: 'case.viewed', data: { surface: 'detail' } }),
    present: ({ file, holder, former, invited }, context): ReturnedActView => {
      const { state } = file
      const { actor, today } = context
      const scope = scopeOf(state)
      const whyNot = (
        act: 'case:recall' | 'case:refer-again' | 'case:end-returned',
        isNow: boolean,
        why: string,
      ) => (mayAct(actor, act, scope) ? (isNow ? null : why) : RETURNED_ACTS.notClerk)
      const wrongState = RETURNED_ACTS.wrongState(caseStatus[state.status])
      const isReturned = state.status === 'returned'
      return {
        header: maskNumbersInView(presentCaseFile(file, context).header),
        notNow: {
          recall: whyNot(
            'case:recall',
            isRecallable(state, today),
            state.status === 'pending_acceptance' && state.acceptanceDueOn
              ? RETURNED_ACTS.tooEarly(state.acceptanceDueOn)
              : wrongState,
          ),
          'refer-again': whyNot('case:refer-again', isReturned, wrongState),
          end: whyNot('case:end-returned', isReturned, wrongState),
        },
        parties: maskNumbersIn(
          (['applicant', 'respondent'] as const)
            .map((side) =>
              namesInWords(
                file.parties.filter((party) => party.side === side).map(({ name }) => name),
              ),
            )
            .join(' / '),
        ),
        institution: holder,
        referredAt: stamp(state.referredAt),
        acceptanceDueOn: state.acceptanceDueOn,
        institutions: presentInstitutions(invited, state.disputeType, former),
        ends: returnedEndsOf(state.source),
        returnedOn: toLocalDate(state.lastActAt),
        today,
      }
    },
  }),
)
