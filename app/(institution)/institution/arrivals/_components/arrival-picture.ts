import type { BarData } from '@/components/charts/chart-data'
import { FUNNEL_STAGES } from '@/lib/domain/invitation/funnel'
import { ARRIVAL, funnelStage } from '@/lib/labels/zh-CN/arrival'
import type { ArrivalRow } from '@/lib/queries/institution/arrivals-view'

/** The stages by channel, from the very numbers of the table. */
export function arrivalPicture(rows: readonly ArrivalRow[]): BarData {
  const channels = rows.filter(({ params }) => params.channel)
  return {
    kind: 'columns',
    unit: ARRIVAL.unit,
    series: channels.map(({ name }) => ({ name })),
    points: FUNNEL_STAGES.map((stage) => ({
      label: funnelStage[stage],
      values: channels.map(({ counts }) => counts[stage]),
    })),
  }
}
