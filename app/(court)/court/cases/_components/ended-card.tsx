import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { WholeDays } from '@/components/ui/whole-days'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import type { EndedView } from '@/lib/queries/court/ended-view'

const { title, facts, courtCaseNo: number } = RETURNED_ACTS.end

/** What became of a returned case that no other institution got. */
export function EndedCard({ ended }: { ended: EndedView }) {
  const { end, reason, text, on, courtCaseNo, by } = ended
  return (
    <Card title={title}>
      <DefinitionList
        columns={1}
        items={[
          { term: facts.end, value: <span className="font-semibold">{end}</span> },
          { term: facts.on, value: <WholeDays>{on}</WholeDays> },
          { term: number, value: courtCaseNo },
          { term: facts.reason, value: reason },
          { term: facts.text, value: text },
          { term: facts.by, value: by },
        ]}
      />
    </Card>
  )
}
