'use client'

import { Icon } from './icon'
import { useState } from 'react'
import { TROUBLE } from '@/lib/labels/zh-CN/shell'
import { Button } from './button'

export interface CopyButtonProps {
  text: string
  /** The accessible name; says what is copied where a page has several (复制案号). */
  label?: string
}

/** Copies a text and reports whether it worked: WeChat's browser may refuse. */
export function CopyButton({ text, label = TROUBLE.copy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        className="px-1.5"
        aria-label={label}
        title={label}
        onClick={copy}
        onBlur={() => setOutcome('none')}
      >
        {outcome === 'copied' ? <Icon name="check" className="text-ok" /> : <Icon name="copy" />}
      </Button>
      <span role="status" className={outcome === 'failed' ? 'text-sm text-danger' : 'sr-only'}>
        {outcome === 'copied' ? TROUBLE.copied : outcome === 'failed' ? TROUBLE.copyFailed : null}
      </span>
    </>
  )
}
