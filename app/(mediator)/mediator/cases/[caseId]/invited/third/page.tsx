import type { Metadata } from 'next'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { THIRD, THIRD_FORM } from '@/lib/labels/zh-CN/third-person'
import { getInvitedForm } from '@/lib/queries/mediator/get-invited-form'
import { ActPage } from '../../_components/act-page'
import { ThirdForm } from './_components/third-form'

export const metadata: Metadata = { title: THIRD_FORM.title }

export default async function ThirdPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, ...form } = await orNotFound(
    getInvitedForm(await requireActor(), await params),
  )
  return (
    <ActPage
      title={THIRD_FORM.title}
      head={head}
      ability={ability}
      back={`/mediator/cases/${head.caseId}/invited`}
    >
      <p className="text-ink-2">{THIRD.help}</p>
      <ul className="list-disc pl-5 text-ink-2">
        {THIRD.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <ThirdForm caseId={head.caseId} form={form} />
    </ActPage>
  )
}
