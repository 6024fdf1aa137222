/**
 * What is kept how long, and how it ends: every kind of data with personal details in it. Sources:
 * 个人信息保护法 第19条 (no longer than the purpose needs), 第47条 (deletion); 网络安全法 第23条 (logs of at least
 * six months); docs/decisions/0178-what-is-kept-how-long.md. The numbers are those by which the
 * program removes: none is repeated here.
 */
import { INITIAL_PASSWORD_HOURS } from '../access/password-rules'
import { ENDED_SESSIONS_KEPT_DAYS } from '../access/session-life'
import { WINDOW_MINUTES } from '../access/sign-in-throttle'
import { DRAFT_DAYS, KEPT_DAYS as APPLICATION_DAYS } from '../application/application'
import { KEPT_DAYS as CONSULTATION_DAYS } from '../consultation/consultation'
import { LINES_KEPT_DAYS } from '../import/kept'
import { KEPT_DAYS as RUN_DAYS, type ScheduledJob } from '../jobs/recurring-jobs'
import { REGISTER_DRAFT_DAYS } from '../referral/draft-steps'
import { OWNERLESS_FILE_HOURS, UPLOAD_EXPIRES_DAYS } from '../upload/upload'

/** A backup of a month is the oldest that there is (scripts/backup/thinning.mjs). */
export const BACKUP_MONTHS = 12

/** With the dossier of its case, for good, or so long from a moment on that the words name. */
export type Period =
  | 'dossier'
  | 'for_good'
  | { readonly value: number; readonly unit: 'minutes' | 'hours' | 'days' | 'months' }

/** By a job on its own, by two people (鉴定销毁), with what it belongs to, or never. */
export type Ending = ScheduledJob | 'approval' | 'with_it' | 'never'

export type KeptData = {
  readonly group: 'cases' | 'removed' | 'running'
  readonly period: Period
  readonly ending: Ending
  readonly basis: 'pipl_19' | 'archives' | 'network_23' | 'security'
}

const days = (value: number) => ({ value, unit: 'days' }) as const
const hours = (value: number) => ({ value, unit: 'hours' }) as const

/** In the order of the page. */
export const KEPT_DATA = {
  dossiers: { group: 'cases', period: 'dossier', ending: 'approval', basis: 'archives' },
  talks: { group: 'cases', period: 'dossier', ending: 'approval', basis: 'archives' },
  register: { group: 'cases', period: 'for_good', ending: 'never', basis: 'archives' },
  events: { group: 'cases', period: 'for_good', ending: 'never', basis: 'network_23' },
  consultations: {
    group: 'removed',
    period: days(CONSULTATION_DAYS),
    ending: 'clear_consultations',
    basis: 'pipl_19',
  },
  application_drafts: {
    group: 'removed',
    period: days(DRAFT_DAYS),
    ending: 'clear_applications',
    basis: 'pipl_19',
  },
  applications: {
    group: 'removed',
    period: days(APPLICATION_DAYS),
    ending: 'clear_applications',
    basis: 'pipl_19',
  },
  referral_drafts: {
    group: 'removed',
    period: days(REGISTER_DRAFT_DAYS),
    ending: 'clear_referral_drafts',
    basis: 'pipl_19',
  },
  import_lines: {
    group: 'removed',
    period: days(LINES_KEPT_DAYS),
    ending: 'clear_imports',
    basis: 'pipl_19',
  },
  uploads: {
    group: 'removed',
    period: days(UPLOAD_EXPIRES_DAYS),
    ending: 'sweep_files',
    basis: 'pipl_19',
  },
  ownerless_files: {
    group: 'removed',
    period: hours(OWNERLESS_FILE_HOURS),
    ending: 'sweep_files',
    basis: 'pipl_19',
  },
  sessions: {
    group: 'running',
    period: days(ENDED_SESSIONS_KEPT_DAYS),
    ending: 'with_it',
    basis: 'pipl_19',
  },
  initial_passwords: {
    group: 'running',
    period: hours(INITIAL_PASSWORD_HOURS),
    ending: 'with_it',
    basis: 'security',
  },
  sign_in_counters: {
    group: 'running',
    period: { value: WINDOW_MINUTES, unit: 'minutes' },
    ending: 'with_it',
    basis: 'security',
  },
  job_runs: {
    group: 'running',
    period: days(RUN_DAYS.other),
    ending: 'clear_job_runs',
    basis: 'security',
  },
  backups: {
    group: 'running',
    period: { value: BACKUP_MONTHS, unit: 'months' },
    ending: 'with_it',
    basis: 'security',
  },
} as const satisfies Readonly<Record<string, KeptData>>

export type KeptKey = keyof typeof KEPT_DATA
export const KEPT_KEYS = Object.keys(KEPT_DATA) as KeptKey[]
