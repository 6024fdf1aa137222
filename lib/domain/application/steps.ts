// The pages of an application in their order: one question each, and any of them can be gone back
// to.
import type { ApplicationContent } from './content'

export const STEPS = [
  'self',
  'agent',
  'who',
  'reach',
  'fellows',
  'others',
  'facts',
  'demands',
  'materials',
  'authority',
  'institution',
  'review',
] as const
export type Step = (typeof STEPS)[number]

/** Pages of an agent alone (民诉法 第62条: 授权委托书). */
const OF_AGENT: readonly Step[] = ['agent', 'authority']

/** What a draft holds beside its content. */
export type DraftFacts = {
  readonly content: ApplicationContent
  /** The number that is to be proven is written. */
  readonly hasPhone: boolean
  /** 授权委托书 is among its files. */
  readonly hasAuthorityPaper: boolean
  readonly institutionId: string | null
  /** It is on the roster of a court and has not ended; false where none is chosen. */
  readonly isInstitutionOpen: boolean
}

/** The institution that was chosen takes no applications any more: another one has to be chosen. */
export const isInstitutionGone = ({
  institutionId,
  isInstitutionOpen,
}: Pick<DraftFacts, 'institutionId' | 'isInstitutionOpen'>): boolean =>
  institutionId !== null && !isInstitutionOpen

const ANSWERED: Readonly<Record<Step, (draft: DraftFacts) => boolean>> = {
  self: ({ content }) => content.kind !== null,
  agent: ({ content: { agent }, hasPhone }) =>
    hasPhone && agent !== null && agent.name !== null && agent.authority !== null,
  who: ({ content: { kind, name, documentNumber, representative } }) =>
    name !== null && documentNumber !== null && (kind !== 'legal' || representative !== null),
  reach: ({ content, hasPhone }) =>
    (content.agent ? content.applicantPhone !== null : hasPhone) &&
    content.address !== null &&
    content.acceptsElectronic !== null,
  fellows: ({ content }) => content.passedFellows,
  others: ({ content }) => content.passedOthers && content.others.length > 0,
  facts: ({ content }) => content.facts !== null,
  demands: ({ content }) => content.payments.length > 0 || content.otherDemands !== null,
  materials: ({ content }) => content.passedMaterials,
  authority: ({ hasAuthorityPaper }) => hasAuthorityPaper,
  institution: ({ isInstitutionOpen }) => isInstitutionOpen,
  review: () => true,
}

/** The pages of this application. */
export function stepsOf({ agent }: Pick<ApplicationContent, 'agent'>): readonly Step[] {
  return STEPS.filter((step) => agent !== null || !OF_AGENT.includes(step))
}

/** The steps that have no answer yet; none: it can be submitted. */
export function missingSteps(draft: DraftFacts): readonly Step[] {
  return stepsOf(draft.content).filter((step) => !ANSWERED[step](draft))
}

/** The step to continue with: the first without an answer, or reading once more. */
export function nextStep(draft: DraftFacts): Step {
  return missingSteps(draft)[0] ?? 'review'
}

/** The step before; null before the first. */
export function stepBefore(step: Step, content: Pick<ApplicationContent, 'agent'>): Step | null {
  const steps = stepsOf(content)
  return steps[steps.indexOf(step) - 1] ?? null
}
