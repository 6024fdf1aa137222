import type { OwnCase, TakingPart } from '@/lib/data/stores/participant/own-case-store'
import type { OwnRecord } from '@/lib/data/stores/participant/own-data-store'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { OwnProgress } from '@/lib/domain/participant/own-progress'
import { askingForApplicant } from '@/lib/labels/zh-CN/asking'
import { presentAsking } from '../case/asking-view'
import type { ReadContext } from '../define-query'

/** What the applicant wrote about someone who was invited: the number masked. */
export type OwnGiven = {
  readonly name: string
  readonly phone: string | null
  /**
   * The representative of an organisation may have been named by the institution (ask-party.ts).
   */
  readonly from: 'applicant' | 'applicant_or_institution'
}

/** Until the reader has answered and declared who they are; null where they wrote it themselves. */
export function presentGiven(
  { consulted }: OwnCase,
  { partyId, kind, name }: TakingPart,
  records: readonly OwnRecord[],
  { step, hasLeft }: OwnProgress,
): OwnGiven | null {
  const isInvited = consulted?.some((each) => each.partyId === partyId && each.invitedOn !== null)
  const record = records.find((each) => each.kind === kind && each.name === name)
  if (!isInvited || !record || hasLeft || (step !== 'willing' && step !== 'identity')) return null
  return {
    name: record.name,
    phone: record.phone === UNREADABLE ? null : record.phone,
    from: kind === 'legal_representative' ? 'applicant_or_institution' : 'applicant',
  }
}

/** To an applicant. Once the talks began it says nothing new, unless the answer was no. */
export function presentOwnAsking(found: OwnCase, context: ReadContext): string | null {
  const asking = presentAsking(found, context, 'other_side')
  const isOver = found.status === 'in_mediation' && asking?.step === 'agreed'
  return asking && !isOver ? askingForApplicant(asking, context.today) : null
}
