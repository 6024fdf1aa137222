import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { buttonClasses } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { SoftLink } from '@/components/ui/soft-link'
import { ROSTER } from '@/lib/labels/zh-CN/public-page'
import { findRosterProfile } from '@/lib/queries/public/find-roster'
import { PublicFrame } from '../../_components/public-frame'
import { PublicSection } from '../../_components/public-section'
import { MediatorRows } from '../_components/mediator-rows'

export const metadata: Metadata = { title: ROSTER.profile }

type Props = { params: Promise<{ institutionId: string }> }

/** What an institution publishes (在线调解规则 第5条), and its mediators of the roster. */
export default async function RosterProfilePage({ params }: Props) {
  const view = await findRosterProfile((await params).institutionId)
  if (!view) notFound()
  const facts = [
    { term: ROSTER.kind, value: view.kind },
    { term: ROSTER.district, value: view.district },
    { term: ROSTER.scope, value: view.scope },
    { term: ROSTER.skilled, value: view.specialties },
    { term: ROSTER.fees, value: view.fees },
    { term: ROSTER.feeStandard, value: view.feeStandard },
    { term: ROSTER.courts, value: view.courts.join('、') },
    { term: ROSTER.licence, value: view.licenceNo },
    { term: ROSTER.address, value: view.address },
    { term: ROSTER.phone, value: view.phone },
    { term: ROSTER.hours, value: view.hours },
    {
      term: ROSTER.consult,
      value: view.answerHours === null ? ROSTER.noConsult : ROSTER.consultPromise(view.answerHours),
    },
    { term: ROSTER.introduction, value: view.introduction },
  ]
  return (
    <PublicFrame title={ROSTER.title}>
      <PublicSection>
        <h1 className="text-2xl">{view.name}</h1>
        {view.answerHours === null ? null : (
          <p className="mt-3">
            <SoftLink
              href={`/consult?institution=${view.id}`}
              className={`${buttonClasses('primary')} min-h-12`}
            >
              {ROSTER.toConsult(view.name)}
            </SoftLink>
          </p>
        )}
        <div className="mt-4">
          <DefinitionList columns={1} items={facts.filter(({ value }) => value)} />
        </div>
      </PublicSection>
      <PublicSection title={ROSTER.people}>
        {view.mediators.length === 0 ? (
          <p className="text-ink-2">{ROSTER.noPeople}</p>
        ) : (
          <MediatorRows rows={view.mediators} />
        )}
        <p className="mt-3 text-sm text-ink-3">{ROSTER.note}</p>
      </PublicSection>
    </PublicFrame>
  )
}
