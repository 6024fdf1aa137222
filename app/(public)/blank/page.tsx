import type { Metadata } from 'next'
import { SHELL } from '@/lib/labels/zh-CN/shell'

export const metadata: Metadata = { robots: { index: false } }

/**
 * An empty page: what the framework itself costs, beside which every other page is measured (npm
 * run bench).
 */
export default function BlankPage() {
  return (
    <main>
      <h1>{SHELL.product}</h1>
    </main>
  )
}
