import type { Metadata } from 'next'
import { ConfirmationFigures } from '@/components/statistics/confirmation-figures'
import { requireActor } from '@/lib/auth/require-actor'
import { mayRoleAct } from '@/lib/domain/access/acts'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CONFIRMATION_FIGURES } from '@/lib/labels/zh-CN/confirmation-figures'
import { getConfirmationFigures } from '@/lib/queries/confirmation/get-confirmation-figures'

export const metadata: Metadata = { title: CONFIRMATION_FIGURES.title }

/** 司法确认统计 of this institution. */
export default async function ConfirmationFiguresPage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  const params = readParams(await searchParams, ['from', 'to'])
  const view = await orNotFound(getConfirmationFigures(actor, params))
  return (
    <ConfirmationFigures
      view={view}
      path="/institution/confirmation-figures"
      mayExport={mayRoleAct(actor.role, 'confirmation:export')}
    />
  )
}
