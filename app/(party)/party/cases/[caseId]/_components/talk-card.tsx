import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Icon, type IconName } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { PARTY_TALK } from '@/lib/labels/zh-CN/party-talk'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'

/** The two conversations of a case, each with what waits to be read. */
export function TalkCard({ view: { caseId, unread, isAwaited } }: { view: OwnCaseView }) {
  const page = `/party/cases/${caseId}/talk`
  return (
    <Card title={PARTY_TALK.card}>
      <p className="mb-2 text-ink-2">{PARTY_TALK.cardHelp}</p>
      <ul className="flex flex-col gap-2">
        <TalkLink
          href={page}
          icon="eye"
          words={PARTY_TALK.toAll}
          unread={unread.all}
          waits={isAwaited}
        />
        <TalkLink
          href={`${page}/mediator`}
          icon="lock"
          words={PARTY_TALK.toMediator}
          unread={unread.mediator}
          waits={false}
        />
      </ul>
    </Card>
  )
}

function TalkLink({
  href,
  icon,
  words,
  unread,
  waits,
}: {
  href: string
  icon: IconName
  words: string
  unread: number
  waits: boolean
}) {
  return (
    <li>
      <SoftLink
        href={href}
        className={`flex min-h-14 items-center gap-3 rounded-lg border-2 px-4 font-semibold ${
          icon === 'eye' ? 'border-court bg-court-soft' : 'border-dashed border-edge'
        }`}
      >
        <Icon name={icon} className="size-[1.15em] shrink-0" />
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <span className="flex-1 basis-[8rem]">{words}</span>
          {waits ? <Chip tone="warn">{PARTY_TALK.waits}</Chip> : null}
          {unread > 0 ? <Chip tone="warn">{PARTY_TALK.unread(unread)}</Chip> : null}
        </span>
        <Icon name="chevron-right" className="size-[1.15em] shrink-0" />
      </SoftLink>
    </li>
  )
}
