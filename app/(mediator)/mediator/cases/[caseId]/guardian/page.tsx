import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { getHelpers } from '@/lib/queries/mediator/get-helpers'
import { ActPage } from '../_components/act-page'
import { AddGuardianForm } from './_components/add-guardian-form'
import { GuardianCard } from './_components/guardian-card'

export const metadata: Metadata = { title: GUARDIAN.title }

/** 法定代理人: the guardian of a party under 18. */
export default async function GuardianPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, freshId, withoutGuardian, guardians, ofAdults, mayEndGuardian, today } =
    await orNotFound(getHelpers(await requireActor(), await params))
  return (
    <ActPage
      title={GUARDIAN.title}
      head={head}
      ability={ability}
      back={`/mediator/cases/${head.caseId}/assistants`}
    >
      <p className="text-ink-2">{GUARDIAN.help}</p>
      {ofAdults.map((line) => (
        <Notice key={line} tone="warn">
          {line}
        </Notice>
      ))}
      {guardians.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {guardians.map((guardian) => (
            <li key={guardian.id}>
              <GuardianCard
                caseId={head.caseId}
                guardian={guardian}
                mayEnd={mayEndGuardian}
                today={today}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {withoutGuardian.length === 0 ? (
        guardians.length === 0 && <p className="text-ink-2">{GUARDIAN.none}</p>
      ) : (
        <section className="flex flex-col gap-4">
          <h2 className="font-semibold">{GUARDIAN.addTitle}</h2>
          <AddGuardianForm caseId={head.caseId} freshId={freshId} parties={withoutGuardian} />
        </section>
      )}
    </ActPage>
  )
}
