import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { TabsNav } from '@/components/ui/tabs-nav'
import { findSignedIn } from '@/lib/auth/find-signed-in'
import { landingOf } from '@/lib/auth/landing'
import { hasSessionCookie } from '@/lib/auth/session-cookie'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { PartyEntrance } from './_components/party-entrance'
import { SignInFrame } from './_components/sign-in-frame'
import { StaffEntrance } from './_components/staff-entrance'

export const metadata: Metadata = { title: SIGN_IN.title }

/**
 * 登录 (操作手册 3.2): the entrance of courts and mediators, and that of parties, with what is to come.
 */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ entrance?: string | string[] }>
}) {
  const isParty = (await searchParams).entrance === 'party'
  const signedIn = await findSignedIn()
  if (signedIn?.mustChangePassword) redirect('/account/first-password')
  if (signedIn && !(isParty && signedIn.actor.role === 'party'))
    redirect(landingOf(signedIn.actor.role))
  const tabs = [
    { href: '/sign-in', label: SIGN_IN.staff, isCurrent: !isParty },
    { href: '/sign-in?entrance=party', label: SIGN_IN.party, isCurrent: isParty },
  ]
  return (
    <SignInFrame>
      <TabsNav label={SIGN_IN.entrances} tabs={tabs} />
      {isParty ? (
        <PartyEntrance signedInName={signedIn?.actor.name ?? null} />
      ) : (
        <StaffEntrance hasEnded={await hasSessionCookie()} />
      )}
    </SignInFrame>
  )
}
