import type { ComponentProps, ReactNode } from 'react'
import { CaseListFoot, type CaseListFootProps } from '@/components/list/case-list-foot'
import { ListFrame } from '@/components/list/list-frame'
import { ListKeys } from '@/components/list/list-keys'
import { Card } from '@/components/ui/card'
import { TabsNav } from '@/components/ui/tabs-nav'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { LOG } from '@/lib/labels/zh-CN/log'
import type { LogView } from '@/lib/queries/log/read-log'

type Props = {
  view: LogView
  tabs: ComponentProps<typeof TabsNav>['tabs']
  filter: ReactNode
  table: ReactNode
  links: CaseListFootProps['links']
  withoutKeys?: CaseListFootProps['withoutKeys']
}

/** A log below its title: its parts, what narrows it, its lines and the way on. */
export function LogFrame({ view, tabs, filter, table, links, withoutKeys }: Props) {
  return (
    <ListFrame>
      <Card flush>
        <TabsNav label={SHELL.views} tabs={tabs} />
        {filter}
        <ListKeys rowsKey={view.rows.map(({ id }) => id).join()}>{table}</ListKeys>
        <CaseListFoot unit={LOG.unit} view={view} links={links} withoutKeys={withoutKeys} />
      </Card>
    </ListFrame>
  )
}
