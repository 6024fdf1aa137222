import type { Metadata } from 'next'
import { ChaseList } from '@/app/_components/chase-list'
import { Notice } from '@/components/ui/notice'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CHASES, NEW_CHASE } from '@/lib/labels/zh-CN/chase-list'
import { CHASE_LIST_NAMES, findChaseList } from '@/lib/queries/chase/find-chases'
import { PAGE_PARAMS } from '@/lib/queries/paging/page-input'

export const metadata: Metadata = { title: CHASES.courtTitle }

const PARAMS = [...CHASE_LIST_NAMES, ...PAGE_PARAMS, 'sent', 'refused']

const countOf = (text: string | undefined) => (text && /^\d{1,2}$/.test(text) ? Number(text) : 0)

/** 催办记录 of the court: how far each is, who read it, what was answered. */
export default async function CourtChasesPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const { sent, refused, ...params } = readParams(await searchParams, PARAMS)
  const view = await orNotFound(findChaseList(actor, params))
  const [sentCount, refusedCount] = [countOf(sent), countOf(refused)]
  return (
    <ChaseList
      surface="/court"
      view={view}
      actor={actor}
      actions={
        <>
          <SoftLink href="/court/chases/sheet" className={buttonClasses()}>
            {CHASES.toSheet}
          </SoftLink>
          <SoftLink href="/court/desk" className={buttonClasses()}>
            {CHASES.toDesk}
          </SoftLink>
        </>
      }
      above={
        sentCount + refusedCount > 0 ? (
          <Notice tone={refusedCount > 0 ? 'warn' : 'ok'} className="mb-4">
            {refusedCount > 0
              ? NEW_CHASE.partly(sentCount, refusedCount)
              : NEW_CHASE.done(sentCount)}
          </Notice>
        ) : null
      }
    />
  )
}
