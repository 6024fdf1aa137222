import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SHOWN_STATES } from '@/lib/domain/application/application'
import { applicationState } from '@/lib/labels/zh-CN/application'
import { APPLICATION_DESK as DESK } from '@/lib/labels/zh-CN/application-desk'
import { APPLICATION_NAMES, findApplications } from '@/lib/queries/institution/find-applications'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { DeskPage } from '../_components/desk-page'
import { applicationTable } from './_components/application-table'

export const metadata: Metadata = { title: DESK.title }

const PATH = '/institution/applications'
const STATES = SHOWN_STATES.map((value) => ({
  value,
  label: value === 'all' ? DESK.filter.allStates : applicationState[value],
}))
const PARAMS = [...APPLICATION_NAMES, ...PAGE_PARAMS]

/** 调解申请: what waits first, ordered by the three working days. */
export default async function ApplicationsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findApplications(actor, readParams(await searchParams, PARAMS)))
  return (
    <DeskPage
      actor={actor}
      path={PATH}
      view={view}
      words={DESK}
      states={STATES}
      table={applicationTable(view.from)}
    />
  )
}
