import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { FELLOWS_AT_MOST, OTHERS_AT_MOST } from '@/lib/domain/application/application'
import { applicantKindShort, stepTitle } from '@/lib/labels/zh-CN/application'
import { APPLY_FIELD as WORDS } from '@/lib/labels/zh-CN/apply-field'
import type { DraftView } from '@/lib/queries/public/find-own-draft'
import { saveApplicationAction } from '../../actions'
import { NamedPersonFields } from './people-fields'
import { RemovePersonForm } from './remove-form'
import { StepForm } from './step-form'

const SIDES = {
  fellows: {
    one: 'fellow',
    most: FELLOWS_AT_MOST,
    lead: WORDS.fellowsLead,
    titleOf: WORDS.fellowOf,
    formAtOnce: false,
  },
  others: {
    one: 'other',
    most: OTHERS_AT_MOST,
    lead: WORDS.othersLead,
    titleOf: WORDS.otherOf,
    formAtOnce: true,
  },
} as const

/** Further applicants, or the other side: one page each, and the list of those who are written. */
export function PeopleStep({
  step,
  draft,
  no,
}: {
  step: 'fellows' | 'others'
  draft: DraftView
  /** Of the page of one person; anything else: the list. */
  no: string | undefined
}) {
  const { one, most, lead, titleOf, formAtOnce } = SIDES[step]
  const people = draft.content[step]
  const chosen = Number(no ?? (formAtOnce && people.length === 0 ? 1 : 0))
  const isOpen =
    Number.isInteger(chosen) && chosen >= 1 && chosen <= Math.min(people.length + 1, most)
  if (isOpen)
    return (
      <>
        <h2 className="mb-3 text-lg">{titleOf(chosen)}</h2>
        <StepForm
          key={chosen}
          action={saveApplicationAction}
          step={one}
          title={titleOf(chosen)}
          submit={WORDS.save}
        >
          <NamedPersonFields side={one} no={chosen} person={people[chosen - 1] ?? null} />
        </StepForm>
        {formAtOnce && people.length === 0 ? null : (
          <p className="mt-2 text-center">
            <SoftLink
              href={`/apply/${step}`}
              className="inline-flex min-h-11 items-center px-4 text-court"
            >
              {WORDS.toList}
            </SoftLink>
          </p>
        )}
      </>
    )
  return (
    <>
      <p className="text-ink-2">{lead}</p>
      {people.length === 0 ? (
        <p className="my-4">{WORDS.fellowsNone}</p>
      ) : (
        <ol className="my-4 flex flex-col gap-2">
          {people.map(({ name, kind, phone }, index) => (
            <li key={`${index} ${name}`} className="rounded-lg border border-line px-3.5 pt-2.5">
              <p className="font-semibold break-words">{`${name}（${applicantKindShort[kind]}）`}</p>
              {phone ? <p className="text-ink-2">{phone}</p> : null}
              <div className="flex flex-wrap gap-x-5">
                <SoftLink
                  href={`/apply/${step}?no=${index + 1}`}
                  aria-label={WORDS.changeOf(name)}
                  className="inline-flex min-h-11 items-center text-court"
                >
                  {WORDS.change}
                </SoftLink>
                <RemovePersonForm
                  action={saveApplicationAction}
                  step={`${one}_remove`}
                  no={index + 1}
                  name={name}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
      {people.length < most ? (
        <SoftLink
          href={`/apply/${step}?no=${people.length + 1}`}
          className={`${buttonClasses('default', 'lg')} mb-3 min-h-12 w-full`}
        >
          {WORDS.addOne}
        </SoftLink>
      ) : null}
      <StepForm
        action={saveApplicationAction}
        step={step}
        title={stepTitle[step]}
        submit={WORDS.noMore}
      />
    </>
  )
}
