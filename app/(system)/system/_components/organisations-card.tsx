import { Card } from '@/components/ui/card'
import { DataTable, type Column } from '@/components/list/data-table'
import { Stat } from '@/components/ui/stat'
import { SYSTEM } from '@/lib/labels/zh-CN/system'
import type { AccountCountRow, SystemStateView } from '@/lib/queries/system/get-system-state'

const number = (value: number) =>
  value === 0 ? <span className="text-ink-3">0</span> : value.toLocaleString('zh-CN')

const COLUMNS: readonly Column<AccountCountRow>[] = [
  { key: 'role', header: SYSTEM.role, cell: ({ label }) => label },
  { key: 'active', header: SYSTEM.active, align: 'right', cell: ({ active }) => number(active) },
  {
    key: 'disabled',
    header: SYSTEM.disabled,
    align: 'right',
    cell: ({ disabled }) => number(disabled),
  },
  {
    key: 'total',
    header: SYSTEM.total,
    align: 'right',
    cell: ({ active, disabled }) => number(active + disabled),
  },
]

/** The number of organisations and accounts; no names, no phone numbers. */
export function OrganisationsCard({
  view: { courts, institutions, accounts },
}: {
  view: Pick<SystemStateView, 'courts' | 'institutions' | 'accounts'>
}) {
  return (
    <Card
      title={SYSTEM.organisations}
      aside={<span className="text-sm">{SYSTEM.organisationsNote}</span>}
      flush
    >
      <div className="grid grid-cols-2 gap-4 px-4 py-3.5">
        <Stat
          label={SYSTEM.courts}
          value={courts.toLocaleString('zh-CN')}
          unit={SYSTEM.unit.courts}
        />
        <Stat
          label={SYSTEM.institutions}
          value={institutions.toLocaleString('zh-CN')}
          unit={SYSTEM.unit.institutions}
        />
      </div>
      <DataTable
        caption={SYSTEM.accountsCaption}
        columns={COLUMNS}
        rows={accounts}
        rowKey={({ role }) => role}
        density="compact"
        className="border-t border-line-2"
      />
    </Card>
  )
}
