import { FormField } from '@/components/forms/form-field'
import { RowAct } from '@/components/forms/row-act'
import { Chip } from '@/components/ui/chip'
import { Select } from '@/components/ui/select'
import { SEALS } from '@/lib/labels/zh-CN/institution-seal'
import type { SealRow, SealsView } from '@/lib/queries/institution/get-seals'
import { nameKeeperAction, retireSealAction } from '../actions'
import { keeperOptions } from './seal-fields'

/**
 * The seals of the institution, latest first, each with its picture, its keeper and what can be
 * done with it.
 */
export function SealList({ view }: { view: SealsView }) {
  if (view.seals.length === 0) return <p className="px-4 py-3.5 text-ink-3">{SEALS.empty}</p>
  return (
    <ul className="divide-y divide-line-2">
      {view.seals.map((seal) => (
        <li key={seal.sealId} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
          {/* A plain image, because the framework's optimizer would keep a copy. Paper is white in
              every colour scheme. */}
          <picture>
            <img
              src={`/api/institution-seals/${seal.sealId}`}
              alt={SEALS.picture(seal.name)}
              className="size-28 shrink-0 rounded border border-line-2 bg-white object-contain p-1"
            />
          </picture>
          <div className="min-w-0 grow basis-[16em]">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium">{seal.name}</span>
              <Chip tone={seal.isInForce ? 'ok' : 'neutral'}>{seal.state}</Chip>
            </p>
            <p>
              <span className="text-ink-3">{SEALS.keeper}</span>{' '}
              <span className="font-medium">{seal.keeper.name}</span>
            </p>
            {seal.lacksKeeper ? <p className="text-warn">{SEALS.lacksKeeper}</p> : null}
            <p className="text-sm text-ink-2">{seal.made}</p>
            <p className="text-sm text-ink-3">{seal.setUp}</p>
            <p className="break-all text-sm text-ink-3">{SEALS.hash(seal.sha256)}</p>
          </div>
          {seal.isRetired ? null : <SealActs seal={seal} keepers={view.keepers} />}
        </li>
      ))}
    </ul>
  )
}

function SealActs({
  seal: { sealId, name, keeper },
  keepers,
}: {
  seal: SealRow
  keepers: SealsView['keepers']
}) {
  const hidden = <input type="hidden" name="sealId" value={sealId} />
  const others = keepers.filter(({ id }) => id !== keeper.id)
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {others.length > 0 ? (
        <RowAct
          word={SEALS.replace}
          named={SEALS.replaceTitle(name)}
          look={{ size: 'sm' }}
          description={SEALS.replaceHelp(keeper.name)}
          action={nameKeeperAction}
        >
          {hidden}
          <FormField name="keeperId" label={SEALS.newKeeper} required>
            <Select options={keeperOptions({ keepers: others })} />
          </FormField>
        </RowAct>
      ) : null}
      <RowAct
        word={SEALS.retire}
        named={SEALS.retireTitle(name)}
        look={{ size: 'sm' }}
        description={SEALS.retireHelp}
        action={retireSealAction}
        tone="danger"
      >
        {hidden}
      </RowAct>
    </div>
  )
}
