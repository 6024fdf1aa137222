import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { APPLICATION_DESK, APPLICATION_PAGE as WORDS } from '@/lib/labels/zh-CN/application-desk'
import { getApplication, type DeskApplicationView } from '@/lib/queries/institution/get-application'
import { AcceptForm, DeclineForm } from './_components/answer-forms'
import { Facts, Materials } from './_components/application-facts'
import { acceptApplicationAction, declineApplicationAction } from './actions'

export const metadata: Metadata = { title: WORDS.title }

type Props = { params: Promise<{ applicationId: string }> }

/** One application: everything that was written, the materials, and the answer. */
export default async function ApplicationPage({ params }: Props) {
  const view = await orNotFound(getApplication(await requireActor(), await params))
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: APPLICATION_DESK.title, href: '/institution/applications' },
              { label: WORDS.title },
            ]}
          />
        }
        title={view.isRemoved ? APPLICATION_DESK.removed : view.title}
        actions={
          view.caseId ? (
            <SoftLink href={`/institution/cases/${view.caseId}`} className={buttonClasses()}>
              {WORDS.toCase}
            </SoftLink>
          ) : undefined
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] xl:large:grid-cols-1">
        <div className="grid min-w-0 gap-4">
          <Card title={WORDS.dispute}>
            <Facts items={view.dispute} isWide />
          </Card>
          <Card title={WORDS.applicant}>
            <Facts items={view.applicant} />
          </Card>
          {view.agent ? (
            <Card title={WORDS.agent}>
              <Facts items={view.agent} />
            </Card>
          ) : null}
          {view.fellows.map((fellow, index) => (
            <Card key={index} title={WORDS.fellow(index + 1)}>
              <Facts items={fellow} />
            </Card>
          ))}
          {view.others.map((other, index) => (
            <Card
              key={index}
              title={view.others.length > 1 ? WORDS.otherOf(index + 1) : WORDS.respondent}
            >
              <Facts items={other} />
            </Card>
          ))}
          <p className="text-sm text-ink-3">{WORDS.masked}</p>
          <Card title={WORDS.materials}>
            <Materials view={view} />
          </Card>
        </div>
        <div className="grid min-w-0 gap-4">
          <AnswerCard view={view} />
          <Card title={WORDS.title}>
            <Facts items={view.head} isWide />
          </Card>
        </div>
      </div>
    </>
  )
}

function AnswerCard({ view }: { view: DeskApplicationView }) {
  const { id: applicationId, state, due, isLate, over, courts } = view
  return (
    <Card title={WORDS.answer}>
      {state === 'submitted' ? (
        <>
          {due ? (
            <Notice tone={isLate ? 'danger' : 'info'} className="mb-4">
              {`${WORDS.due}：${isLate ? APPLICATION_DESK.late(due) : due}`}
            </Notice>
          ) : null}
          {courts.length === 0 ? (
            <Notice tone="warn">{WORDS.noCourt}</Notice>
          ) : (
            <AcceptForm
              action={acceptApplicationAction}
              applicationId={applicationId}
              courts={courts}
              disputeType={view.disputeType}
              types={view.types}
              authority={view.authority}
            />
          )}
          <div className="mt-4 border-t border-line-2 pt-3">
            <DeclineForm action={declineApplicationAction} applicationId={applicationId} />
          </div>
        </>
      ) : (
        <>
          <Notice className="mb-3">{over}</Notice>
          <Facts items={view.answer} isWide />
        </>
      )}
    </Card>
  )
}
