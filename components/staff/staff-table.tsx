import type { Column, ListTable } from '@/components/list/data-table'
import { buttonClasses } from '@/components/ui/button'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { HANDOVER } from '@/lib/labels/zh-CN/activation'
import { FACTOR_RESET } from '@/lib/labels/zh-CN/second-factor'
import { STAFF, type StaffState } from '@/lib/labels/zh-CN/set-up'
import type { StaffRow } from '@/lib/queries/system/present-staff'
import { ServiceButton, type ServiceActions } from './service-button'

const { columns } = STAFF

const TONES = {
  active: 'ok',
  disabled: 'neutral',
  unissued: 'warn',
  initial: 'court',
  initial_over: 'warn',
  link_sent: 'court',
  link_unsent: 'danger',
  link_over: 'warn',
  activated: 'ok',
} as const satisfies Record<StaffState, ChipTone>

const COLUMNS: readonly Column<StaffRow>[] = [
  {
    key: 'name',
    header: columns.name,
    card: 'title',
    className: 'font-medium',
    cell: ({ name }) => name,
  },
  { key: 'role', header: columns.role, cell: ({ role }) => role },
  {
    key: 'tenant',
    header: columns.tenant,
    className: 'wrap sm:min-w-[9em]',
    cell: ({ tenant }) => tenant ?? <span className="text-ink-3">{STAFF.platform}</span>,
  },
  { key: 'phone', header: columns.phone, cell: ({ phone }) => phone },
  {
    key: 'state',
    header: columns.state,
    card: 'aside',
    cell: ({ state, stateInWords }) => <Chip tone={TONES[state]}>{stateInWords}</Chip>,
  },
  { key: 'created', header: columns.created, cell: ({ createdAt }) => createdAt },
]

export interface StaffTableActs {
  /** The page that renews the password of the account with this id. */
  readonly renew?: (accountId: string) => string
  /** The page that proposes to reset the 两步验证 of the account with this id. */
  readonly resetFactor?: (accountId: string) => string
  /** 停用 and 启用. */
  readonly service?: ServiceActions
}

/** 账号: who they are, whether they have signed in yet, and what the reader may do with them. */
export function staffTable({ renew, resetFactor, service }: StaffTableActs): ListTable<StaffRow> {
  return {
    caption: STAFF.title,
    columns: [
      ...COLUMNS,
      {
        key: 'acts',
        header: columns.actions,
        card: 'foot',
        sticky: 'end',
        isFixed: true,
        cell: (account) => (
          <span className="-ml-px inline-flex items-center gap-3 phone:-ml-[5px]">
            {renew && account.state !== 'disabled' ? (
              <SoftLink href={renew(account.id)} className={buttonClasses('link')}>
                {account.hadLink ? HANDOVER.again : STAFF.renew}
              </SoftLink>
            ) : null}
            {resetFactor && account.hasSecondFactor && !account.isOwn ? (
              <SoftLink href={resetFactor(account.id)} className={buttonClasses('link')}>
                {FACTOR_RESET.act}
              </SoftLink>
            ) : null}
            {service && !account.isOwn ? <ServiceButton {...account} actions={service} /> : null}
          </span>
        ),
      },
    ],
    rowKey: ({ id }) => id,
    isStacked: true,
  }
}
