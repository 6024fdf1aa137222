import type { ReactNode } from 'react'
import AuditLayout from '@/app/(audit)/audit/layout'
import CourtLayout from '@/app/(court)/court/layout'
import CourtAdminLayout from '@/app/(court-admin)/court-admin/layout'
import InstitutionLayout from '@/app/(institution)/institution/layout'
import MediatorLayout from '@/app/(mediator)/mediator/layout'
import SecurityLayout from '@/app/(security)/security/layout'
import SystemLayout from '@/app/(system)/system/layout'
import { MobileTopBar } from '@/components/layout/mobile-shell'
import { PageHeader } from '@/components/layout/page-header'
import { landingOf } from '@/lib/auth/landing'
import type { ActorRole } from '@/lib/domain/access/roles'
import { signOutAction } from '../actions'
import { AccountFrame } from './account-frame'
import { SignOutForm } from './sign-out-form'

/** The frames of the desktop surfaces, by the first part of their addresses. */
const DESKTOP = {
  institution: InstitutionLayout,
  court: CourtLayout,
  'court-admin': CourtAdminLayout,
  system: SystemLayout,
  security: SecurityLayout,
  audit: AuditLayout,
} as const

/**
 * The frame of a page that belongs to a user: that of their own surface, so that its menu and top
 * bar stay. A role without a surface has the frame of one column.
 */
export function AccountShell({
  role,
  title,
  subtitle,
  trail,
  actions,
  isWide = false,
  aside,
  children,
}: {
  role: ActorRole
  title: string
  subtitle?: ReactNode
  /** On a computer: a breadcrumb above the title, and buttons at its right. */
  trail?: ReactNode
  actions?: ReactNode
  /** On a computer: a list that takes the width of the surface. */
  isWide?: boolean
  /** On the phone, at the right of the title; 退出 where absent. */
  aside?: ReactNode
  children: ReactNode
}) {
  const startHref = landingOf(role)
  const surface = startHref.split('/')[1] ?? ''
  const signOut = <SignOutForm action={signOutAction} />
  if (surface === 'mediator')
    return (
      <MediatorLayout>
        <MobileTopBar title={title} back="/mediator/me" aside={aside ?? signOut} />
        <div className="px-4 py-4">{children}</div>
      </MediatorLayout>
    )
  const Layout = Object.hasOwn(DESKTOP, surface) ? DESKTOP[surface as keyof typeof DESKTOP] : null
  const page = (
    <>
      <PageHeader title={title} subtitle={subtitle} trail={trail} actions={actions} />
      {children}
    </>
  )
  if (!Layout)
    return (
      <AccountFrame startHref={startHref} aside={signOut}>
        {page}
      </AccountFrame>
    )
  return (
    <Layout>
      <div className={isWide ? undefined : 'max-w-[52rem]'}>{page}</div>
    </Layout>
  )
}
