'use client'

import { Icon } from '@/components/ui/icon'
import { useState } from 'react'
import { Input, type InputProps } from '@/components/ui/input'
import { PASSWORD } from '@/lib/labels/zh-CN/account'

/**
 * A password field that can show its text: twelve mixed characters are hard to type blindly on a
 * phone.
 */
export function PasswordInput(props: Omit<InputProps, 'type' | 'suffix'>) {
  const [isShown, setShown] = useState(false)
  return (
    <span className="relative block">
      <Input
        {...props}
        type={isShown ? 'text' : 'password'}
        maxLength={200}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="pr-11"
      />
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={PASSWORD.show}
        title={isShown ? PASSWORD.hide : PASSWORD.show}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-md text-ink-3 hover:text-ink focus-visible:-outline-offset-2"
      >
        <Icon name={isShown ? 'eye-off' : 'eye'} className="size-[1.2em]" />
      </button>
    </span>
  )
}
