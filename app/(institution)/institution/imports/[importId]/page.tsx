import type { Metadata } from 'next'
import { ImportReport } from '@/app/_components/import-report'
import { RunImport } from '@/components/import/run-import'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { IMPORT_PAGE, IMPORTS } from '@/lib/labels/zh-CN/import'
import { getImport } from '@/lib/queries/import/get-import'
import { caseHref } from '../../_components/case-address'
import { AfterImport } from './_components/after-import'
import { importCasesAction, importMediatorsAction } from './actions'

export const metadata: Metadata = { title: IMPORTS.title }

type Props = SearchParamsProps & { params: Promise<{ importId: string }> }

/** One import: the check of every line, the run, and its results. */
export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { importId } = await params
  const query = readParams(await searchParams, ['state', 'after', 'before'])
  const view = await orNotFound(getImport(actor, { ...query, importId }))
  const isOfCases = view.kind === 'cases'
  return (
    <ImportReport
      view={view}
      path="/institution/imports"
      back={IMPORT_PAGE.back}
      actor={actor}
      hrefOf={(madeId) =>
        isOfCases ? caseHref(madeId, 'imports') : `/institution/people/${madeId}`
      }
      run={(props) => (
        <RunImport {...props} action={isOfCases ? importCasesAction : importMediatorsAction} />
      )}
      after={<AfterImport view={view} />}
    />
  )
}
