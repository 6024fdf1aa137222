import type { Metadata } from 'next'
import { ChaseList } from '@/app/_components/chase-list'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CHASES } from '@/lib/labels/zh-CN/chase-list'
import { CHASE_LIST_NAMES, findChaseList } from '@/lib/queries/chase/find-chases'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'

export const metadata: Metadata = { title: CHASES.title }

const PARAMS = [...CHASE_LIST_NAMES, ...PAGE_PARAMS]

/** 催办 of the courts that are addressed to the institution. */
export default async function InstitutionChasesPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findChaseList(actor, readParams(await searchParams, PARAMS)))
  return <ChaseList surface="/institution" view={view} actor={actor} />
}
