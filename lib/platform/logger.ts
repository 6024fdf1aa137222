import pino from 'pino'
import { env } from './env'

/**
 * The only fields a log entry may have; everything else (names, numbers, bodies, driver messages)
 * is dropped.
 */
const ALLOWED = [
  'incident',
  'act',
  'code',
  'caseId',
  'actorId',
  'route',
  'method',
  'status',
  'ms',
  'errorName',
  'stack',
  'reason',
  'count',
  'anchor',
  'hash',
  'column',
  'row',
]

let root: pino.Logger | undefined

function logger(): pino.Logger {
  root ??= pino({ level: env().HEYI_LOG_LEVEL, base: { app: 'heyi' } })
  return root
}

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

function allowed(fields: LogFields): LogFields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => ALLOWED.includes(key)))
}

/** Structured logs by allow-list: a new call cannot leak personal data. */
export const log = {
  debug: (what: string, fields: LogFields = {}) => logger().debug(allowed(fields), what),
  info: (what: string, fields: LogFields = {}) => logger().info(allowed(fields), what),
  warn: (what: string, fields: LogFields = {}) => logger().warn(allowed(fields), what),
  error: (what: string, fields: LogFields = {}) => logger().error(allowed(fields), what),
}

/** Name and stack of an unknown error, without its message: driver messages quote values. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { errorName: error.name, code, stack: frames.map((line) => line.trim()).join(' < ') }
}
