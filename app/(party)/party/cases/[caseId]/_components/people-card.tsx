import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { PARTY } from '@/lib/labels/zh-CN/party'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'

/** Who works on it, who the others are, and what each may do. No number but the institution's. */
export function PeopleCard({ view }: { view: OwnCaseView }) {
  return (
    <Card title={PARTY.people}>
      <ul className="divide-y divide-line-2">
        <li className="flex flex-wrap items-center gap-3 py-3 first:pt-0">
          <Icon name="scale" className="shrink-0 text-ink-3" />
          <div className="min-w-0 flex-1 basis-[8rem]">
            <p>{view.mediator ? `${view.mediator}　${PARTY.mediator}` : PARTY.noMediator}</p>
            <p className="text-sm text-ink-3">{PARTY.neutral}</p>
          </div>
          {view.institutionPhone ? (
            <a
              href={`tel:${view.institutionPhone}`}
              className={`${buttonClasses()} min-h-11 shrink-0`}
            >
              <Icon name="phone" />
              {PARTY.call}
            </a>
          ) : null}
        </li>
        {view.people.map(({ id, name, role, isYou, isOwnSide, limit }) => (
          <li key={id} className="flex items-start gap-3 py-3">
            <Icon name="circle-user-round" className="mt-1 shrink-0 text-ink-3" />
            <div className="min-w-0 flex-1">
              <p className="break-words">
                {name}　{isOwnSide ? PARTY.own : PARTY.other}
              </p>
              <p className="text-sm text-ink-3">
                {[role, isYou ? PARTY.you : null, limit].filter(Boolean).join('，')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
