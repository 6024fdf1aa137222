import { WholeDays } from '@/components/ui/whole-days'
import { STAGE } from '@/lib/labels/zh-CN/court-stage'
import type { StageLine } from '@/lib/queries/court-stage/stage-view'

/** Where a case is at its court, since when and until when, and what was missing. */
export function StageNote({
  stage: { name, since, due, isOverdue, missing },
}: {
  stage: StageLine
}) {
  return (
    <div className="mb-3 rounded-md bg-court-soft/40 px-3 py-2">
      <p>
        <span className="text-ink-2">{STAGE.now}</span>{' '}
        <span className="font-semibold">{name}</span>
      </p>
      <p className="text-sm text-ink-2">
        <WholeDays>{since}</WholeDays>
        {due ? (
          <span className={isOverdue ? 'text-danger' : undefined}>
            ，<WholeDays>{due}</WholeDays>
          </span>
        ) : null}
      </p>
      {missing ? <p className="mt-1 text-risk">{missing}</p> : null}
    </div>
  )
}
