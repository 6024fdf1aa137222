'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PASSKEY_SIGN_IN } from '@/lib/labels/zh-CN/passkey'
import { hostOfRequest, signByPasskey } from './passkey-device'
import { findPasskeyObstacle } from './passkey-obstacle'

export interface PasskeyStepProps {
  /** What the server wants signed. */
  request: string
  /** The form is being sent. */
  isSending: boolean
  onSigned: (answer: string) => void
}

/** The second step by a passkey, or why this page cannot offer it. Loaded once it is wanted. */
export function PasskeyStep({ request, isSending, onSigned }: PasskeyStepProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // The nearer of the two ways: no keyboard opens on a phone before it is wanted.
  useEffect(() => button.current?.focus(), [])
  const obstacle = findPasskeyObstacle(hostOfRequest(request))
  if (obstacle !== null) return <p className="text-ink-3">{obstacle}</p>

  async function sign(): Promise<void> {
    setAsking(true)
    setTrouble(null)
    const signed = await signByPasskey(request)
    setAsking(false)
    if (signed.ok) onSigned(signed.answer)
    else setTrouble(signed.message)
  }

  return (
    <>
      {trouble === null ? null : <Notice tone="danger">{trouble}</Notice>}
      <Button
        ref={button}
        variant="primary"
        size="lg"
        pending={isAsking || isSending}
        onClick={() => void sign()}
      >
        {isAsking ? PASSKEY_SIGN_IN.pending : PASSKEY_SIGN_IN.submit}
      </Button>
    </>
  )
}
