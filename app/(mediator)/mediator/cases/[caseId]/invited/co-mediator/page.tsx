import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COLLEAGUE } from '@/lib/labels/zh-CN/third-person'
import { getColleagueForm } from '@/lib/queries/mediator/get-colleague-form'
import { ActPage } from '../../_components/act-page'
import { ColleagueForm } from './_components/colleague-form'

export const metadata: Metadata = { title: COLLEAGUE.propose }

export default async function ColleaguePage({ params }: { params: Promise<{ caseId: string }> }) {
  const { head, ability, ...form } = await orNotFound(
    getColleagueForm(await requireActor(), await params),
  )
  return (
    <ActPage
      title={COLLEAGUE.propose}
      head={head}
      ability={ability}
      back={`/mediator/cases/${head.caseId}/invited`}
    >
      <p className="text-ink-2">{COLLEAGUE.help}</p>
      <ul className="list-disc pl-5 text-ink-2">
        {COLLEAGUE.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {form.colleagues.length === 0 ? (
        <Notice>{COLLEAGUE.none}</Notice>
      ) : (
        <ColleagueForm caseId={head.caseId} form={form} />
      )}
    </ActPage>
  )
}
