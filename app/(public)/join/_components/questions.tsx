import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import type { OpenedInvitation } from '@/lib/auth/entry/open-invitation'
import { JOIN } from '@/lib/labels/zh-CN/join'
import { JOIN_HELPER } from '@/lib/labels/zh-CN/join-helper'
import { JOIN_AS_THIRD } from '@/lib/labels/zh-CN/join-as-third'
import { JOIN_TO_HELP } from '@/lib/labels/zh-CN/join-to-help'

const { questions: Q } = JOIN

/** What someone wants to know before they give anything. */
export function Questions({
  invitation,
  until,
}: {
  invitation: OpenedInvitation
  until: { readonly day: string; readonly left: number }
}) {
  const { institution, institutionPhone, serviceHours } = invitation
  const why = answersFor(invitation)
  const rows = [
    { ask: Q.what.ask, answer: why.what },
    { ask: Q.who.ask, answer: why.who },
    { ask: Q.must.ask, answer: why.must },
    { ask: Q.next.ask, answer: why.next },
    { ask: Q.until.ask, answer: Q.until.answer(until.day, until.left) },
    { ask: Q.call.ask, answer: Q.call.answer(institution, serviceHours) },
  ]
  return (
    <div className="px-5">
      <dl className="divide-y divide-line-2">
        {rows.map(({ ask, answer }) => (
          <div key={ask} className="py-4">
            <dt className="font-medium text-court">{ask}</dt>
            <dd className="mt-1">
              <WholeDays>{answer}</WholeDays>
            </dd>
          </div>
        ))}
      </dl>
      {institutionPhone ? (
        <a
          href={`tel:${institutionPhone}`}
          className={`${buttonClasses('default', 'lg')} w-full min-h-12`}
        >
          <Icon name="phone" />
          {JOIN.callButton(institutionPhone)}
        </a>
      ) : null}
      <Notice tone="warn" className="my-4">
        {JOIN.genuine.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    </div>
  )
}

function answersFor({ isToHelp, isThird, isHelper, institution, court }: OpenedInvitation) {
  if (isThird) return JOIN_AS_THIRD.answers(institution, court)
  if (isToHelp) return JOIN_TO_HELP.answers(institution)
  if (isHelper) return JOIN_HELPER.answers(institution, court)
  return {
    what: Q.what.answer,
    who: Q.who.answer(institution, court),
    must: Q.must.answer,
    next: Q.next.answer,
  }
}
