import type { Metadata } from 'next'
import { buttonClasses } from '@/components/ui/button'
import { SearchInput } from '@/components/list/search-input'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { SHOWN_STATES } from '@/lib/domain/consultation/consultation'
import { consultationState } from '@/lib/labels/zh-CN/consultation-field'
import { DESK } from '@/lib/labels/zh-CN/consultation-desk'
import { CONSULTATION_NAMES, findConsultations } from '@/lib/queries/institution/find-consultations'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'
import { DeskPage } from '../_components/desk-page'
import { consultationTable } from './_components/consultation-table'
import { DeskRate } from './_components/desk-rate'

export const metadata: Metadata = { title: DESK.title }

const PATH = '/institution/consultations'
const STATES = SHOWN_STATES.map((value) => ({
  value,
  label: value === 'all' ? DESK.filter.allStates : consultationState[value],
}))
const PARAMS = [...CONSULTATION_NAMES, ...PAGE_PARAMS]

/** 在线咨询: what waits first, ordered by the promised moment. */
export default async function ConsultationsPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const view = await orNotFound(findConsultations(actor, readParams(await searchParams, PARAMS)))
  return (
    <DeskPage
      actor={actor}
      path={PATH}
      view={view}
      words={DESK}
      states={STATES}
      above={
        <>
          {view.isOpen ? null : (
            <Notice
              tone="warn"
              className="mb-4"
              action={
                <SoftLink
                  href={`/institution/organisations/${view.institutionId}/edit`}
                  className="text-court"
                >
                  {DESK.offLink}
                </SoftLink>
              }
            >
              {DESK.off}
            </Notice>
          )}
          <DeskRate rate={view.rate} />
        </>
      }
      actions={
        <SoftLink href="/institution/knowledge" className={buttonClasses()}>
          {DESK.toKnowledge}
        </SoftLink>
      }
      search={
        <div className="min-w-0 flex-1 phone:basis-full sm:max-w-[17rem]">
          <SearchInput q={view.query.q} label={DESK.filter.search} hint={DESK.filter.searchHint} />
        </div>
      }
      table={consultationTable(view.from)}
    />
  )
}
