import { DRILL_LINKS } from '@/components/statistics/drill-link'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { Stat } from '@/components/ui/stat'
import { pageHref } from '@/lib/edge/page/search-params'
import { VIDEO_REPORT } from '@/lib/labels/zh-CN/video-report'
import type { VideoReportView } from '@/lib/queries/institution/get-video-report'

const NUMBER = new Intl.NumberFormat('zh-CN')

/** What cells share, once on the table: name, number, definition. */
const CELLS =
  '[&_:is(th,td)]:py-1.5 [&_:is(th,td)]:font-normal [&_:is(th,td):first-child]:pr-3 ' +
  '[&_:is(th,td):nth-child(2)]:pr-6 [&_:is(th,td):nth-child(2)]:text-right ' +
  '[&_td:nth-child(2)]:tabular-nums [&_td:last-child]:text-sm [&_td:last-child]:text-ink-3 ' +
  'phone:[&_:is(th,td):last-child]:hidden'

/** 视频调解 in a period: each number opens the sessions that it counts. */
export function VideoReport({
  view,
  params,
}: {
  view: VideoReportView
  /** The conditions of the report, as the list takes them. */
  params: Readonly<Record<string, string | undefined>>
}) {
  const { rows, minutes, averageMinutes, brokenLines } = view
  return (
    <Card title={VIDEO_REPORT.title} className={`mt-3.5 ${DRILL_LINKS}`}>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Stat
          label={VIDEO_REPORT.minutes}
          value={NUMBER.format(minutes)}
          unit={VIDEO_REPORT.minutesUnit}
          note={VIDEO_REPORT.minutesNote(averageMinutes)}
        />
        <Stat
          label={VIDEO_REPORT.lines}
          value={NUMBER.format(brokenLines)}
          unit={VIDEO_REPORT.linesUnit}
          note={VIDEO_REPORT.linesNote}
        />
      </div>
      <table className={`mt-3 w-full border-collapse text-left ${CELLS}`}>
        <caption className="sr-only">{VIDEO_REPORT.caption}</caption>
        <thead>
          <tr className="border-b border-line text-sm text-ink-3">
            <th scope="col">{VIDEO_REPORT.what}</th>
            <th scope="col" className="w-[5em]">
              {VIDEO_REPORT.count}
            </th>
            <th scope="col">{VIDEO_REPORT.definition}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line-2">
          {rows.map(({ kind, name, count, definition }) => (
            <tr key={kind}>
              <th scope="row">{name}</th>
              <td>
                {count === 0 ? (
                  0
                ) : (
                  <SoftLink
                    href={pageHref('/institution/report/sessions', { ...params, kind })}
                    aria-label={VIDEO_REPORT.drill(name, NUMBER.format(count))}
                  >
                    {NUMBER.format(count)}
                  </SoftLink>
                )}
              </td>
              <td>{definition}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-3">{VIDEO_REPORT.court}</p>
    </Card>
  )
}
