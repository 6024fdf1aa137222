// npm run dev: the same set-up, then the development server.
import { serve } from './setup/serve.mjs'

await serve('dev')
