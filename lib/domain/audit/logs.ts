import { EVENT_GROUPS, kindsOf, type EventGroup } from './event-groups'
import type { EventKind } from './events'

/**
 * The three ways to read the record: what an institution's people did, when they came and went, and
 * all of it for the auditor.
 */
export type LogName = 'operations' | 'sign_ins' | 'audit'

/** The kinds of 登录日志; every other kind belongs to 操作日志. */
export const SIGN_IN_KINDS = [
  'account.signed-in',
  'account.sign-in-refused',
  'account.signed-out',
  'account.password-changed',
  'account.activated',
  'mediator.activated',
  'account.second-factor-on',
  'account.second-factor-off',
  'account.recovery-codes-renewed',
] as const satisfies readonly EventKind[]

/** What leaves the platform as a file: 导出记录 of the security administrator. */
export const EXPORT_KINDS = [
  'list.exported',
  'dossier.exported',
] as const satisfies readonly EventKind[]

const isSignIn = (kind: EventKind) => (SIGN_IN_KINDS as readonly EventKind[]).includes(kind)

/** The groups that a log is divided into, in the order of its tabs. */
export function groupsOf(log: LogName): readonly EventGroup[] {
  if (log === 'sign_ins') return []
  return log === 'audit' ? EVENT_GROUPS : EVENT_GROUPS.filter((group) => group !== 'sign_in')
}

/** The kinds that a log (or a group of it) holds. */
export function kindsOfLog(log: LogName, group: EventGroup | null): readonly EventKind[] {
  if (log === 'sign_ins') return SIGN_IN_KINDS
  const kinds = kindsOf(group)
  return log === 'audit' ? kinds : kinds.filter((kind) => !isSignIn(kind))
}
