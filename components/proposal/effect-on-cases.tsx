import { DataTable, type Column } from '@/components/list/data-table'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { PARAMETER_EFFECT } from '@/lib/labels/zh-CN/parameter'
import type { EffectView } from '@/lib/queries/system/present-effect'

type Row = EffectView['cases'][number]

const { listed } = PARAMETER_EFFECT

const COLUMNS: readonly Column<Row>[] = [
  { key: 'caseNo', header: listed.caseNo, card: 'title', cell: ({ caseNo }) => caseNo },
  { key: 'court', header: listed.court, className: 'wrap', cell: ({ court }) => court },
  { key: 'began', header: listed.began, cell: ({ began }) => began ?? '—' },
  { key: 'due', header: listed.due, cell: ({ due }) => due ?? '—' },
  { key: 'effect', header: listed.effect, className: 'wrap', cell: ({ effect }) => effect },
]

/** What a change of a period does to the open cases: the rule, the numbers, and which. */
export function EffectOnCases({ effect }: { effect: EffectView }) {
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold">{PARAMETER_EFFECT.title}</h3>
      <Notice>{effect.rule}</Notice>
      <DefinitionList
        columns={3}
        items={effect.figures.map((each) => ({ term: each.effect, value: each.cases }))}
      />
      {effect.cases.length === 0 ? (
        <p className="text-ink-2">{PARAMETER_EFFECT.none}</p>
      ) : (
        <DataTable
          caption={PARAMETER_EFFECT.caption}
          columns={COLUMNS}
          rows={effect.cases}
          rowKey={({ caseNo }) => caseNo}
          isStacked
          isNarrow
        />
      )}
      {effect.more > 0 ? (
        <p className="text-sm text-ink-3">{PARAMETER_EFFECT.more(effect.more)}</p>
      ) : null}
    </div>
  )
}
