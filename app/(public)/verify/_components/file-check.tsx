'use client'

import { useRef, useState, type ChangeEvent } from 'react'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { FILE_CHECK } from '@/lib/labels/zh-CN/verification'

type Outcome =
  | 'working'
  | 'same'
  | 'sameSigned'
  | 'sameManifest'
  | 'different'
  | 'unreadable'
  | 'unavailable'

const TONES = {
  working: 'info',
  same: 'ok',
  sameSigned: 'ok',
  sameManifest: 'ok',
  different: 'danger',
  unreadable: 'warn',
  unavailable: 'warn',
} as const satisfies Record<Outcome, NoticeTone>

const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Compares a chosen file with the registered hashes, in the browser: nothing of it is sent. */
export function FileCheck({
  sha256,
  signedSha256,
  manifestSha256,
}: {
  sha256: string
  signedSha256: string | null
  /** Of a bound volume. */
  manifestSha256: string | null
}) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const latest = useRef<File | null>(null)

  async function compare(file: File): Promise<Outcome> {
    // Browsers have no digest for pages that are opened without encryption.
    if (!globalThis.crypto?.subtle) return 'unavailable'
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const hash = toHex(await crypto.subtle.digest('SHA-256', bytes))
      if (hash === manifestSha256) return 'sameManifest'
      return hash === signedSha256 ? 'sameSigned' : hash === sha256 ? 'same' : 'different'
    } catch {
      return 'unreadable'
    }
  }

  async function choose(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = event.currentTarget.files?.[0] ?? null
    latest.current = file
    setOutcome(file && 'working')
    const found = file && (await compare(file))
    if (latest.current === file) setOutcome(found)
  }

  return (
    <section className="flex flex-col gap-3 border-t border-line-2 px-6 py-5 phone:px-4">
      <h2 className="text-lg">{FILE_CHECK.title}</h2>
      <Field
        label={FILE_CHECK.file}
        help={manifestSha256 ? FILE_CHECK.helpVolume : FILE_CHECK.help}
      >
        <FileInput onChange={(event) => void choose(event)} />
      </Field>
      <noscript>
        <p className="text-warn">{FILE_CHECK.noScript}</p>
      </noscript>
      {outcome ? <Notice tone={TONES[outcome]}>{FILE_CHECK[outcome]}</Notice> : null}
    </section>
  )
}
