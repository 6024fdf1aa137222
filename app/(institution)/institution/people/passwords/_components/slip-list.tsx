'use client'

import { Icon } from '@/components/ui/icon'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import { ONCE } from '@/lib/labels/zh-CN/person'

export interface Slip {
  readonly mediatorId: string
  readonly name: string
  /** The account's phone as it may be shown here. */
  readonly phone: string
  readonly password: string
  /** 2026-11-25 14:02 */
  readonly validUntil: string
}

/**
 * The initial passwords, shown this one time, on the screen and on paper: a line for each person,
 * to be cut apart.
 */
export function SlipList({ slips, institution }: { slips: readonly Slip[]; institution: string }) {
  const { columns } = PASSWORDS
  return (
    <Card
      flush
      title={
        <span>
          <span className="print:hidden">{PASSWORDS.slips(slips.length)}</span>
          <span className="hidden print:inline">{PASSWORDS.printed(institution)}</span>
        </span>
      }
      aside={
        <Button size="sm" className="print:hidden" onClick={() => window.print()}>
          <Icon name="printer" />
          {PASSWORDS.print}
        </Button>
      }
    >
      <div className="px-4 pt-3 print:hidden">
        <Notice tone="warn">{PASSWORDS.once}</Notice>
      </div>
      <table className="w-full border-collapse phone:block [&_td]:border-b [&_td]:border-line-2 [&_td]:px-4 [&_td]:py-2.5 [&_th]:border-b [&_th]:border-line [&_th]:px-4 [&_th]:py-2 [&_th]:text-left [&_th]:font-normal [&_th]:text-ink-3">
        <caption className="sr-only">{PASSWORDS.slips(slips.length)}</caption>
        <thead className="phone:hidden">
          <tr>
            {[columns.name, columns.phone, columns.password, columns.validUntil].map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="phone:block">
          {slips.map(({ mediatorId, name, phone, password, validUntil }) => (
            <tr
              key={mediatorId}
              className="phone:grid phone:grid-cols-[minmax(0,1fr)_auto] phone:border-b phone:border-line-2 phone:py-2 phone:[&_td]:border-0 phone:[&_td]:py-1"
            >
              <td className="font-medium">{name}</td>
              <td className="tabular-nums">{phone}</td>
              <td className="phone:col-span-full">
                <code
                  data-once
                  className="select-all rounded-sm phone:text-sm phone:tracking-normal bg-head px-2 py-1 font-mono text-md tracking-wider print:bg-transparent print:px-0"
                >
                  {password}
                </code>
              </td>
              <td className="tabular-nums text-ink-2 phone:col-span-full">
                <span className="hidden phone:inline">{columns.validUntil} </span>
                {validUntil}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="list-disc py-3 pl-9 pr-4 text-ink-2">
        {[ONCE.signInHow, ...ONCE.rules].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Card>
  )
}
