import { cookies } from 'next/headers'
import { SignOutForm } from '@/app/account/_components/sign-out-form'
import { signOutAction } from '@/app/account/actions'
import { AccountLink } from '@/components/layout/account-link'
import { DesktopShell, type DesktopShellProps } from '@/components/layout/desktop-shell'
import { DisplayButton } from '@/components/layout/display-button'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { InboxLink } from '@/components/layout/inbox-link'
import { JumpButton } from '@/components/layout/jump-button'
import type { JumpPlaces } from '@/components/layout/jump-dialog'
import { findSignedIn } from '@/lib/auth/find-signed-in'
import { announcementMenu } from './announcement-menu'
import { PagePerson } from './page-person'

export interface SurfaceShellProps extends Pick<
  DesktopShellProps,
  'startHref' | 'groups' | 'user' | 'children'
> {
  /** What Ctrl-K finds besides the pages of the menu; without it there is no Ctrl-K. */
  jumpPlaces?: JumpPlaces
  /** The number of unread notices; null: the role has no inbox. */
  unread?: number | null
}

/** The frame of a desktop surface with everything its top bar holds. It authorises nothing. */
export async function SurfaceShell({
  jumpPlaces,
  groups: own,
  unread = null,
  ...shell
}: SurfaceShellProps) {
  const signedIn = await findSignedIn()
  const groups = signedIn ? [...own, ...announcementMenu(signedIn.actor.role)] : own
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <DesktopShell
      {...shell}
      groups={groups}
      tools={
        <>
          {jumpPlaces ? <JumpButton places={jumpPlaces} groups={groups} /> : null}
          {unread === null ? null : <InboxLink unread={unread} />}
          <DisplayButton initial={display} />
          <AccountLink />
          <PagePerson />
        </>
      }
      signOut={<SignOutForm action={signOutAction} />}
    />
  )
}
