import { pageHref } from '@/lib/edge/page/search-params'
import { logParams, type LogQuery } from '@/lib/queries/log/log-query'

export const LOG_PAGES = {
  operations: '/institution/logs/operations',
  sign_ins: '/institution/logs/sign-ins',
} as const
export type InstitutionLog = keyof typeof LOG_PAGES

/** The address of a view of a log: back, reload and a pasted link give the same. */
export function logHref(log: InstitutionLog, query: LogQuery, size: string | undefined): string {
  return pageHref(LOG_PAGES[log], { ...logParams(query), size })
}
