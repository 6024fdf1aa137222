import type { FormAction } from '@/components/forms/action-form'
import { RowAct } from '@/components/forms/row-act'
import type { Column, ListTable } from '@/components/list/data-table'
import { buttonClasses } from '@/components/ui/button'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'
import type { ProposalRow } from '@/lib/queries/proposal/present-proposal'

const { columns } = PROPOSAL

const TONES = {
  waiting: 'warn',
  confirmed: 'ok',
  refused: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
} as const satisfies Record<ProposalRow['state'], ChipTone>

const COLUMNS: readonly Column<ProposalRow>[] = [
  {
    key: 'what',
    header: columns.what,
    card: 'title',
    className: 'wrap font-medium sm:min-w-[12em]',
    cell: ({ what }) => what,
  },
  {
    key: 'state',
    header: columns.state,
    card: 'aside',
    cell: ({ state, stateInWords }) => <Chip tone={TONES[state]}>{stateInWords}</Chip>,
  },
  {
    key: 'proposed',
    header: columns.proposed,
    className: 'wrap sm:min-w-[10em]',
    cell: ({ proposed }) => proposed,
  },
  {
    key: 'reason',
    header: columns.reason,
    className: 'wrap sm:min-w-[10em]',
    cell: ({ reason }) => reason,
  },
  { key: 'until', header: columns.until, cell: ({ until }) => until },
  {
    key: 'decided',
    header: columns.decided,
    className: 'wrap sm:min-w-[8em]',
    cell: ({ decided, decisionReason }) =>
      decided ? (
        <>
          {decided}
          {decisionReason ? <span className="block text-ink-3">{decisionReason}</span> : null}
        </>
      ) : null,
  },
]

/** 双人复核: what was proposed and what became of it. `href`: the list, below which each has a page. */
export function proposalTable(href: string, withdraw: FormAction): ListTable<ProposalRow> {
  return {
    caption: PROPOSAL.title,
    columns: [
      ...COLUMNS,
      {
        key: 'acts',
        header: columns.acts,
        card: 'foot',
        sticky: 'end',
        isFixed: true,
        cell: ({ id, what, mayDecide, mayWithdraw }) => (
          <span className="-ml-px inline-flex items-center gap-3 phone:-ml-[5px]">
            {mayDecide ? (
              <SoftLink href={`${href}/${id}`} className={buttonClasses('link')}>
                {PROPOSAL.confirmPage}
              </SoftLink>
            ) : null}
            {mayWithdraw ? (
              <RowAct
                word={PROPOSAL.withdraw}
                named={PROPOSAL.withdrawTitle(what)}
                description={PROPOSAL.withdrawText}
                action={withdraw}
              >
                <input type="hidden" name="proposalId" value={id} />
              </RowAct>
            ) : null}
          </span>
        ),
      },
    ],
    rowKey: ({ id }) => id,
    isStacked: true,
  }
}
