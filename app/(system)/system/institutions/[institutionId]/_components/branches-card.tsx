import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SoftLink } from '@/components/ui/soft-link'
import { BRANCHES } from '@/lib/labels/zh-CN/branches'
import { INSTITUTION_END } from '@/lib/labels/zh-CN/institution-end'
import type { InstitutionSetUpView } from '@/lib/queries/system/get-institution-set-up'

/** 分支机构: those that were opened, and where one is added while the institution has not ended. */
export function BranchesCard({
  code,
  endedOn,
  branches,
}: Pick<InstitutionSetUpView, 'code' | 'endedOn' | 'branches'>) {
  return (
    <Card
      title={BRANCHES.title}
      aside={
        endedOn ? undefined : (
          <SoftLink
            href={`/system/institutions/new?parent=${code}`}
            className={buttonClasses('default', 'sm')}
          >
            {BRANCHES.add}
          </SoftLink>
        )
      }
    >
      {branches.length === 0 ? (
        <p className="text-ink-3">{BRANCHES.none}</p>
      ) : (
        <ul className="flex flex-col">
          {branches.map((branch) => (
            <li key={branch.id} className="flex flex-wrap items-center gap-x-3">
              <SoftLink
                href={`/system/institutions/${branch.id}`}
                className="inline-flex min-h-11 items-center text-court"
              >
                {branch.name}
              </SoftLink>
              {branch.endedOn ? (
                <span className="text-sm text-ink-3">
                  {INSTITUTION_END.endedOn(branch.endedOn)}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
