import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { HELPER } from '@/lib/labels/zh-CN/party-helper'
import { getHelpers } from '@/lib/queries/mediator/get-helpers'
import { ActPage } from '../../_components/act-page'
import { AddHelperForm } from './_components/add-helper-form'

export const metadata: Metadata = { title: HELPER.addTitle }

export default async function AddHelperPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, freshId, parties } = await orNotFound(
    getHelpers(await requireActor(), await params),
  )
  return (
    <ActPage
      title={HELPER.addTitle}
      head={head}
      ability={ability}
      back={`/mediator/cases/${head.caseId}/assistants`}
    >
      {parties.length === 0 ? (
        <p className="text-ink-2">{HELPER.noParty}</p>
      ) : (
        <AddHelperForm caseId={head.caseId} freshId={freshId} parties={parties} />
      )}
    </ActPage>
  )
}
