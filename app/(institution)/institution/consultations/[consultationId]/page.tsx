import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { DESK, DESK_THREAD } from '@/lib/labels/zh-CN/consultation-desk'
import { getConsultation } from '@/lib/queries/institution/get-consultation'
import { findReferralTargets } from '@/lib/queries/public/find-roster'
import { DeskEntries } from './_components/desk-entries'
import { DeskFacts } from './_components/desk-facts'
import { AnswerForm, ReferForm } from './_components/reply-forms'
import { answerConsultationAction, referConsultationAction } from './actions'

export const metadata: Metadata = { title: DESK_THREAD.title }

type Props = { params: Promise<{ consultationId: string }> }

/** One consultation: question and answer, and where else it belongs. */
export default async function ConsultationPage({ params }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(getConsultation(actor, await params))
  const targets = await findReferralTargets(actor.institutionId ?? '')
  const { id: consultationId, version, state } = view
  const isOpen = state === 'waiting' || state === 'answered'
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: DESK.title, href: '/institution/consultations' },
              { label: DESK_THREAD.title },
            ]}
          />
        }
        title={DESK_THREAD.title}
        actions={
          view.lastAnswer === null ? undefined : (
            <SoftLink
              href={`/institution/knowledge/new?from=${consultationId}`}
              className={buttonClasses()}
            >
              {DESK_THREAD.publish}
            </SoftLink>
          )
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] xl:large:grid-cols-1">
        <div className="grid min-w-0 gap-4">
          <Card title={DESK_THREAD.thread}>
            <DeskEntries entries={view.entries} />
          </Card>
          {isOpen ? (
            <Card title={DESK_THREAD.answer}>
              <AnswerForm
                key={version}
                action={answerConsultationAction}
                isFirst={view.lastAnswer === null}
                {...{ consultationId, version }}
              />
              <div className="mt-4 border-t border-line-2 pt-3">
                <ReferForm
                  action={referConsultationAction}
                  targets={targets}
                  {...{ consultationId, version }}
                />
              </div>
            </Card>
          ) : (
            <Notice>{DESK_THREAD.over}</Notice>
          )}
        </div>
        <Card title={DESK_THREAD.facts}>
          <DeskFacts
            view={view}
            suggested={targets.find(({ id }) => id === view.suggestedId)?.name ?? null}
          />
        </Card>
      </div>
    </>
  )
}
