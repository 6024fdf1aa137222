import { Card } from '@/components/ui/card'
import { BLIND } from '@/lib/labels/zh-CN/blind-offer'
import { PARTY_TALK } from '@/lib/labels/zh-CN/party-talk'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'
import { OwnLink } from './own-link'

const unreadOf = (count: number) => (count > 0 ? [PARTY_TALK.unread(count)] : [])

/** The two conversations of a case, each with what waits to be read. */
export function TalkCard({ view: { caseId, unread, isAwaited, biddings } }: { view: OwnCaseView }) {
  const page = `/party/cases/${caseId}/talk`
  return (
    <Card title={PARTY_TALK.card}>
      <p className="mb-2 text-ink-2">{PARTY_TALK.cardHelp}</p>
      <div className="flex flex-col gap-2">
        <OwnLink
          href={page}
          icon="eye"
          words={PARTY_TALK.toAll}
          waits={[...(isAwaited ? [PARTY_TALK.waits] : []), ...unreadOf(unread.all)]}
          look="border-court bg-court-soft"
        />
        <OwnLink
          href={`${page}/mediator`}
          icon="lock"
          words={PARTY_TALK.toMediator}
          waits={unreadOf(unread.mediator)}
          look="border-dashed border-edge"
        />
        {biddings.count > 0 ? (
          <OwnLink
            href={`${page}/blind`}
            icon="lock"
            words={BLIND.title}
            waits={biddings.toEnter > 0 ? [BLIND.waitsForYou] : []}
            look="border-edge"
          />
        ) : null}
      </div>
    </Card>
  )
}
