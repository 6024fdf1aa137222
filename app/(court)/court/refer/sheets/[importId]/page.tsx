import type { Metadata } from 'next'
import { ImportReport } from '@/app/_components/import-report'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { IMPORTS } from '@/lib/labels/zh-CN/import'
import { findReferInstitutions } from '@/lib/queries/court/find-refer-institutions'
import { getImport } from '@/lib/queries/import/get-import'
import { RunReferrals } from './_components/run-referrals'

const { title, toCases } = IMPORTS.referrals

export const metadata: Metadata = { title }

type Props = SearchParamsProps & { params: Promise<{ importId: string }> }

/** One list of referrals: the check of every line, the referring, and what became of each. */
export default async function ReferralSheetPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { importId } = await params
  const query = readParams(await searchParams, ['state', 'after', 'before'])
  const view = await orNotFound(getImport(actor, { ...query, importId }))
  const institutions =
    view.untargeted > 0
      ? await orNotFound(findReferInstitutions(actor, { disputeType: view.untargetedType }))
      : []
  return (
    <ImportReport
      view={view}
      path="/court/refer/sheets"
      back={title}
      actor={actor}
      hrefOf={(madeId) => `/court/cases/${madeId}`}
      run={(props) => (
        <RunReferrals {...props} untargeted={view.untargeted} institutions={institutions} />
      )}
      after={
        <SoftLink
          href={pageHref('/court/cases', { tab: 'all', channel: 'sheet' })}
          className={`${buttonClasses('primary')} self-start`}
        >
          {toCases}
        </SoftLink>
      }
    />
  )
}
