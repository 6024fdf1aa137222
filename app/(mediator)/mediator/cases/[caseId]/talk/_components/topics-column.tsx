import { AudienceBand } from '@/components/thread/audience-band'
import { TALK } from '@/lib/labels/zh-CN/mediator-acts/talk'
import type { TalkView } from '@/lib/queries/mediator/get-talk'
import { TopicPart } from './topic-part'

/** What is for all: the topics, the open ones first. */
export function TopicsColumn({
  caseId,
  view,
  mostMb,
}: {
  caseId: string
  view: TalkView
  mostMb: number
}) {
  return (
    <section
      id="all"
      aria-label={TALK.all}
      className="scroll-mt-16 overflow-hidden rounded-lg border border-line bg-paper"
    >
      <AudienceBand audience="case" title={TALK.all} help={TALK.allHelp} />
      {view.topics.length === 0 ? <p className="p-4 text-ink-3">{TALK.noTopics}</p> : null}
      <div className="divide-y-8 divide-ground">
        {view.topics.map((topic) => (
          <TopicPart
            key={topic.id}
            caseId={caseId}
            topic={topic}
            mayWrite={view.toAll.allowed && !topic.isClosed}
            mayManage={view.ability.allowed && !topic.isClosed}
            mayContinue={view.toAll.allowed}
            maySumUp={view.ability.allowed}
            mostMb={mostMb}
          />
        ))}
      </div>
    </section>
  )
}
