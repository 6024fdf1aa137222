import { TakenBackNotice } from '@/app/(party)/party/cases/[caseId]/talk/_components/taken-back-notice'
import { AudienceBand } from '@/components/thread/audience-band'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import { HELPING } from '@/lib/labels/zh-CN/party-invited'
import type { HelpingView } from '@/lib/queries/party/get-helping'
import { ScopeTopic } from './scope-topic'

/** The topics and materials of the scope, and nothing else. */
export function OpenScope({
  view,
  back,
  mostMb,
}: {
  view: HelpingView
  back: string | readonly string[] | undefined
  mostMb: number
}) {
  const { caseId, topics, materials, isShut } = view
  return (
    <>
      <AudienceBand audience="case" title={HELPING.band} help={HELPING.bandHelp} />
      <div className="flex flex-col gap-3 p-3">
        <TakenBackNotice back={back} />
        <details className="rounded-lg bg-paper px-4">
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
            {HELPING.rights}
          </summary>
          <div className="flex flex-col gap-2 pb-4">
            <p>{view.who}</p>
            <p>
              <WholeDays>{view.as}</WholeDays>
            </p>
            {view.promised === null ? null : (
              <p>
                <WholeDays>{view.promised}</WholeDays>
              </p>
            )}
            <ol className="flex list-decimal flex-col gap-1 pl-6 text-ink-2">
              {HELPING.promise.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
            <p className="text-ink-2">{HELPING.leave}</p>
          </div>
        </details>
        {isShut ? <Notice tone="warn">{HELPING.shut}</Notice> : null}
        {materials.length > 0 ? (
          <Card title={HELPING.materials}>
            <ul className="divide-y divide-line-2">
              {materials.map(({ id, title }) => (
                <li key={id}>
                  <a
                    href={`/api/helping/${caseId}/${id}`}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={`${HELPING.openMaterial}：${title}`}
                    className="flex min-h-12 items-center gap-3"
                  >
                    <Icon name="file-text" className="shrink-0 text-ink-3" />
                    <span className="min-w-0 flex-1 break-words">{title}</span>
                    <span className="text-court">{HELPING.openMaterial}</span>
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        {topics.map((topic) => (
          <ScopeTopic key={topic.id} {...{ caseId, topic, mostMb }} mayWrite={!isShut} />
        ))}
      </div>
    </>
  )
}
