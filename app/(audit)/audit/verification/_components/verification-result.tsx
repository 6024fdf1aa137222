import { Notice } from '@/components/ui/notice'
import { VERIFY } from '@/lib/labels/zh-CN/audit-verify'
import type { VerifiedRecord } from '@/lib/queries/audit/verify-record'

/**
 * What a verification found: one line for each kind of chain, and the first bad row of each bad
 * chain.
 */
export function VerificationResult({ result }: { result: VerifiedRecord }) {
  const { events, anchors, lastAnchor, noted, kinds, faults, moreFaults } = result
  const isSound = faults.length === 0
  return (
    <div className="flex flex-col gap-3">
      <Notice
        tone={isSound ? 'ok' : 'danger'}
        title={isSound ? VERIFY.sound : VERIFY.faulty(faults.length + moreFaults)}
      >
        {isSound ? (
          VERIFY.summary(events, anchors, noted)
        ) : (
          <ul className="list-disc pl-5">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
            {moreFaults > 0 ? <li>{VERIFY.more(moreFaults)}</li> : null}
          </ul>
        )}
      </Notice>
      <table className="w-full max-w-md text-left">
        <thead className="text-sm text-ink-3">
          <tr>
            <th scope="col">{VERIFY.columns.kind}</th>
            <th scope="col" className="text-right">
              {VERIFY.columns.chains}
            </th>
            <th scope="col" className="pl-6">
              {VERIFY.columns.result}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, chains, faulty }) => (
            <tr key={kind} className="border-t border-line-2">
              <th scope="row" className="py-1 font-normal">
                {VERIFY.kinds[kind]}
              </th>
              <td className="text-right tabular-nums">{chains.toLocaleString('zh-CN')}</td>
              <td className={faulty > 0 ? 'pl-6 text-danger' : 'pl-6'}>
                {faulty > 0 ? VERIFY.kindFaulty(faulty) : VERIFY.kindSound}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm break-all text-ink-3">
        {lastAnchor ? VERIFY.lastAnchor(lastAnchor.at, lastAnchor.hash) : VERIFY.neverSealed}
      </p>
    </div>
  )
}
