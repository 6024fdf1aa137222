// 在线申请调解. Sources: 在线调解规则 第8条 (identity, the dispute in short, telephone, electronic address,
// materials; nothing twice), 第9条 (three grounds of return), 第10条, 第12条 (three working days);
// docs/decisions/0107-applications.md.
import { allow, refuse, type Decided } from '../refusal'

export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'accepted',
  'declined',
  'withdrawn',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** What a list of them shows besides those that wait, which it shows first of all. */
export const SHOWN_STATES = ['accepted', 'declined', 'withdrawn', 'all'] as const
export type ShownState = (typeof SHOWN_STATES)[number]

type MoveRule = {
  readonly from: ApplicationState
  readonly to: ApplicationState
  readonly by: 'applicant' | 'institution'
}

/**
 * The one table of what may follow what, and by whom. What has been answered or withdrawn stays.
 */
export const APPLICATION_MOVES = {
  submit: { from: 'draft', to: 'submitted', by: 'applicant' },
  accept: { from: 'submitted', to: 'accepted', by: 'institution' },
  decline: { from: 'submitted', to: 'declined', by: 'institution' },
  withdraw: { from: 'submitted', to: 'withdrawn', by: 'applicant' },
} as const satisfies Readonly<Record<string, MoveRule>>
export type ApplicationMove = keyof typeof APPLICATION_MOVES

/** How far an application is: who ended it, and when; null of one that is open. */
export type ApplicationFacts = {
  readonly state: ApplicationState
  readonly endedBy: string | null
  readonly endedAt: Date | null
}

/** @returns the next state; APPLICATION_OVER with who was faster, and when */
export function decideApplicationMove(
  move: ApplicationMove,
  { state, endedBy, endedAt }: ApplicationFacts,
): Decided<ApplicationState> {
  const { from, to } = APPLICATION_MOVES[move]
  return state === from
    ? allow(to)
    : refuse('APPLICATION_OVER', { state, by: endedBy, at: endedAt?.toISOString() ?? null })
}

/**
 * Why an institution does not accept: what may not be mediated (民诉解释 第143条), the three grounds of
 * 在线调解规则 第9条, and those of 第12条, which concern this institution alone.
 */
export const APPLICATION_GROUNDS = [
  'not_mediable',
  'outside_courts',
  'no_jurisdiction',
  'not_online',
  'beyond_scope',
  'beyond_industry',
  'beyond_expertise',
  'other',
] as const
export type ApplicationGround = (typeof APPLICATION_GROUNDS)[number]

/** A draft without a change for so many days is removed. */
export const DRAFT_DAYS = 30
/** What was declined or withdrawn is removed after so many days (个人信息保护法 第19条). */
export const KEPT_DAYS = 180
/** Files of one application, and their bytes together. */
export const MATERIALS_AT_MOST = 12
export const MATERIAL_BYTES_AT_MOST = 40 * 1024 * 1024
/** Further applicants, and people of the other side. */
export const FELLOWS_AT_MOST = 5
export const OTHERS_AT_MOST = 10
/**
 * Where a file belongs: what the applicant has to show, or 授权委托书 of an agent. Slots of the dossier.
 */
export const APPLICATION_SLOTS = ['evidence', 'authority'] as const
export type ApplicationSlot = (typeof APPLICATION_SLOTS)[number]
/** Demands of payment of one application. */
export const PAYMENTS_AT_MOST = 5
/** Characters of the texts. */
export const FACTS_LENGTH = { least: 10, most: 2000 } as const
export const DEMAND_AT_MOST = 60
export const OTHER_DEMANDS_AT_MOST = 500

/** Drafts that one network can begin within the window. */
export const STARTS_PER_NETWORK = 20
export const START_WINDOW_MINUTES = 60
