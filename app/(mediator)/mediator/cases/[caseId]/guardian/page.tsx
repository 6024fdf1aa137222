import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { getHelpers } from '@/lib/queries/mediator/get-helpers'
import { ActPage } from '../_components/act-page'
import { AddGuardianForm } from './_components/add-guardian-form'

export const metadata: Metadata = { title: GUARDIAN.title }

/** 法定代理人: the guardian of a party under 18. */
export default async function GuardianPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, freshId, withoutGuardian } = await orNotFound(
    getHelpers(await requireActor(), await params),
  )
  return (
    <ActPage
      title={GUARDIAN.title}
      head={head}
      ability={ability}
      back={`/mediator/cases/${head.caseId}/assistants`}
    >
      <p className="text-ink-2">{GUARDIAN.help}</p>
      {withoutGuardian.length === 0 ? (
        <p className="text-ink-2">{GUARDIAN.none}</p>
      ) : (
        <AddGuardianForm caseId={head.caseId} freshId={freshId} parties={withoutGuardian} />
      )}
    </ActPage>
  )
}
