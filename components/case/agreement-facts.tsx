import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { AGREEMENT } from '@/lib/labels/zh-CN/agreement'
import { SUPPLEMENTARY } from '@/lib/labels/zh-CN/supplementary'
import type { AgreementView } from '@/lib/queries/case/agreement-view'

/** 调解协议: its state, the clauses as they read now, and who has signed. */
export function AgreementFacts({ agreement }: { agreement: AgreementView }) {
  const { stage, lines, facts, disputes, clauses, signatures } = agreement
  return (
    <div className="flex min-w-0 flex-col gap-3 break-words">
      <div className="text-sm text-ink-2">
        <Chip>{AGREEMENT.state[stage]}</Chip>
        {lines.map((line) => (
          <p key={line}>
            <WholeDays>{line}</WholeDays>
          </p>
        ))}
      </div>
      {[
        [AGREEMENT.facts, facts],
        [AGREEMENT.disputes, disputes],
      ].map(([title, text]) =>
        text ? (
          <div key={title}>
            <h3 className="text-sm font-medium text-ink-2">{title}</h3>
            <p className="whitespace-pre-wrap">{text}</p>
          </div>
        ) : null,
      )}
      <div>
        <h3 className="text-sm font-medium text-ink-2">{AGREEMENT.terms}</h3>
        <ol>
          {clauses.map(({ number, text, supplement }) => (
            <li key={number} className="mt-1">
              <b className="mr-2 font-semibold">{number}</b>
              <WholeDays>{text}</WholeDays>
              {supplement ? <Chip className="ml-2">{SUPPLEMENTARY.from(supplement)}</Chip> : null}
            </li>
          ))}
        </ol>
      </div>
      {signatures.length > 0 ? (
        <div>
          <h3 className="text-sm font-medium text-ink-2">{AGREEMENT.signatures}</h3>
          <ul>
            {signatures.map((line) => (
              <li key={line}>
                <WholeDays>{line}</WholeDays>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
