// 参数: what an installation may set within bounds, each from a day on
// (docs/decisions/0167-parameters.md, 0174-parameters-of-courts.md,
// 0189-limits-of-files-and-caseloads.md). Meanings in words: lib/labels/zh-CN/parameter.ts.
import { COURT_NOTICE_DAYS } from '../deadline/court-notice-rule'
import { MOST_EXTENSION_DAYS } from '../deadline/extensions'
import { MOST_ROWS } from '../export/most-rows'
import type { LegalBasis } from '../legal-basis'
import { CASELOAD_CAP } from '../mediator/profile-rules'
import { FILE_MB } from '../upload/file-limit'

export const PARAMETER_GROUPS = ['periods', 'sessions', 'messages', 'limits'] as const
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number]

export type ParameterRule = {
  readonly group: ParameterGroup
  readonly unit: 'minutes' | 'hour' | 'days' | 'working_days' | 'mb' | 'cases' | 'rows'
  /** In force where nothing was set. */
  readonly usual: number
  /** The least that may be set, beside zero where that switches it off. */
  readonly least: number
  readonly most: number
  /** A court may have its own value, which replaces the installation's for its cases. */
  readonly isOfCourt?: true
  /** A period of the law: proposed by one person, confirmed by another (ADR 0158). */
  readonly law?: LegalBasis
  /** Set wrongly it would weaken the system: proposed and confirmed as well. */
  readonly isGuarded?: true
  /** Zero switches it off. */
  readonly mayBeOff?: true
}

/**
 * Whole numbers only. Stored: keys never change. Bounds are the product's own, inside what
 * GB/T 22239-2019 8.1.4.1 asks of a session (it ends when it is left alone) and of a password
 * (changed from time to time, which is off unless an installation is bound by it), and inside what
 * the law leaves to courts: 在线调解规则 第24条 sets no limit to an extension by consent, 第15条 the
 * three working days that a local rule of notice may only undercut. The most of a limit is what the
 * product is sized for.
 */
export const PARAMETERS = {
  extension_days: {
    group: 'periods',
    unit: 'days',
    usual: 30,
    least: 0,
    most: MOST_EXTENSION_DAYS,
    isOfCourt: true,
    law: 'online_mediation_24',
  },
  notice_days: {
    group: 'periods',
    unit: 'days',
    usual: 0,
    least: 1,
    most: COURT_NOTICE_DAYS.most,
    isOfCourt: true,
    law: 'online_mediation_15',
    mayBeOff: true,
  },
  chase_days: {
    group: 'periods',
    unit: 'working_days',
    usual: 3,
    least: 1,
    most: 10,
    isOfCourt: true,
  },
  idle_minutes: { group: 'sessions', unit: 'minutes', usual: 30, least: 5, most: 30 },
  password_days: {
    group: 'sessions',
    unit: 'days',
    usual: 0,
    least: 30,
    most: 365,
    isGuarded: true,
    mayBeOff: true,
  },
  quiet_from: { group: 'messages', unit: 'hour', usual: 21, least: 18, most: 23 },
  quiet_until: { group: 'messages', unit: 'hour', usual: 8, least: 6, most: 10 },
  upload_mb: { group: 'limits', unit: 'mb', usual: FILE_MB.most, ...FILE_MB },
  caseload_cap: {
    group: 'limits',
    unit: 'cases',
    usual: CASELOAD_CAP.most,
    least: 5,
    most: CASELOAD_CAP.most,
  },
  export_rows: { group: 'limits', unit: 'rows', usual: MOST_ROWS, least: 1000, most: MOST_ROWS },
} as const satisfies Readonly<Record<string, ParameterRule>>

export type ParameterKey = keyof typeof PARAMETERS
export const PARAMETER_KEYS = Object.keys(PARAMETERS) as ParameterKey[]

/** The rule of a key, without the shape of its own literal. */
export const ruleOf = (key: ParameterKey): ParameterRule => PARAMETERS[key]

type WithField<F extends string> = {
  [K in ParameterKey]: (typeof PARAMETERS)[K] extends Readonly<Record<F, unknown>> ? K : never
}[ParameterKey]

/** Periods of the law and what guards the system, which a second person confirms. */
export type SecondKey = WithField<'law'> | WithField<'isGuarded'>
export const isSecondKey = (key: ParameterKey): key is SecondKey =>
  ruleOf(key).law !== undefined || ruleOf(key).isGuarded === true
export const SECOND_KEYS = PARAMETER_KEYS.filter(isSecondKey)
/** What the system administrator sets alone. */
export const ALONE_KEYS = PARAMETER_KEYS.filter(
  (key): key is Exclude<ParameterKey, SecondKey> => !isSecondKey(key),
)

/** What a court may set for its own cases. */
export type CourtKey = WithField<'isOfCourt'>
export const isCourtKey = (key: ParameterKey): key is CourtKey => ruleOf(key).isOfCourt === true
