import 'server-only'
import { redirect } from 'next/navigation'
import { toPhoneCondition } from '@/lib/queries/case/phone-condition'
import { pageHref, readParams, type SearchParamsProps } from './search-params'

/**
 * The named parameters of a list of cases. A telephone number that is searched for does not stay in
 * the address: it goes on as its keyed hash.
 */
export async function readCaseParams(
  path: string,
  searchParams: SearchParamsProps['searchParams'],
  names: readonly string[],
): Promise<Record<string, string>> {
  const params = readParams(await searchParams, names)
  const phone = toPhoneCondition(params.q ?? '')
  if (phone)
    redirect(pageHref(path, { tab: params.tab, size: params.size, order: params.order, phone }))
  return params
}
