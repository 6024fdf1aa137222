import type { ReactNode } from 'react'
import { cookies } from 'next/headers'
import { BareFrame } from '@/app/_components/bare-frame'
import { PagePerson } from '@/app/_components/page-person'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { LargeSwitch } from '@/components/layout/large-switch'
import { MAIN_ID, SkipLink } from '@/components/layout/skip-link'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { SharedDeviceBar } from './_components/shared-device-bar'

/**
 * The frame of those who take part: one column without a menu. It authorises nothing, each page
 * does; it only redirects people without a session before anything is streamed.
 */
export default async function PartyLayout({ children }: { children: ReactNode }) {
  const { actor, isShared } = await requireSignedIn()
  if (actor.role !== 'party') return <BareFrame>{children}</BareFrame>
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <div data-surface="phone" className="min-h-dvh bg-ground">
      <SkipLink />
      <PagePerson />
      <div
        data-shared-device={isShared || undefined}
        className="mx-auto flex min-h-dvh max-w-[40rem] flex-col data-shared-device:[--bar-above:3.5rem] sm:border-x sm:border-line"
      >
        {isShared ? <SharedDeviceBar /> : null}
        <main id={MAIN_ID} tabIndex={-1} className="flex-1 focus:outline-none">
          {children}
          <LargeSwitch initial={display} className="mt-4 border-t border-line-2 bg-paper" />
        </main>
      </div>
    </div>
  )
}
