import type { Metadata } from 'next'
import { ComplaintList } from '@/app/_components/complaint-list'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { COMPLAINTS } from '@/lib/labels/zh-CN/complaint'
import { COMPLAINT_NAMES, findComplaints } from '@/lib/queries/complaint/find-complaints'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'

export const metadata: Metadata = { title: COMPLAINTS.title }

const PARAMS = [...COMPLAINT_NAMES, ...PAGE_PARAMS]

/** 投诉 that the institution answers. */
export default async function ComplaintsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findComplaints(actor, readParams(await searchParams, PARAMS)))
  return <ComplaintList path="/institution/complaints" view={view} actor={actor} />
}
