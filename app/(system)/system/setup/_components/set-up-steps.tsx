import { buttonClasses } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { SET_UP_NEEDS } from '@/lib/domain/setup/set-up-steps'
import { SET_UP, SET_UP_DEFAULTS, setUpStepWords } from '@/lib/labels/zh-CN/set-up-steps'
import type { SetUpStepView } from '@/lib/queries/system/present-set-up'
import { DEFAULT_PLACES, SET_UP_PLACES } from './set-up-places'

const TONES = { done: 'ok', next: 'warn', open: 'neutral' } as const satisfies Record<
  SetUpStepView['state'],
  ChipTone
>

const ROW =
  'flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line-2 px-4 py-3 last:border-b-0'
const STATE = 'w-[5.5em] shrink-0'
const WORDS = 'min-w-0 flex-1 phone:basis-full'

/**
 * The steps by what they are needed for, each with its reason, its state and where it is done;
 * below them what has a default.
 */
export function SetUpSteps({ steps }: { steps: readonly SetUpStepView[] }) {
  return (
    <div className="flex flex-col gap-4">
      {SET_UP_NEEDS.map((need) => (
        <Card key={need} title={SET_UP.needs[need]} flush>
          <ol>
            {steps
              .filter((step) => step.need === need)
              .map((step) => (
                <Step key={step.step} view={step} />
              ))}
          </ol>
        </Card>
      ))}
      <Card title={SET_UP.defaults.title} flush>
        <ul>
          {SET_UP_DEFAULTS.map((each) => (
            <li key={each} className={ROW}>
              <span className={STATE}>
                <Chip tone="neutral">{SET_UP.defaults.state}</Chip>
              </span>
              <div className={WORDS}>
                <h3 className="font-medium">{SET_UP.defaults.items[each].title}</h3>
                <p className="mt-0.5 text-ink-2">{SET_UP.defaults.items[each].reason}</p>
              </div>
              <SoftLink href={DEFAULT_PLACES[each]} className={buttonClasses('default', 'sm')}>
                {SET_UP.defaults.items[each].link}
              </SoftLink>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function Step({ view }: { view: SetUpStepView }) {
  const { step, state, title, reason, where, lacking, isElsewhere, command } = view
  const { link } = setUpStepWords[step]
  // Of others only many at once can be done from here.
  const href = isElsewhere && step !== 'mediator' ? null : SET_UP_PLACES[step]
  const isOpen = state !== 'done' || lacking !== null
  return (
    <li className={ROW}>
      <span className={STATE}>
        <Chip tone={TONES[state]} icon={state === 'done' ? 'circle-check' : undefined}>
          {SET_UP.state[state]}
        </Chip>
      </span>
      <div className={WORDS}>
        <h3 className="font-medium">{title}</h3>
        {state === 'done' ? null : <p className="mt-0.5 text-ink-2">{reason}</p>}
        {lacking ? <p className="mt-0.5 text-sm text-warn">{lacking}</p> : null}
        {state !== 'done' && isElsewhere ? (
          <p className="mt-0.5 text-sm text-ink-3">
            {SET_UP.place}：{where}
          </p>
        ) : null}
        {state === 'done' || href || !command ? null : (
          <code className="mt-1 block select-all break-all rounded-sm bg-head px-2 py-1 font-mono text-sm">
            {command}
          </code>
        )}
      </div>
      {isOpen && href && link ? (
        <SoftLink
          href={href}
          className={buttonClasses(state === 'next' && !isElsewhere ? 'primary' : 'default', 'sm')}
        >
          {link}
        </SoftLink>
      ) : null}
    </li>
  )
}
