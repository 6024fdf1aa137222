import { Icon } from '@/components/ui/icon'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ANNOUNCEMENTS_HREF } from '@/components/announcement/announcement-line'
import { INBOX_HREF } from '@/components/layout/inbox-link'
import { UnreadBadge } from '@/components/layout/unread-badge'
import { SoftLink } from '@/components/ui/soft-link'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { LargeSwitch } from '@/components/layout/large-switch'
import { MobileTopBar, WideColumns } from '@/components/layout/mobile-shell'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import { HEARING } from '@/lib/labels/zh-CN/complaint'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { getMe } from '@/lib/queries/mediator/get-me'
import { findUnread } from '@/lib/queries/notice/find-inbox'
import { PHRASE } from '@/lib/labels/zh-CN/phrase'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { signOutAction } from '@/app/account/actions'
import { SignOutForm } from '@/app/account/_components/sign-out-form'
import { DoneNotice } from '../../_components/done-notice'
import { LinkMark } from '../../_components/link-mark'
import { PageSection } from '../../_components/page-section'
import { EarnedList } from './_components/earned-list'
import { ProfileFacts } from './_components/profile-facts'
import { ScoreLine } from './_components/score-line'

export const metadata: Metadata = { title: MEDIATOR.me.title }

const WORDS = MEDIATOR.me

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export default async function MePage({ searchParams }: Props) {
  const actor = await requireActor()
  const me = await orNotFound(getMe(actor, {}))
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <>
      <MobileTopBar title={WORDS.title} />
      <DoneNotice code={(await searchParams).done} />
      <WideColumns>
        <>
          <div className="border-b-8 border-ground bg-paper px-4 py-4">
            <p className="text-xl font-semibold">{me.name}</p>
            <p className="text-ink-2">{me.institution}</p>
          </div>
          <SoftLink
            href={INBOX_HREF}
            className="flex min-h-14 items-center gap-2 border-b-8 border-ground bg-paper px-4 py-2.5 focus-visible:-outline-offset-2"
          >
            <span className="flex min-w-0 flex-1 items-center gap-2">
              {SHELL.inbox}
              <UnreadBadge initial={(await findUnread(actor)) ?? 0} />
            </span>
            <LinkMark>
              <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
            </LinkMark>
          </SoftLink>
          <PageSection title={WORDS.score}>
            <ScoreLine score={me.score} />
            <p className="mt-2 text-sm text-ink-3">{WORDS.scoreNote}</p>
          </PageSection>
          <PageSection title={WORDS.profile}>
            <ProfileFacts me={me} />
          </PageSection>
        </>
        <>
          <div className="divide-y divide-line-2 border-b-8 border-ground bg-paper">
            <LargeSwitch initial={display} />
            <SoftLink
              href="/mediator/hearings"
              className="flex min-h-14 items-center gap-2 px-4 py-2.5 focus-visible:-outline-offset-2"
            >
              <span className="min-w-0 flex-1">{HEARING.title}</span>
              <LinkMark>
                <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
              </LinkMark>
            </SoftLink>
            <SoftLink
              href={ANNOUNCEMENTS_HREF}
              className="flex min-h-14 items-center gap-2 px-4 py-2.5 focus-visible:-outline-offset-2"
            >
              <span className="min-w-0 flex-1">{ANNOUNCEMENT.title}</span>
              <LinkMark>
                <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
              </LinkMark>
            </SoftLink>
            <SoftLink
              href="/account/phrases"
              className="flex min-h-14 items-center gap-2 px-4 py-2.5 focus-visible:-outline-offset-2"
            >
              <span className="min-w-0 flex-1">{PHRASE.title}</span>
              <LinkMark>
                <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
              </LinkMark>
            </SoftLink>
            <SoftLink
              href="/account"
              className="flex min-h-14 items-center gap-2 px-4 py-2.5 focus-visible:-outline-offset-2"
            >
              <span className="min-w-0 flex-1">
                {WORDS.account}
                <span className="block text-sm text-ink-3">{WORDS.accountHelp}</span>
              </span>
              <LinkMark>
                <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
              </LinkMark>
            </SoftLink>
          </div>
          <PageSection title={WORDS.recent}>
            <EarnedList rows={me.recent} />
          </PageSection>
          <div className="px-4 py-4 [&_button]:min-h-12 [&_button]:w-full">
            <SignOutForm action={signOutAction} />
          </div>
        </>
      </WideColumns>
    </>
  )
}
