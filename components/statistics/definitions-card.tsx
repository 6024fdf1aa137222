'use client'

import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { REPORT, type Definition } from '@/lib/labels/zh-CN/report'

/** What the figures of a report mean, folded. */
export function DefinitionsCard({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <Card>
      <details>
        <summary className="font-medium text-ink">{REPORT.definitions}</summary>
        <DefinitionList
          columns={2}
          className="mt-3 gap-y-2.5"
          items={definitions.map(([term, value]) => ({ term, value }))}
        />
      </details>
    </Card>
  )
}
