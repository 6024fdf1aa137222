import { ActionButton } from '@/components/forms/action-button'
import { FormField } from '@/components/forms/form-field'
import type { Column, ListTable } from '@/components/list/data-table'
import { Chip } from '@/components/ui/chip'
import { Textarea } from '@/components/ui/textarea'
import { ACT_TERM } from '@/lib/labels/zh-CN/act-term'
import { ONLINE } from '@/lib/labels/zh-CN/security'
import type { OnlineRow } from '@/lib/queries/security/find-online'
import { endSessionsAction } from '../actions'

const { columns } = ONLINE

const COLUMNS: readonly Column<OnlineRow>[] = [
  {
    key: 'name',
    header: columns.name,
    card: 'title',
    className: 'font-medium',
    cell: ({ name }) => name,
  },
  { key: 'role', header: columns.role, card: 'aside', cell: ({ role }) => role },
  {
    key: 'tenant',
    header: columns.tenant,
    className: 'wrap sm:min-w-[9em]',
    cell: ({ tenant }) => tenant ?? <span className="text-ink-3">{ONLINE.platform}</span>,
  },
  { key: 'since', header: columns.since, cell: ({ since }) => since },
  { key: 'seen', header: columns.seen, cell: ({ seen }) => seen },
  { key: 'network', header: columns.network, cell: ({ network }) => network },
  {
    key: 'device',
    header: columns.device,
    className: 'wrap sm:min-w-[8em]',
    cell: ({ device, isShared }) => (
      <>
        {device} {isShared ? <Chip tone="warn">{ONLINE.shared}</Chip> : null}
      </>
    ),
  },
  {
    key: 'acts',
    header: columns.acts,
    card: 'foot',
    sticky: 'end',
    isFixed: true,
    cell: (session) =>
      session.isOwn ? (
        <span className="text-ink-3">{ONLINE.own}</span>
      ) : (
        <span className="-ml-px inline-flex items-center gap-3 phone:-ml-[5px]">
          <EndButton session={session} handle={session.handle} />
          <EndButton session={session} handle="" />
        </span>
      ),
  },
]

/** 强退 of this session, or with no handle of every one of the person. */
function EndButton({
  session: { accountId, name, handle: own },
  handle,
}: {
  session: Pick<OnlineRow, 'accountId' | 'name' | 'handle'>
  handle: string
}) {
  const isAll = handle === ''
  const title = isAll ? ONLINE.endAllTitle(name) : ONLINE.endTitle(name)
  return (
    <ActionButton
      label={isAll ? ONLINE.endAll : ONLINE.end}
      button={{ variant: 'link', 'aria-label': `${isAll ? ONLINE.endAll : ONLINE.end}：${title}` }}
      title={title}
      description={ONLINE.endText}
      action={endSessionsAction}
      submitLabel={isAll ? ONLINE.endAll : ONLINE.end}
      tone="danger"
      draft={{ key: `end:${isAll ? accountId : own}` }}
    >
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="handle" value={handle} />
      <FormField name="reason" label={ACT_TERM.reason} help={ONLINE.reasonHelp} required>
        <Textarea rows={3} maxCharacters={1000} />
      </FormField>
    </ActionButton>
  )
}

/** 在线用户: one row for each session. */
export const ONLINE_TABLE: ListTable<OnlineRow> = {
  caption: ONLINE.title,
  columns: COLUMNS,
  rowKey: ({ handle }) => handle,
  isStacked: true,
}
