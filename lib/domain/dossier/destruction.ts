/**
 * 鉴定销毁: which dossiers are due, who may propose them, who may decide. No article on the destruction
 * of files is among the law texts at hand (人民调解法 第27条 has no more than 立卷归档): that two people
 * decide is this product's own rule (docs/decisions/0090-destruction-list.md). An approval is a
 * record; the files go when it is carried out (docs/decisions/0121-ended-early-and-destroyed.md).
 */
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { Retention } from './retention'

/**
 * How long a dossier is kept, by its latest volume: a supplement carries the retention of its own
 * binding.
 */
export type Kept = Pick<Retention, 'class' | 'until'>

/**
 * The steps of a dossier: a proposal and its decision, again after a rejection; an approval is
 * carried out.
 */
export const DESTRUCTION_STEPS = ['proposed', 'approved', 'rejected', 'carried_out'] as const
export const DESTRUCTION_VERDICTS = ['approved', 'rejected'] as const
export type DestructionVerdict = (typeof DESTRUCTION_VERDICTS)[number]

export type DestructionStep = {
  readonly id: string
  readonly step: (typeof DESTRUCTION_STEPS)[number]
  readonly reason: string
  /** What a decision decides; null: the step is a proposal. */
  readonly proposalId: string | null
  readonly byId: string
  readonly by: string
  readonly at: Date
}

export type DestructionFacts = {
  /** null: no volume is bound. */
  readonly kept: Kept | null
  /** In their order. */
  readonly steps: readonly DestructionStep[]
}

/** Has the retention ended? Its last day is still a day of keeping; 永久 never ends. */
export function isRetentionOver({ class: kept, until }: Kept, today: LocalDate): boolean {
  return kept !== 'permanent' && until !== null && until < today
}

/**
 * Has the retention ended without a decision on what becomes of the dossier? A rejected destruction
 * is one: it is kept.
 */
export function awaitsAppraisal({ kept, steps }: DestructionFacts, today: LocalDate): boolean {
  const isDecided = steps.some(({ proposalId }) => proposalId !== null)
  return kept !== null && isRetentionOver(kept, today) && !isDecided
}

type Due = Kept & { readonly until: LocalDate }

function decideDue(kept: Kept | null, today: LocalDate): Decided<Due> {
  if (kept?.until && isRetentionOver(kept, today)) return allow({ ...kept, until: kept.until })
  return refuse('DESTRUCTION_NOT_DUE', { class: kept?.class ?? null, until: kept?.until ?? null })
}

const whoAndWhen = ({ step, by, at }: DestructionStep) => ({ step, by, at: at.toISOString() })

/**
 * May the dossier be proposed? DESTRUCTION_NOT_DUE with class and last day of keeping;
 * DESTRUCTION_RUNS with who did what and when, where it is proposed or approved already. A rejected
 * one may be proposed again.
 */
export function decidePropose({ kept, steps }: DestructionFacts, today: LocalDate): Decided<Due> {
  const last = steps.at(-1)
  if (last && last.step !== 'rejected') return refuse('DESTRUCTION_RUNS', whoAndWhen(last))
  return decideDue(kept, today)
}

/**
 * May this proposal be decided by this person? DESTRUCTION_NOT_PROPOSED where there is none;
 * DESTRUCTION_RUNS where it is decided; DESTRUCTION_OWN_PROPOSAL by who made it.
 * DESTRUCTION_NOT_DUE refuses an approval only: a supplement may have prolonged the retention
 * meanwhile.
 */
export function decideDestruction(
  { kept, steps }: DestructionFacts,
  { proposalId, verdict }: { readonly proposalId: string; readonly verdict: DestructionVerdict },
  { actorId, today }: { readonly actorId: string; readonly today: LocalDate },
): Decided<{ readonly proposal: DestructionStep }> {
  const proposal = steps.find(({ id, step }) => id === proposalId && step === 'proposed')
  if (!proposal) return refuse('DESTRUCTION_NOT_PROPOSED')
  const decision = steps.find((each) => each.proposalId === proposalId)
  if (decision) return refuse('DESTRUCTION_RUNS', whoAndWhen(decision))
  if (proposal.byId === actorId) return refuse('DESTRUCTION_OWN_PROPOSAL')
  const due = decideDue(kept, today)
  return verdict === 'approved' && !due.ok ? due : allow({ proposal })
}

/**
 * May this approval be carried out now? DESTRUCTION_NOT_APPROVED where there is none;
 * DESTRUCTION_RUNS with who carried it out and when; DESTRUCTION_NOT_DUE where a supplement has
 * prolonged the retention; DOSSIER_BEING_BOUND while a volume is made.
 */
export function decideCarryOut(
  { kept, steps, isBeingBound }: DestructionFacts & { readonly isBeingBound: boolean },
  approvalId: string,
  today: LocalDate,
): Decided<{ readonly approval: DestructionStep }> {
  const approval = steps.find(({ id, step }) => id === approvalId && step === 'approved')
  if (!approval) return refuse('DESTRUCTION_NOT_APPROVED')
  const done = steps.find(({ step }) => step === 'carried_out')
  if (done) return refuse('DESTRUCTION_RUNS', whoAndWhen(done))
  if (isBeingBound) return refuse('DOSSIER_BEING_BOUND')
  const due = decideDue(kept, today)
  return due.ok ? allow({ approval }) : due
}

/**
 * Is there still a dossier to work with? DOSSIER_DESTROYED with who carried the destruction out and
 * when.
 */
export function decideNotDestroyed(steps: readonly DestructionStep[]): Decided<null> {
  const done = steps.find(({ step }) => step === 'carried_out')
  return done
    ? refuse('DOSSIER_DESTROYED', { by: done.by, at: done.at.toISOString() })
    : allow(null)
}
