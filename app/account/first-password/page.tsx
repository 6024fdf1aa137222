import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { landingOf } from '@/lib/auth/landing'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { PASSWORD } from '@/lib/labels/zh-CN/account'
import { changePasswordAction, signOutAction } from '../actions'
import { AccountFrame } from '../_components/account-frame'
import { PasswordForm } from '../_components/password-form'
import { SignOutForm } from '../_components/sign-out-form'

export const metadata: Metadata = { title: PASSWORD.firstTitle }

/** The first sign-in with an initial password ends here before anything else can begin. */
export default async function FirstPasswordPage() {
  const { actor, mustChangePassword } = await requireSignedIn({ allowFirstPassword: true })
  if (!mustChangePassword) redirect(landingOf(actor.role))
  return (
    <AccountFrame
      startHref="/account/first-password"
      aside={<SignOutForm action={signOutAction} />}
    >
      <PageHeader title={PASSWORD.firstTitle} subtitle={PASSWORD.firstWhy} />
      <Card>
        <Notice tone="warn" className="mb-4">
          {PASSWORD.firstOnce}
        </Notice>
        <PasswordForm action={changePasswordAction} isFirst />
      </Card>
    </AccountFrame>
  )
}
