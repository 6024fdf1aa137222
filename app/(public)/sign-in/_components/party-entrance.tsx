import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { Notice } from '@/components/ui/notice'
import { partyEntranceHref } from '@/lib/domain/access/return-to'
import { SHARED, SHARED_FIELD } from '@/lib/domain/access/shared-device'
import { PARTY_ENTRANCE as WORDS } from '@/lib/labels/zh-CN/party-entrance'
import { EnterForm, SendForm } from './party-forms'

/**
 * The entrance 当事人: with the letter the first time, with number and code later. `isSent`: a code
 * was requested; whether there is an account the page does not say. `returnTo`: the page that was
 * to be opened without a session. `isShared`: others use the device too, as was said before.
 */
export function PartyEntrance({
  isSent,
  returnTo,
  isShared,
}: {
  isSent: boolean
  returnTo: string | null
  isShared: boolean
}) {
  return (
    <section className="flex flex-col gap-5 px-6 pt-5 pb-6 phone:px-4">
      {returnTo === null ? null : <Notice>{WORDS.onTheWay}</Notice>}
      <div>
        <h1 className="text-lg">{WORDS.title}</h1>
        <p className="mt-1 text-ink-2">{WORDS.first}</p>
      </div>
      <SoftLink
        href={isShared ? `/join?${SHARED_FIELD}=${SHARED}` : '/join'}
        className={`${buttonClasses('default', 'lg')} min-h-12`}
      >
        {WORDS.withCode}
      </SoftLink>
      <div className="border-t border-line-2 pt-4">
        <h2 className="mb-3">{WORDS.again}</h2>
        {isSent ? (
          <>
            <p className="mb-3 text-ink-2">{WORDS.sent}</p>
            <EnterForm returnTo={returnTo} isShared={isShared} />
            <p className="mt-3 text-sm text-ink-3">{WORDS.notReceived}</p>
            <SoftLink
              href={partyEntranceHref(returnTo, { isShared })}
              className="inline-flex min-h-11 items-center text-court"
            >
              {WORDS.sendAgain}
            </SoftLink>
          </>
        ) : (
          <SendForm returnTo={returnTo} isShared={isShared} />
        )}
      </div>
      <p className="text-sm text-ink-3">{WORDS.help}</p>
    </section>
  )
}
