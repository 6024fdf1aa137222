import { useEffect, useRef } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { DataTable, type Column } from '@/components/list/data-table'
import { Card } from '@/components/ui/card'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import type { DictionaryKey } from '@/lib/domain/dictionary/catalogue'
import { LINE_OUTCOMES, type LineOutcome } from '@/lib/domain/dictionary/plan-import'
import { DICTIONARY_IMPORT, lineOutcome } from '@/lib/labels/zh-CN/dictionary-import'
import type { DictionaryPlanView } from '@/lib/queries/system/plan-dictionary-import'

type Line = DictionaryPlanView['lines'][number]

const TONES: Record<LineOutcome, ChipTone> = {
  refused: 'danger',
  added: 'ok',
  renamed: 'court',
  retired: 'warn',
  changed: 'court',
  same: 'neutral',
}

const { columns } = DICTIONARY_IMPORT

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'row',
    header: columns.row,
    className: 'tabular-nums',
    cell: ({ rowNo }) => rowNo ?? DICTIONARY_IMPORT.absentRow,
  },
  { key: 'code', header: columns.code, cell: ({ code }) => code || '—' },
  {
    key: 'name',
    header: columns.name,
    card: 'title',
    className: 'wrap sm:min-w-[14em]',
    cell: ({ name }) => name || '—',
  },
  {
    key: 'is',
    header: columns.is,
    card: 'aside',
    cell: ({ is }) => <Chip tone={TONES[is]}>{lineOutcome[is]}</Chip>,
  },
  {
    key: 'what',
    header: columns.what,
    className: 'wrap',
    cell: ({ what }) =>
      what.length === 0
        ? '—'
        : what.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          )),
  },
]

/** What a list would do, line by line, and its confirmation where nothing is at fault. */
export function PlanCard({
  view,
  dictionary,
  action,
}: {
  view: DictionaryPlanView
  dictionary: DictionaryKey
  action: FormAction
}) {
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.focus({ preventScroll: true })
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={top} tabIndex={-1} className="flex flex-col gap-4">
      <Card title={DICTIONARY_IMPORT.resultTitle}>
        <div className="flex flex-col gap-4">
          <Verdict view={view} />
          <DefinitionList
            items={LINE_OUTCOMES.map((is) => ({
              term: lineOutcome[is],
              value: DICTIONARY_IMPORT.counts(view.counts[is]),
            }))}
          />
          {view.payload === null ? null : (
            <ActionForm action={action} aria-label={DICTIONARY_IMPORT.submit}>
              <input type="hidden" name="dictionary" value={dictionary} />
              <input type="hidden" name="lines" value={view.payload} />
              <input type="hidden" name="seen" value={view.seen} />
              <FormField
                name="reason"
                label={DICTIONARY_IMPORT.reason}
                help={DICTIONARY_IMPORT.reasonHelp}
                required
              >
                <Textarea rows={3} maxCharacters={1000} />
              </FormField>
              <div>
                <SubmitButton>{DICTIONARY_IMPORT.submit}</SubmitButton>
              </div>
            </ActionForm>
          )}
        </div>
      </Card>
      {view.lines.length > 0 ? (
        <Card flush>
          <DataTable
            caption={DICTIONARY_IMPORT.resultTitle}
            columns={COLUMNS}
            rows={view.lines}
            rowKey={({ key }) => key}
            isStacked
          />
          {view.lines.length < view.total ? (
            <p className="px-4 py-3 text-sm text-ink-3">
              {DICTIONARY_IMPORT.firstOf(view.lines.length, view.total)}
            </p>
          ) : null}
        </Card>
      ) : null}
    </div>
  )
}

function Verdict({ view: { counts, isTooMuch, mistakes, total } }: { view: DictionaryPlanView }) {
  if (counts.refused > 0) return <Notice tone="danger">{DICTIONARY_IMPORT.refusedNote}</Notice>
  if (mistakes.from) return <Notice tone="danger">{mistakes.from}</Notice>
  if (isTooMuch) return <Notice tone="danger">{DICTIONARY_IMPORT.tooMuch}</Notice>
  return <Notice>{total === 0 ? DICTIONARY_IMPORT.nothing : DICTIONARY_IMPORT.checked}</Notice>
}
