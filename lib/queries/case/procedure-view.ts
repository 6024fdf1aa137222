import { findCurrent } from '@/lib/domain/agreement/agreement-state'
import { findSigners } from '@/lib/domain/agreement/people'
import { findHoldingSignatures } from '@/lib/domain/agreement/signing'
import type { CaseFile } from '@/lib/data/stores/case/case-file-types'
import {
  computeProcedure,
  type ProcedureStep,
  type ProcedureStepCode,
  type StepState,
} from '@/lib/domain/case/procedure'
import { countHeld } from '@/lib/domain/meeting/meeting'
import { findConfirmedFacts } from '@/lib/domain/fact/undisputed-facts'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { legalBasis } from '@/lib/labels/zh-CN/legal-basis'
import { blockInWords, PROCEDURE, procedureStep } from '@/lib/labels/zh-CN/procedure'

/** One step of the procedure as a line. */
export type ProcedureStepView = {
  readonly code: ProcedureStepCode
  readonly title: string
  readonly state: StepState
  /** “2/3 方”; null where a step is not counted. */
  readonly count: string | null
  /**
   * Who is missing, or why the step is not allowed yet, with its article; null where the line
   * before says it.
   */
  readonly words: string | null
}

/** How many of the signers have signed the finished agreement; none of a draft or a voided one. */
function countSignatures(
  agreement: CaseFile['agreement'],
  parties: CaseFile['parties'],
): { readonly signed: number; readonly of: number } {
  const current = findCurrent(agreement)
  if (!current) return { signed: 0, of: parties.length }
  const of = findSigners(parties, current.draft)
  const signed = findHoldingSignatures(current.signatures).filter(
    ({ answer }) => answer === 'signed',
  )
  return { signed: signed.length, of: of.length }
}

/** The facts that count, and how many of them every party confirmed. */
function countFacts({ undisputedFacts, parties }: CaseFile): {
  readonly listed: number
  readonly confirmed: number
} {
  const listed = undisputedFacts.filter(({ end }) => end === null)
  return { listed: listed.length, confirmed: findConfirmedFacts(listed, parties).length }
}

/** The procedure of a case from its file. */
export function computeFileProcedure(file: CaseFile, today: LocalDate): readonly ProcedureStep[] {
  const { state, parties, consents, agreement, identityChecks, rightsNotices, addressAnswers } =
    file
  const { meetings, minutes } = file
  return computeProcedure(
    {
      ...state,
      consents,
      identityChecks,
      rightsNotices,
      addressAnswers,
      meetings: { held: countHeld(meetings) },
      minutes: {
        opened: minutes.length,
        confirmed: minutes.filter((each) => each.state === 'confirmed').length,
      },
      undisputedFacts: countFacts(file),
      agreement: countSignatures(agreement, parties),
      parties: parties.map(({ representative, ...party }) => ({
        ...party,
        representative: representative?.name ?? null,
      })),
    },
    { today },
  )
}

export function presentProcedure(steps: readonly ProcedureStep[]): readonly ProcedureStepView[] {
  return steps.map(({ code, state, count, missing, blocked }, index) => ({
    code,
    title: procedureStep[code],
    state,
    count: count && count.of > 1 ? PROCEDURE.count(count.done, count.of) : null,
    words: blocked
      ? presentBlock(blocked, steps[index - 1]?.blocked ?? null)
      : missing.length > 0
        ? PROCEDURE.missing(missing)
        : null,
  }))
}

/** Of steps that follow each other and wait for the same thing, the first says why. */
function presentBlock(
  { because, basis }: NonNullable<ProcedureStep['blocked']>,
  before: ProcedureStep['blocked'],
): string | null {
  if (before?.because === because && before.basis === basis) return null
  return PROCEDURE.blocked(blockInWords[because], legalBasis[basis].article)
}
