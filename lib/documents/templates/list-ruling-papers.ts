import type { Confirmation } from '@/lib/domain/confirmation/confirmation'
import type { Objection } from '@/lib/domain/ruling/objection'
import { findRuling } from '@/lib/domain/ruling/ruling'
import type { RulingService } from '@/lib/domain/ruling/service'
import type { DocumentContent } from '../content'
import type { ConfirmationSignature } from '@/lib/domain/confirmation/confirmation-signature'
import type { ApplyingParty } from './application-materials'
import {
  composeObjectionRuling,
  composeRuling,
  composeRulingReceipt,
  type CaseOfPaper,
} from './ruling-papers'
import { composeSubmittedApplication } from './submitted-application'

export type RulingPaper = {
  /** Stored: application, ruling:<id>, receipt:<id of a service>. */
  readonly key: string
  readonly title: string
  readonly content: DocumentContent
  /** The moment as of which it is set. */
  readonly at: Date
}

export type RulingPaperFacts = {
  readonly confirmation: Confirmation
  readonly objections: readonly Objection[]
  readonly services: readonly RulingService[]
  /** Names under the application. */
  readonly signatures: readonly ConfirmationSignature[]
  readonly parties: readonly ApplyingParty[]
  readonly of: CaseOfPaper
}

/**
 * Every paper that there is of a ruled application by now: its application, rulings and receipts.
 * None before the ruling.
 */
export function listRulingPapers({
  confirmation,
  objections,
  services,
  signatures,
  parties,
  of,
}: RulingPaperFacts): readonly RulingPaper[] {
  const ruling = findRuling(confirmation)
  if (!ruling) return []
  const { submittedAt } = confirmation
  const rulings = [
    {
      id: confirmation.id,
      name: '民事裁定书',
      title: '司法确认民事裁定书',
      content: composeRuling(confirmation, ruling, of),
      on: ruling.on,
      at: ruling.at,
    },
    ...objections.flatMap((objection) => {
      const content = composeObjectionRuling(confirmation, ruling, objection, of)
      const { id, decision, objector } = objection
      const title = `异议民事裁定书（${objector}）`
      return content && decision
        ? [{ id, name: '异议民事裁定书', title, content, on: decision.on, at: decision.at }]
        : []
    }),
  ]
  const receipts = services.flatMap((service) => {
    const paper = rulings.find(({ id }) => id === service.paperId)
    if (!paper || service.result !== 'served') return []
    return [
      {
        key: `receipt:${service.id}`,
        title: `送达回证（${service.party}，${paper.name}）`,
        content: composeRulingReceipt(confirmation, service, paper, of),
        at: service.at,
      },
    ]
  })
  return [
    {
      key: 'application',
      title: '司法确认申请书',
      content: composeSubmittedApplication({ ...of, confirmation, signatures, parties }),
      at: submittedAt ?? ruling.at,
    },
    ...rulings.map(({ id, title, content, at }) => ({ key: `ruling:${id}`, title, content, at })),
    ...receipts,
  ]
}
