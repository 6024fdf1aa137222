import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/auth-options'
import { problem } from '@/lib/edge/route/problem'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { isHttps } from '@/lib/platform/forwarded'

type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * The two endpoints of next-auth that are used: the form's token, and signing in. All others answer
 * 404.
 */
const OPEN: readonly string[] = ['GET csrf', 'POST callback/credentials']

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (!OPEN.includes(`${request.method} ${nextauth.join('/')}`))
    return problem(404, 'NOT_FOUND', requestSentence.NOT_FOUND)
  return NextAuth(request, context, authOptions(isHttps(request.headers)))
}

export const GET = answer
export const POST = answer
