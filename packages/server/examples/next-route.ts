// app/api/playthread/[...path]/route.ts
import { shares } from './shares.ts'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const handle = (request: Request): Promise<Response> => shares(request)

export { handle as GET, handle as HEAD, handle as OPTIONS, handle as POST }
