import type { Metadata } from 'next'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { openInvitation, type OpenedInvitation } from '@/lib/auth/entry/open-invitation'
import { daysBetween, toLocalDate } from '@/lib/domain/time/local-date'
import { requestOrigin } from '@/lib/edge/action/request-origin'
import { JOIN } from '@/lib/labels/zh-CN/join'
import { JOIN_HELPER } from '@/lib/labels/zh-CN/join-helper'
import { JOIN_AS_THIRD } from '@/lib/labels/zh-CN/join-as-third'
import { JOIN_TO_HELP } from '@/lib/labels/zh-CN/join-to-help'
import { dayInWords } from '@/lib/labels/zh-CN/moment'
import { SIGN_IN } from '@/lib/labels/zh-CN/sign-in'
import { now } from '@/lib/platform/clock'
import { EntryForm } from '../_components/entry-form'
import { JoinFrame } from '../_components/join-frame'
import { Questions } from '../_components/questions'

export const metadata: Metadata = {
  title: JOIN.title,
  robots: { index: false },
}

/** The first screen of a link: it answers before it asks, and says nothing of the case. */
export default async function JoinPage({ params }: { params: Promise<{ link: string }> }) {
  const { link } = await params
  const invitation = await openInvitation(link, (await requestOrigin()).address)
  if (invitation === null) return <Gone />
  const today = toLocalDate(now())
  const until = {
    day: dayInWords(invitation.until, today),
    left: daysBetween(today, invitation.until),
  }
  const words = wordsFor(invitation)
  return (
    <JoinFrame from={invitation.institution} readAloud="read">
      <div id="read">
        <section className="bg-court-soft px-5 py-6">
          <h1 className="text-2xl leading-snug font-semibold">
            {words.hero.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </h1>
          <p className="mt-2">{words.promise}</p>
        </section>
        <Questions invitation={invitation} until={until} />
      </div>
      <section className="border-t border-line bg-ground px-5 py-6">
        <EntryForm link={link} />
        {invitation.institutionPhone ? (
          <a
            href={`tel:${invitation.institutionPhone}`}
            className="mt-3 flex min-h-11 items-center justify-center text-court"
          >
            {JOIN.cannot}
          </a>
        ) : null}
        <details className="text-center">
          <summary className="flex min-h-11 cursor-pointer items-center justify-center text-court">
            {JOIN.notMe}
          </summary>
          <p className="text-left">{JOIN.notMeHelp}</p>
        </details>
      </section>
    </JoinFrame>
  )
}

function wordsFor({ isHelper, isThird, isToHelp }: OpenedInvitation) {
  if (isHelper) return JOIN_HELPER
  if (isThird) return JOIN_AS_THIRD
  return isToHelp ? JOIN_TO_HELP : JOIN
}

/** One answer to every link that opens nothing. */
function Gone() {
  return (
    <JoinFrame from={SIGN_IN.productLong}>
      <section className="flex flex-col gap-4 px-5 py-8">
        <h1 className="text-2xl font-semibold">{JOIN.gone.title}</h1>
        <p>{JOIN.gone.text}</p>
        <SoftLink
          href="/sign-in?entrance=party"
          className={`${buttonClasses('default', 'lg')} min-h-12`}
        >
          {JOIN.gone.again}
        </SoftLink>
        <SoftLink href="/join" className={`${buttonClasses('default', 'lg')} min-h-12`}>
          {JOIN.gone.withCode}
        </SoftLink>
        <a href="tel:12368" className="flex min-h-11 items-center text-court">
          {JOIN.callCourt}
        </a>
      </section>
    </JoinFrame>
  )
}
