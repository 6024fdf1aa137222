import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { readParams } from '@/lib/edge/page/search-params'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import { PEOPLE } from '@/lib/labels/zh-CN/people'
import { findAwaiting } from '@/lib/queries/institution/find-awaiting'
import { getOwnInstitution } from '@/lib/queries/institution/get-own-institution'
import { hasSms } from '@/lib/platform/channel-env'
import { env } from '@/lib/platform/env'
import { PasswordsForm } from './_components/passwords-form'

export const metadata: Metadata = { title: PASSWORDS.title }

const LIST = '/institution/people'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 交付账号 to several people: those who have not signed in yet; after the run, their slips. */
export default async function PasswordsPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { rows, total, importId } = await orNotFound(
    findAwaiting(actor, readParams(await searchParams, ['import'])),
  )
  const { name: institution } = await orNotFound(getOwnInstitution(actor, {}))
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          trail={
            <Breadcrumb items={[{ label: PEOPLE.title, href: LIST }, { label: PASSWORDS.title }]} />
          }
          title={PASSWORDS.title}
          subtitle={[PASSWORDS.subtitle, ...(importId ? [PASSWORDS.ofImport] : [])].join('')}
          actions={
            importId ? (
              <SoftLink href={`${LIST}/passwords`} className={buttonClasses()}>
                {PASSWORDS.all}
              </SoftLink>
            ) : null
          }
        />
      </div>
      {/* The form stays when the last one is done: the slips are in it and nowhere else. */}
      <PasswordsForm
        rows={rows}
        total={total}
        isOneImport={importId !== null}
        institution={institution}
        canSend={hasSms(env())}
      >
        <Card flush>
          <EmptyState
            icon="user-round-check"
            title={PASSWORDS.emptyTitle}
            action={
              <SoftLink href={LIST} className={buttonClasses()}>
                {PASSWORDS.toPeople}
              </SoftLink>
            }
          >
            <p>{PASSWORDS.emptyText}</p>
          </EmptyState>
        </Card>
      </PasswordsForm>
    </>
  )
}
