'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { READ_ALOUD } from '@/lib/labels/zh-CN/display'

/** Slower than speech: who listens is often old. */
const RATE = 0.9

const voiceOf = (synthesis: SpeechSynthesis) =>
  synthesis.getVoices().find(({ lang }) => /^zh\b/i.test(lang)) ?? null

/** Browsers load their voices after the page; some have none. */
function useHasVoice(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.speechSynthesis?.addEventListener('voiceschanged', changed)
      return () => window.speechSynthesis?.removeEventListener('voiceschanged', changed)
    },
    () => 'speechSynthesis' in window && voiceOf(window.speechSynthesis) !== null,
    () => false,
  )
}

/**
 * What is visible, line by line, because browsers cut long texts off. The bare number of a step
 * says nothing.
 */
function linesOf(id: string): readonly string[] {
  const element = document.getElementById(id)
  const text = element?.innerText ?? element?.textContent ?? ''
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => /\p{Script=Han}/u.test(line))
}

/**
 * Reads the part of the page with the id `target` with the browser's own voice; a second press, or
 * leaving, ends it.
 */
export function ReadAloudButton({ target }: { target: string }) {
  const hasVoice = useHasVoice()
  const [isReading, setIsReading] = useState(false)
  useEffect(() => {
    const stop = () => window.speechSynthesis?.cancel()
    window.addEventListener('pagehide', stop)
    return () => {
      window.removeEventListener('pagehide', stop)
      stop()
    }
  }, [])
  if (!hasVoice) return null

  function toggle(): void {
    const { speechSynthesis: synthesis } = window
    synthesis.cancel()
    setIsReading(!isReading)
    if (isReading) return
    const lines = linesOf(target)
    if (lines.length === 0) setIsReading(false)
    for (const [index, line] of lines.entries()) {
      const utterance = new SpeechSynthesisUtterance(line)
      utterance.voice = voiceOf(synthesis)
      utterance.lang = 'zh-CN'
      utterance.rate = RATE
      if (index === lines.length - 1) utterance.onend = () => setIsReading(false)
      utterance.onerror = () => setIsReading(false)
      synthesis.speak(utterance)
    }
  }

  return (
    <Button variant="default" className="min-h-11" onClick={toggle}>
      <Icon name={isReading ? 'square' : 'volume-2'} />
      {isReading ? READ_ALOUD.stop : READ_ALOUD.start}
    </Button>
  )
}
