import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { INSTITUTION_END } from '@/lib/labels/zh-CN/institution-end'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import { getOrganisation } from '@/lib/queries/institution/get-organisation'
import { FiguresCard } from './_components/figures-card'

export const metadata: Metadata = { title: ORGANISATIONS.detail }

type Props = {
  params: Promise<{ institutionId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const WIDE = ['acceptsScope', 'specialties', 'feeStandard', 'introduction']

/** One institution's public profile (在线调解规则 第5条). Institutions of other trees are not found. */
export default async function OrganisationPage({ params, searchParams }: Props) {
  const view = await orNotFound(getOrganisation(await requireActor(), await params))
  const { done } = readParams(await searchParams, ['done'])
  const { name, isOwn, fields, missing, invitations, changed } = view
  return (
    <>
      <PageHeader
        trail={
          <Breadcrumb
            items={[
              { label: ORGANISATIONS.title, href: '/institution/organisations' },
              { label: name },
            ]}
          />
        }
        title={
          <span className="inline-flex flex-wrap items-center gap-3">
            {name}
            <Chip tone={isOwn ? 'court' : 'neutral'}>
              {isOwn ? ORGANISATIONS.own : ORGANISATIONS.branch}
            </Chip>
          </span>
        }
        subtitle={changed ? ORGANISATIONS.changed(changed.by, changed.at) : undefined}
        actions={
          view.mayEdit ? (
            <>
              {isOwn ? (
                <SoftLink
                  href={`/institution/organisations/${view.institutionId}/ending`}
                  className={buttonClasses()}
                >
                  {INSTITUTION_END.own}
                </SoftLink>
              ) : null}
              <SoftLink
                href={`/institution/organisations/${view.institutionId}/edit`}
                className={buttonClasses('primary')}
              >
                {ORGANISATIONS.edit}
              </SoftLink>
            </>
          ) : undefined
        }
      />
      <DoneNotice
        done={done}
        sentences={{ saved: ORGANISATIONS.saved(name), unchanged: ORGANISATIONS.unchanged }}
        tone={done === 'unchanged' ? 'info' : 'ok'}
      />
      {missing.length > 0 ? (
        <Notice tone="warn" className="mb-4">
          {ORGANISATIONS.missing(missing.join('、'))}
        </Notice>
      ) : null}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] xl:large:grid-cols-1">
        <Card title={ORGANISATIONS.profile}>
          <DefinitionList
            items={[
              { term: ORGANISATIONS.code, value: view.code },
              ...fields.map(({ field, label, value }) => ({
                key: field,
                term: label,
                value,
                wide: WIDE.includes(field) && value !== null,
              })),
            ]}
          />
        </Card>
        <div className="grid min-w-0 gap-4">
          <FiguresCard view={view} />
          <Card title={ORGANISATIONS.invitations}>
            {invitations.length === 0 ? (
              <p className="text-ink-3">{ORGANISATIONS.noCourts}</p>
            ) : (
              <ul className="flex flex-col gap-1.5">
                {invitations.map(({ court, invitedOn }) => (
                  <li key={court} className="flex flex-wrap justify-between gap-x-4">
                    <span>{court}</span>
                    <span className="text-ink-3">{invitedOn}</span>
                  </li>
                ))}
              </ul>
            )}
            <p className="mt-3 text-sm text-ink-3">{ORGANISATIONS.invitationsNote}</p>
          </Card>
        </div>
      </div>
    </>
  )
}
