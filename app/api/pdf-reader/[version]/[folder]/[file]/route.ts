import { serveReaderFile } from '@/lib/edge/download/serve-reader-file'

type Context = { readonly params: Promise<{ version: string; folder: string; file: string }> }

/** Files of the PDF reader itself, which belong to no case. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { folder, file } = await params
  return serveReaderFile(folder, file)
}
