import { Icon } from '@/components/ui/icon'
import { Card } from '@/components/ui/card'
import { WholeDays } from '@/components/ui/whole-days'
import { PARTY } from '@/lib/labels/zh-CN/party'
import type { OwnCaseView } from '@/lib/queries/party/get-own-case'

/** The five steps of a mediation, and the present one. */
export function StepsCard({ view: { steps, until, progress } }: { view: OwnCaseView }) {
  const at = steps.findIndex(({ state }) => state === 'now') + 1
  return (
    <Card title={PARTY.steps(steps.length, at)}>
      <ol className="flex flex-col gap-4">
        {steps.map(({ step, state }, index) => (
          <li key={step} className="flex gap-3" aria-current={state === 'now' ? 'step' : undefined}>
            <span
              aria-hidden
              className={`grid size-8 shrink-0 place-items-center rounded-full ${
                state === 'done'
                  ? 'bg-ok-soft text-ok'
                  : state === 'now'
                    ? 'bg-court text-on-fill'
                    : 'bg-line-2 text-ink-3'
              }`}
            >
              {state === 'done' ? <Icon name="check" /> : index + 1}
            </span>
            <div className="pt-1">
              <p
                className={
                  state === 'now' ? 'font-semibold' : state === 'later' ? 'text-ink-3' : ''
                }
              >
                {step === 'willing' && progress.willing !== 'no_answer'
                  ? PARTY.willing[progress.willing]
                  : PARTY.step[step]}
                {state === 'done' ? <span className="sr-only">{PARTY.stepDone}</span> : null}
              </p>
              {state === 'now' && step === 'talk' && until ? (
                <p className="text-sm text-ink-3">
                  <WholeDays>{PARTY.until(until)}</WholeDays>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
