import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageHeader } from '@/components/layout/page-header'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { arrivalOf } from '@/lib/auth/landing'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { parseReturnTo, withReturnTo } from '@/lib/domain/access/return-to'
import { PASSWORD } from '@/lib/labels/zh-CN/account'
import { changePasswordAction, signOutAction } from '../actions'
import { AccountFrame } from '../_components/account-frame'
import { PasswordForm } from '../_components/password-form'
import { SignOutForm } from '../_components/sign-out-form'

export const metadata: Metadata = { title: PASSWORD.firstTitle }

/**
 * The first sign-in with an initial password, and any with one that is too old, ends here before
 * anything else can begin. `returnTo`:
 * the page that was to be opened, and will be afterwards.
 */
export default async function FirstPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ returnTo?: string | string[] }>
}) {
  const returnTo = parseReturnTo((await searchParams).returnTo)
  const { actor, mustChangePassword, isPasswordOld } = await requireSignedIn({
    allow: 'FIRST_PASSWORD',
  })
  if (!mustChangePassword) redirect(arrivalOf(actor.role, returnTo))
  return (
    <AccountFrame
      startHref={withReturnTo('/account/first-password', returnTo)}
      aside={<SignOutForm action={signOutAction} />}
    >
      <PageHeader
        title={isPasswordOld ? PASSWORD.oldTitle : PASSWORD.firstTitle}
        subtitle={isPasswordOld ? PASSWORD.oldWhy : PASSWORD.firstWhy}
      />
      <Card>
        {isPasswordOld ? null : (
          <Notice tone="warn" className="mb-4">
            {PASSWORD.firstOnce}
          </Notice>
        )}
        <PasswordForm
          action={changePasswordAction}
          because={isPasswordOld ? 'old' : 'first'}
          returnTo={returnTo}
        />
      </Card>
    </AccountFrame>
  )
}
