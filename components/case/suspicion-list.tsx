import { Chip } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { WholeDays } from '@/components/ui/whole-days'
import { SUSPICION_TERM } from '@/lib/labels/zh-CN/suspicion'
import type { SuspicionView } from '@/lib/queries/case/suspicions-view'

/** 虚假调解报告: what was reported, and what the court answered. */
export function SuspicionList({
  suspicions,
  courtEnd,
}: {
  suspicions: readonly SuspicionView[]
  courtEnd: string | null
}) {
  return (
    <>
      {courtEnd ? (
        <Notice tone="warn" className="mb-3">
          {courtEnd}
        </Notice>
      ) : null}
      <ul className="-my-1 divide-y divide-line-2">
        {suspicions.map(
          ({ id, what, suspicion, findings, isOpen, state, answered, answerText }) => (
            <li key={id} className="py-2.5 break-words">
              <h3 className="mb-1.5 flex flex-wrap items-center gap-x-2 font-medium">
                <WholeDays>{what}</WholeDays>
                <Chip tone={isOpen ? 'risk' : 'neutral'}>{state}</Chip>
              </h3>
              <DefinitionList
                columns={1}
                items={[
                  { term: SUSPICION_TERM.suspicion, value: suspicion, wide: true },
                  { term: SUSPICION_TERM.findings, value: findings, wide: true },
                  ...(answerText
                    ? [{ term: SUSPICION_TERM.answerText, value: answerText, wide: true }]
                    : []),
                ]}
              />
              {answered ? (
                <p className="mt-1 text-sm text-ink-3">
                  <WholeDays>{answered}</WholeDays>
                </p>
              ) : null}
            </li>
          ),
        )}
      </ul>
    </>
  )
}
