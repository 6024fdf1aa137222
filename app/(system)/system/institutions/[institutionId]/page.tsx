import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { BRANCHES } from '@/lib/labels/zh-CN/branches'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { institutionKind } from '@/lib/labels/zh-CN/organisation-field'
import { INSTITUTION_END } from '@/lib/labels/zh-CN/institution-end'
import { INSTITUTIONS, STAFF } from '@/lib/labels/zh-CN/set-up'
import { getInstitutionSetUp } from '@/lib/queries/system/get-institution-set-up'
import { inviteInstitutionAction } from '../actions'
import { BranchesCard } from './_components/branches-card'
import { InviteForm } from './_components/invite-form'

export const metadata: Metadata = { title: INSTITUTIONS.title }

type Props = SearchParamsProps & { params: Promise<{ institutionId: string }> }

/** One institution as it was set up, its branches, and further courts that invite it. */
export default async function InstitutionSetUpPage({ params, searchParams }: Props) {
  const view = await orNotFound(getInstitutionSetUp(await requireActor(), await params))
  const { done } = readParams(await searchParams, ['done'])
  const { columns, fields } = INSTITUTIONS
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: INSTITUTIONS.title, href: '/system/institutions' },
              { label: view.name },
            ]}
          />
        }
        title={view.name}
        actions={
          view.endedOn ? undefined : (
            <>
              <SoftLink href={`/system/institutions/${view.id}/end`} className={buttonClasses()}>
                {INSTITUTION_END.button}
              </SoftLink>
              <SoftLink
                href={`/system/accounts/new?institution=${view.code}`}
                className={buttonClasses(view.admins === 0 ? 'primary' : 'default')}
              >
                {STAFF.add}
              </SoftLink>
            </>
          )
        }
      />
      <DoneNotice done={done} sentences={{ added: INSTITUTIONS.added(view.name) }} />
      <div className="flex max-w-[60rem] flex-col gap-4">
        {view.endedOn ? (
          <Notice
            tone="info"
            action={
              <SoftLink
                href={`/system/institutions/${view.id}/end`}
                className={buttonClasses('link')}
              >
                {INSTITUTION_END.title}
              </SoftLink>
            }
          >
            {INSTITUTION_END.endedOn(view.endedOn)}
          </Notice>
        ) : null}
        <Card>
          <DefinitionList
            items={[
              { term: fields.code, value: view.code },
              { term: fields.kind, value: institutionKind[view.kind] },
              ...(view.parent
                ? [
                    {
                      term: BRANCHES.parent,
                      value: (
                        <SoftLink
                          href={`/system/institutions/${view.parent.id}`}
                          className="text-court"
                        >
                          {view.parent.name}
                        </SoftLink>
                      ),
                    },
                  ]
                : []),
              { term: columns.admins, value: view.admins },
              { term: columns.mediators, value: view.mediators },
              ...(view.endedOn
                ? []
                : [
                    {
                      term: columns.courts,
                      value: view.courts.map(({ name }) => name).join('、'),
                      wide: true,
                    },
                  ]),
            ]}
          />
        </Card>
        {view.parent || (view.endedOn && view.branches.length === 0) ? null : (
          <BranchesCard {...view} />
        )}
        {view.endedOn ? null : (
          <Card title={INSTITUTIONS.invite}>
            {view.furtherCourts.length > 0 ? (
              <InviteForm
                institutionId={view.id}
                courts={view.furtherCourts}
                action={inviteInstitutionAction}
              />
            ) : (
              <p className="text-ink-3">{INSTITUTIONS.inviteAll}</p>
            )}
          </Card>
        )}
      </div>
    </>
  )
}
