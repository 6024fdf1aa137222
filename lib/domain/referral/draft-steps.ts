// 引调登记: its pages in their order, any of which can be gone back to, and how a draft ends.
import type { CaseSource } from '../case/source'
import { refuse, allow, type Decided } from '../refusal'
import type { DraftContent } from './draft-content'
import { findGround, type UnsuitableGround } from './unsuitable'

export const REGISTER_STEPS = [
  'source',
  'parties',
  'dispute',
  'materials',
  'institution',
  'review',
] as const
export type RegisterStep = (typeof REGISTER_STEPS)[number]

/** A draft that was not changed for so long is removed with its files. */
export const REGISTER_DRAFT_DAYS = 30

/** As many as a clerk keeps at once. */
export const REGISTER_DRAFTS_AT_MOST = 50

export const REGISTER_STATES = ['open', 'stopped', 'referred', 'removed'] as const
export type RegisterState = (typeof REGISTER_STATES)[number]

const ANSWERED: Readonly<Record<RegisterStep, (content: DraftContent) => boolean>> = {
  source: ({ source, suitability }) => source !== null && suitability === 'suitable',
  parties: ({ passedParties }) => passedParties,
  dispute: ({ disputeType, cause, claim, facts }) =>
    disputeType !== null && cause !== null && claim !== null && facts !== null,
  materials: ({ passedMaterials }) => passedMaterials,
  institution: ({ institution }) => institution !== null,
  review: () => true,
}

/** The steps that have no answer yet; none: it can be referred. */
export function missingRegisterSteps(content: DraftContent): readonly RegisterStep[] {
  return REGISTER_STEPS.filter((step) => !ANSWERED[step](content))
}

/** The step to continue with: the first without an answer, or reading once more. */
export function nextRegisterStep(content: DraftContent): RegisterStep {
  return missingRegisterSteps(content)[0] ?? 'review'
}

/** The step before; null before the first. */
export function registerStepBefore(step: RegisterStep): RegisterStep | null {
  return REGISTER_STEPS[REGISTER_STEPS.indexOf(step) - 1] ?? null
}

/** Whether the draft may still change. @returns REGISTER_OVER where it has ended */
export function decideOpenDraft(state: RegisterState): Decided<null> {
  return state === 'open' ? allow(null) : refuse('REGISTER_OVER', { state })
}

export type Stop =
  | { readonly kind: 'repeated' }
  | { readonly kind: 'new'; readonly ground: UnsuitableGround; readonly source: CaseSource }

/**
 * 不予引调 (在线调解规则 第9条): the ground that the first step found; what was stopped is not stopped again.
 * @returns REGISTER_OVER where it was referred, REGISTER_SUITABLE where there is no ground
 */
export function decideStopReferral(
  state: RegisterState,
  { suitability, source }: Pick<DraftContent, 'suitability' | 'source'>,
): Decided<Stop> {
  if (state === 'stopped') return allow({ kind: 'repeated' })
  const open = decideOpenDraft(state)
  if (!open.ok) return open
  const ground = findGround(suitability)
  return ground && source ? allow({ kind: 'new', ground, source }) : refuse('REGISTER_SUITABLE')
}

/**
 * Whether every step has its answer.
 * @returns REGISTER_OVER; REGISTER_INCOMPLETE with the first step that lacks one
 */
export function decideComplete(state: RegisterState, content: DraftContent): Decided<null> {
  const open = decideOpenDraft(state)
  if (!open.ok) return open
  const [step] = missingRegisterSteps(content)
  return step ? refuse('REGISTER_INCOMPLETE', { step }) : allow(null)
}
