// The pages of an application in their order: one question each, and any of them can be gone back to.
import type { ApplicationContent } from './content'

export const STEPS = [
  'self',
  'who',
  'reach',
  'other',
  'facts',
  'demands',
  'materials',
  'institution',
  'review',
] as const
export type Step = (typeof STEPS)[number]

/** What a draft holds beside its content. */
export type DraftFacts = {
  readonly content: ApplicationContent
  readonly hasPhone: boolean
  readonly institutionId: string | null
}

const ANSWERED: Readonly<Record<Step, (draft: DraftFacts) => boolean>> = {
  self: ({ content }) => content.kind !== null,
  who: ({ content: { kind, name, documentNumber, representative } }) =>
    name !== null && documentNumber !== null && (kind !== 'legal' || representative !== null),
  reach: ({ content, hasPhone }) =>
    hasPhone && content.address !== null && content.acceptsElectronic !== null,
  other: ({ content }) => content.other !== null,
  facts: ({ content }) => content.facts !== null,
  demands: ({ content }) => content.payments.length > 0 || content.otherDemands !== null,
  materials: ({ content }) => content.passedMaterials,
  institution: ({ institutionId }) => institutionId !== null,
  review: () => true,
}

/** The steps that have no answer yet; none: it can be submitted. */
export function missingSteps(draft: DraftFacts): readonly Step[] {
  return STEPS.filter((step) => !ANSWERED[step](draft))
}

/** The step to continue with: the first without an answer, or reading once more. */
export function nextStep(draft: DraftFacts): Step {
  return missingSteps(draft)[0] ?? 'review'
}

/** The step before; null before the first. */
export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null
}

/** 1 of STEPS.length. */
export function numberOfStep(step: Step): number {
  return STEPS.indexOf(step) + 1
}
