import type { FormAction } from '@/components/forms/action-form'
import { RowAct } from '@/components/forms/row-act'
import { DataTable, type Column } from '@/components/list/data-table'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import type { CourtKeyView } from '@/lib/queries/court/present-key'

const { keyColumns } = COURTS

const COLUMNS: readonly Column<CourtKeyView>[] = [
  {
    key: 'hint',
    header: keyColumns.hint,
    card: 'title',
    className: 'font-mono',
    cell: ({ hint }) => hint,
  },
  { key: 'made', header: keyColumns.made, cell: ({ madeAt }) => madeAt },
  { key: 'used', header: keyColumns.used, cell: ({ lastUsedAt }) => lastUsedAt ?? COURTS.unused },
  {
    key: 'state',
    header: keyColumns.state,
    cell: ({ revokedAt }) => (revokedAt ? COURTS.revoked(revokedAt) : COURTS.valid),
  },
]

const revokedBy = (action: FormAction): Column<CourtKeyView> => ({
  key: 'acts',
  header: keyColumns.acts,
  align: 'right',
  card: 'foot',
  cell: (key) => (key.revokedAt ? null : <RevokeButton courtKey={key} action={action} />),
})

function RevokeButton({ courtKey, action }: { courtKey: CourtKeyView; action: FormAction }) {
  return (
    <RowAct
      word={COURTS.revoke}
      named={COURTS.revokeTitle(courtKey.hint)}
      description={COURTS.revokeText}
      action={action}
      tone="danger"
    >
      <input type="hidden" name="keyId" value={courtKey.id} />
    </RowAct>
  )
}

/**
 * The keys of a court's own system, latest first; a revoked one stays in the list. Without `action`
 * the reader revokes none.
 */
export function KeyList({
  keys,
  action,
  caption = COURTS.keys,
}: {
  keys: readonly CourtKeyView[]
  action?: FormAction
  caption?: string
}) {
  return (
    <DataTable
      caption={caption}
      columns={action ? [...COLUMNS, revokedBy(action)] : COLUMNS}
      rows={keys}
      rowKey={({ id }) => id}
      isStacked
      isWhole
      empty={<p className="px-4 py-6 text-center text-ink-3">{COURTS.noKeys}</p>}
    />
  )
}
