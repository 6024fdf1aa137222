'use client'

import type { UnsentKeeper } from '@/components/forms/unsent-keeper'
import { Button, buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { DEVICE_QUEUE } from '@/lib/labels/zh-CN/device-queue'
import { canKeepItems } from './device-database'
import { fieldsOf, type FormFields } from './form-fields'
import { ITEM_PARAM } from './item-pages'
import { pageQueue } from './page-queue'
import type { NewItem } from './queue-item'

export interface ItemKeeperOptions extends Pick<NewItem, 'caseId' | 'kind'> {
  /** The field with the id that the form makes: the item's id. */
  idField: string
  /** The words by which the owner recognises the input. */
  describe: (fields: FormFields) => NewItem['words']
}

const ignore = () => undefined

/**
 * Keeps the input of a form in the queue of this device. The queue and its list are loaded now,
 * because they cannot be fetched when they are needed.
 */
export function makeItemKeeper(options: () => ItemKeeperOptions): UnsentKeeper {
  if (canKeepItems()) {
    void pageQueue().catch(ignore)
    void import('./queue-sheet').catch(ignore)
  }
  const idOf = (input: FormData) => String(input.get(options().idField))
  return {
    keep: async (input) => {
      const { caseId, kind, describe } = options()
      const fields = fieldsOf(input)
      const kept = await pageQueue()
      await kept?.add({
        id: idOf(input),
        caseId,
        kind,
        body: JSON.stringify(fields),
        words: describe(fields),
      })
      return kept !== null
    },
    arrived: (input) => {
      if (reopenedId() === null) return
      void pageQueue().then((kept) => kept?.remove(idOf(input)), ignore)
    },
    reopened: async () => {
      const id = reopenedId()
      const body = id === null ? null : await (await pageQueue())?.bodyOf(id)
      if (id === null || !body) return null
      const fields = JSON.parse(new TextDecoder().decode(body)) as FormFields
      return { ...fields, [options().idField]: id }
    },
    kept: (again) => <KeptNotice caseId={options().caseId} onAgain={again} />,
    unkept: canKeepItems() ? null : DEVICE_QUEUE.unkept,
  }
}

const reopenedId = () => new URLSearchParams(window.location.search).get(ITEM_PARAM)

function KeptNotice({ caseId, onAgain }: { caseId: string; onAgain: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="ok" title={DEVICE_QUEUE.kept}>
        {DEVICE_QUEUE.keptHelp}
      </Notice>
      <div className="flex flex-wrap gap-2">
        <Button className="min-h-12 flex-1" onClick={onAgain}>
          {DEVICE_QUEUE.again}
        </Button>
        <SoftLink
          href={`/mediator/cases/${caseId}`}
          className={`${buttonClasses()} min-h-12 flex-1`}
        >
          {DEVICE_QUEUE.backToCase}
        </SoftLink>
      </div>
    </div>
  )
}
