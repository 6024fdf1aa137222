import type { Metadata } from 'next'
import { ImportReport } from '@/app/_components/import-report'
import { RunImport } from '@/components/import/run-import'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import { getImport } from '@/lib/queries/import/get-import'
import type { ImportLineView } from '@/lib/queries/import/import-line-view'
import { AfterOrganisations } from './_components/after-organisations'
import { importOrganisationsAction } from './actions'

export const metadata: Metadata = { title: IMPORTS.organisations.title }

type Props = SearchParamsProps & { params: Promise<{ importId: string }> }

/**
 * Where a made line leads: to the court or institution; of staff to where it gets its initial
 * password, which a mediator gets from the own institution.
 */
function hrefOf(madeId: string, { madeAs }: ImportLineView): string | null {
  if (madeAs === 'staff') return `/system/accounts/${madeId}/password`
  if (madeAs === 'mediator') return null
  return madeAs === 'court' ? `/system/courts/${madeId}` : `/system/institutions/${madeId}`
}

/** One import: the check of every line, the run, and its results. */
export default async function OrganisationImportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { importId } = await params
  const query = readParams(await searchParams, ['state', 'after', 'before'])
  const view = await orNotFound(getImport(actor, { ...query, importId }))
  return (
    <ImportReport
      view={view}
      path="/system/import"
      back={IMPORTS.organisations.title}
      actor={actor}
      hrefOf={hrefOf}
      run={(props) => <RunImport {...props} action={importOrganisationsAction} />}
      after={<AfterOrganisations />}
    />
  )
}
