import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { TabsNav } from '@/components/ui/tabs-nav'
import { findSignedIn } from '@/lib/auth/find-signed-in'
import { arrivalOf } from '@/lib/auth/landing'
import { findUnfinished, UNFINISHED_PATHS } from '@/lib/auth/unfinished'
import { hasSessionCookie } from '@/lib/auth/session-cookie'
import { parseReturnTo, partyEntranceHref, withReturnTo } from '@/lib/domain/access/return-to'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { PartyEntrance } from './_components/party-entrance'
import { SignInFrame } from './_components/sign-in-frame'
import { StaffEntrance } from './_components/staff-entrance'

export const metadata: Metadata = { title: SIGN_IN.title }

/**
 * 登录 (操作手册 3.2): the entrance of courts and mediators, and beside it that of the parties.
 * `returnTo`: the page that someone without a session wanted to open.
 */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{
    entrance?: string | string[]
    returnTo?: string | string[]
    sent?: string | string[]
    shared?: string | string[]
    activated?: string | string[]
  }>
}) {
  const { entrance, returnTo: wanted, sent, shared, activated } = await searchParams
  const isParty = entrance === 'party'
  const returnTo = parseReturnTo(wanted)
  const signedIn = await findSignedIn()
  const unfinished = signedIn && findUnfinished(signedIn)
  if (unfinished) redirect(withReturnTo(UNFINISHED_PATHS[unfinished], returnTo))
  if (signedIn) redirect(arrivalOf(signedIn.actor.role, returnTo))
  const tabs = [
    { href: withReturnTo('/sign-in', returnTo), label: SIGN_IN.staff, isCurrent: !isParty },
    { href: partyEntranceHref(returnTo), label: SIGN_IN.party, isCurrent: isParty },
  ]
  return (
    <SignInFrame>
      <TabsNav label={SIGN_IN.entrances} tabs={tabs} />
      {isParty ? (
        <PartyEntrance
          isSent={sent !== undefined}
          returnTo={returnTo}
          isShared={shared !== undefined}
        />
      ) : (
        <StaffEntrance
          hasEnded={await hasSessionCookie()}
          isOnTheWay={returnTo !== null}
          isActivated={activated !== undefined}
        />
      )}
    </SignInFrame>
  )
}
