'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { DefinitionList } from '@/components/ui/definition-list'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { EMERGENCY_COPY } from '@/lib/labels/zh-CN/device-queue-sheet'
import { pageQueue } from './page-queue'
import { makeCopy, openCopy, SHORTEST_PASSPHRASE, type CopiedItem } from './sealed-copy'

/** Makes an encrypted copy of the items, and opens one. No download: WeChat's browser has none. */
export function EmergencyCopy({ hasItems }: { hasItems: boolean }) {
  const [passphrase, setPassphrase] = useState('')
  const [copy, setCopy] = useState('')
  const [opened, setOpened] = useState<readonly CopiedItem[]>([])
  const [mistake, setMistake] = useState<string>()

  async function make(): Promise<void> {
    if (passphrase.length < SHORTEST_PASSPHRASE) return setMistake(EMERGENCY_COPY.tooShort)
    setMistake(undefined)
    setCopy(await makeCopy(await readable(), passphrase))
  }

  async function open(): Promise<void> {
    const items = await openCopy(copy, passphrase)
    setMistake(items === null ? EMERGENCY_COPY.wrong : undefined)
    setOpened(items ?? [])
  }

  return (
    <details className="mt-3 border-t border-line-2 pt-1">
      <summary className="flex min-h-11 items-center rounded-md text-court">
        {EMERGENCY_COPY.title}
      </summary>
      <div className="flex flex-col gap-3 pb-2">
        <p className="text-ink-2">{EMERGENCY_COPY.help}</p>
        <Field
          label={EMERGENCY_COPY.passphrase}
          help={EMERGENCY_COPY.passphraseHelp}
          {...(mistake !== undefined && { error: mistake })}
        >
          <Input
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </Field>
        {hasItems ? (
          <Button className="min-h-11" onClick={() => void make()}>
            {EMERGENCY_COPY.make}
          </Button>
        ) : null}
        <Field label={copy === '' ? EMERGENCY_COPY.paste : EMERGENCY_COPY.copy}>
          <Textarea rows={4} value={copy} onChange={(event) => setCopy(event.target.value)} />
        </Field>
        {copy === '' ? null : (
          <div className="flex items-center gap-2">
            <Button className="min-h-11" onClick={() => void open()}>
              {EMERGENCY_COPY.open}
            </Button>
            <CopyButton text={copy} />
          </div>
        )}
        {opened.map(({ words, madeAt }) => (
          <div key={madeAt + words.title}>
            <p className="font-medium">{words.title}</p>
            <DefinitionList
              columns={1}
              items={words.lines.map(([term, value]) => ({ term, value }))}
              className="gap-y-2"
            />
          </div>
        ))}
      </div>
    </details>
  )
}

/** The items that can be opened now, as a copy contains them. */
async function readable(): Promise<CopiedItem[]> {
  const queue = await pageQueue().catch(() => null)
  const items = (await queue?.list()) ?? []
  return items.flatMap(({ item, words }) =>
    words ? [{ words, madeAt: new Date(item.madeAt).toISOString() }] : [],
  )
}
