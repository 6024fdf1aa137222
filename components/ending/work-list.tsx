import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import {
  INSTITUTION_WORK,
  type InstitutionWork,
  type WorkOfInstitution,
} from '@/lib/domain/ending/institution-end'
import {
  INSTITUTION_END,
  institutionWork,
  institutionWorkHelp,
} from '@/lib/labels/zh-CN/institution-end'

export interface WorkListProps {
  work: InstitutionWork
  /** Where each is finished; absent for who cannot do it. */
  hrefs?: Readonly<Partial<Record<WorkOfInstitution, string>>>
}

/** 未了事项: each with how many there are, how it is finished and, for who can, where. */
export function WorkList({ work, hrefs }: WorkListProps) {
  return (
    <Card flush title={INSTITUTION_END.work}>
      <ol aria-label={INSTITUTION_END.work}>
        {INSTITUTION_WORK.map((each) => {
          const { title, unit } = institutionWork[each]
          const count = work[each]
          const href = hrefs?.[each]
          return (
            <li
              key={each}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line-2 px-4 py-3 last:border-b-0"
            >
              <div className="min-w-0 flex-1 basis-64">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <span className="font-semibold">{title}</span>
                  <Chip tone={count === 0 ? 'ok' : 'warn'}>
                    {INSTITUTION_END.count(count, unit)}
                  </Chip>
                </p>
                {count === 0 ? null : (
                  <p className="text-sm text-ink-2">{institutionWorkHelp[each]}</p>
                )}
              </div>
              {href && count > 0 ? (
                <SoftLink
                  href={href}
                  aria-label={`${INSTITUTION_END.go}：${title}`}
                  className={buttonClasses('default', 'sm')}
                >
                  {INSTITUTION_END.go}
                </SoftLink>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
