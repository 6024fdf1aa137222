import type { CaseSource } from '@/lib/domain/case/source'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { caseSource } from '@/lib/labels/zh-CN/case'
import { MEDIATION_PROOF as WORDS } from '@/lib/labels/zh-CN/mediation-proof'
import { dayInFull } from '@/lib/labels/zh-CN/moment'
import type { DocumentContent } from '../content'
import { factRows, paragraph } from './blocks'

export type MediationProofFacts = {
  readonly court: string
  readonly institution: string
  readonly caseNo: string
  readonly cause: string
  readonly source: CaseSource
  readonly parties: readonly string[]
  readonly referredOn: LocalDate
  readonly acceptedOn: LocalDate | null
  readonly mediator: string | null
  readonly takenOn: LocalDate | null
  /** The day on which the agreement came into effect. */
  readonly effectiveOn: LocalDate
  readonly submittedOn: LocalDate
}

/**
 * 调解组织主持调解的证明 (民诉解释 第354条), from what is recorded of the case: nothing in it is typed, so that it
 * is the same each time.
 */
export function composeMediationProof(facts: MediationProofFacts): DocumentContent {
  const { court, institution, caseNo, cause, source, parties, effectiveOn } = facts
  const day = (on: LocalDate | null) => (on ? dayInFull(on) : '')
  return {
    title: WORDS.title,
    issuer: institution,
    number: null,
    caseNo,
    blocks: [
      paragraph(WORDS.text(parties.join('、'), cause, institution, dayInFull(effectiveOn))),
      factRows([
        [WORDS.facts.source, `${caseSource[source]}（${court}）`],
        [WORDS.facts.referred, day(facts.referredOn)],
        [WORDS.facts.accepted, day(facts.acceptedOn)],
        [WORDS.facts.mediator, facts.mediator ?? ''],
        [WORDS.facts.taken, day(facts.takenOn)],
        [WORDS.facts.effective, dayInFull(effectiveOn)],
      ]),
      paragraph(WORDS.basis),
      paragraph(WORDS.note),
    ],
    signatures: [],
    day: facts.submittedOn,
  }
}
