// Sources: 在线调解规则 第27条 (选任确认、资质认证), 第29条 (解聘); 特邀规定 第5条 (名册、证书), 第6条 (条件、推荐), 第7条 (培训), 第10条
// (评估、更新名册), 第28条 (警告、通报、除名).

/** What is stored of an entry; that its period has not begun or is over follows from its days. */
export const ROSTER_STATUSES = [
  'recommended',
  'confirmed',
  'suspended',
  'refused',
  'removed',
  'resigned',
] as const
export type RosterStatus = (typeof ROSTER_STATUSES)[number]

/** 迁移登记, 法院邀请, 机构推荐. */
export const ROSTER_SOURCES = ['migration', 'invitation', 'recommendation'] as const
export type RosterSource = (typeof ROSTER_SOURCES)[number]

/** Who acts: the institution's administrator, the mediator in person, a clerk of the court. */
export const ROSTER_ACTORS = ['institution', 'mediator', 'court'] as const
export type RosterActor = (typeof ROSTER_ACTORS)[number]

/** 不予确认的理由. */
export const REFUSAL_GROUNDS = ['unqualified', 'untrained', 'incomplete', 'other'] as const
/** 暂停的理由. */
export const SUSPENSION_GROUNDS = ['complaint', 'training', 'qualification', 'other'] as const
/**
 * 除名的理由: the five of 特邀规定 第28条 in its order, repeated declines of 在线调解规则 第29条, then those of 第6条
 * and 第10条. The last is of institutions alone: the court renews its roster, and finds no fault.
 */
export const REMOVAL_GROUNDS = [
  'forced',
  'unlawful',
  'took_favours',
  'leaked',
  'misconduct',
  'refused_repeatedly',
  'unqualified',
  'evaluation',
  'not_invited',
] as const
/** Those of an institution, the usual one first. 强迫调解 and its like are a mediator's. */
export const INSTITUTION_REMOVAL_GROUNDS = [
  'not_invited',
  'evaluation',
  'unqualified',
  'refused_repeatedly',
  'misconduct',
] as const satisfies readonly (typeof REMOVAL_GROUNDS)[number][]
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number]
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number]
export type RemovalGround = (typeof REMOVAL_GROUNDS)[number]
export type RosterGround = RefusalGround | SuspensionGround | RemovalGround

type MoveRule = {
  readonly by: readonly RosterActor[]
  /** `none`: there is no entry yet. */
  readonly from: readonly (RosterStatus | 'none')[]
  /** `same`: the move needs a status and keeps it. */
  readonly to: RosterStatus | 'same'
  readonly grounds: readonly RosterGround[] | null
}

/** The one table of what can happen to an entry of the roster, and of what may follow what. */
export const ROSTER_MOVES = {
  recommend: {
    by: ['institution'],
    from: ['none', 'refused', 'removed', 'resigned'],
    to: 'recommended',
    grounds: null,
  },
  request_renewal: { by: ['institution'], from: ['confirmed'], to: 'same', grounds: null },
  confirm: { by: ['court'], from: ['recommended'], to: 'confirmed', grounds: null },
  refuse: { by: ['court'], from: ['recommended'], to: 'refused', grounds: REFUSAL_GROUNDS },
  renew: { by: ['court'], from: ['confirmed'], to: 'same', grounds: null },
  suspend: { by: ['court'], from: ['confirmed'], to: 'suspended', grounds: SUSPENSION_GROUNDS },
  resume: { by: ['court'], from: ['suspended'], to: 'confirmed', grounds: null },
  remove: {
    by: ['court'],
    from: ['confirmed', 'suspended'],
    to: 'removed',
    grounds: REMOVAL_GROUNDS,
  },
  // 警告, 通报: ordered by the answer to a complaint alone, because they need its hearing (特邀规定
  // 第28条第2款).
  warn: { by: ['court'], from: ['confirmed', 'suspended'], to: 'same', grounds: REMOVAL_GROUNDS },
  circulate: {
    by: ['court'],
    from: ['confirmed', 'suspended'],
    to: 'same',
    grounds: REMOVAL_GROUNDS,
  },
  // 辞任: a mediator in person, an institution by its administrator, who also resigns the entries of
  // a mediator whose service ended.
  resign: {
    by: ['mediator', 'institution'],
    from: ['recommended', 'confirmed', 'suspended'],
    to: 'resigned',
    grounds: null,
  },
} as const satisfies Readonly<Record<string, MoveRule>>

export type RosterMove = keyof typeof ROSTER_MOVES

/** Moves without an act of their own: they come of the answer to a complaint. */
export const MEASURE_MOVES = ['warn', 'circulate'] as const satisfies readonly RosterMove[]
/** Moves that someone makes of an entry by itself. */
export type EntryMove = Exclude<RosterMove, (typeof MEASURE_MOVES)[number]>

/** Whether the one whom it concerns stated something before a measure, or let the term pass. */
export const HEARD_AS = ['stated', 'silent'] as const
export type HeardAs = (typeof HEARD_AS)[number]
export const ALL_ROSTER_MOVES = Object.keys(ROSTER_MOVES) as RosterMove[]

/**
 * What the history of an entry holds; `enter`: it was there before the court confirmed entries
 * here.
 */
export const ROSTER_ACTS = ['enter', ...ALL_ROSTER_MOVES] as const
export type RosterAct = 'enter' | RosterMove
