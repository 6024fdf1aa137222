import { FactList } from '@/components/case/fact-list'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { FACT } from '@/lib/labels/zh-CN/fact'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { FACT_ACTS } from '@/lib/labels/zh-CN/mediator-acts/fact'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

const BUTTON = `${buttonClasses()} min-h-11 rounded-lg`
const LINK = 'inline-flex min-h-11 items-center px-1 text-sm text-court'

/** 无争议事实 with what the mediator can do now: write one down, go through them with a party. */
export function FactSection({ file }: Pick<MyCaseView, 'file'>) {
  const { confirmedFacts, otherFacts, header, abilities } = file
  if (!otherFacts) return null
  const page = `/mediator/cases/${header.caseId}/facts`
  const mayRecord = abilities.allowed.includes('record_fact')
  const isAny = confirmedFacts.length + otherFacts.pending.length > 0
  return (
    <PageSection title={MEDIATOR.file.facts}>
      <FactList
        confirmed={confirmedFacts}
        others={otherFacts}
        renderActs={({ id, no }) =>
          mayRecord ? (
            <div className="-mx-1 flex gap-x-4">
              <SoftLink
                href={`${page}/record?corrects=${id}`}
                aria-label={FACT_ACTS.correctOf(no)}
                className={LINK}
              >
                {FACT_ACTS.correct}
              </SoftLink>
              <SoftLink
                href={`${page}/withdraw?fact=${id}`}
                aria-label={FACT_ACTS.withdrawOf(no)}
                className={LINK}
              >
                {FACT_ACTS.withdraw}
              </SoftLink>
            </div>
          ) : null
        }
      />
      {mayRecord ? (
        <>
          <p className="mt-2 text-sm text-ink-3">{FACT.rule}</p>
          <div className="mt-2 flex flex-wrap gap-2.5">
            <SoftLink href={`${page}/record`} className={BUTTON}>
              <LinkMark />
              {FACT_ACTS.record}
            </SoftLink>
            {isAny ? (
              <SoftLink href={`${page}/confirm`} className={BUTTON}>
                <LinkMark />
                {FACT_ACTS.confirm}
              </SoftLink>
            ) : null}
          </div>
        </>
      ) : null}
    </PageSection>
  )
}
