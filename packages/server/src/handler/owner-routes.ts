import { summarizeConversation, type Share } from '@playthread/core'
import { isCrossSite } from '../access/cross-site.ts'
import { isHostId } from '../access/host-id.ts'
import { readJson } from '../access/read-json.ts'
import type { ShareRecord } from '../store/share-store.ts'
import type { Owner } from './options.ts'
import { refuse, refuseUntil } from './refusal.ts'
import { parseCreateBody, parseEmptyBody } from './request-bodies.ts'
import type { RequestContext } from './request-scope.ts'
import { respondJson } from './respond.ts'
import type { ShareService } from './share-service.ts'

type OwnerRoute = (service: ShareService, c: RequestContext) => Promise<Response>

const listLimit = 500

/** `GET /shares` */
export const listShares: OwnerRoute = async (service, c) => {
  const request = c.req.raw
  const owner = await authorize(service, c, null)
  const records = await service.store.listByOwner(owner.userId, listLimit)
  // A conversation may have changed hands since; the host has the last word on each.
  const verdicts = await Promise.all(
    records.map((record) => service.host.authorize(request, record.conversationId)),
  )
  const shares = records.filter((_, index) => isSameOwner(verdicts[index], owner)).map(toShare)
  return respondJson(200, { shares })
}

/** `GET /conversations/:conversationId/share` */
export const readShare: OwnerRoute = async (service, c) => {
  const conversationId = conversationIdOf(c)
  await authorize(service, c, conversationId)
  const shown = await service.host.getShown(conversationId)
  if (!shown) throw refuse(404)
  const record = await service.store.findByConversation(conversationId)
  // Counted as a viewer would count it, not as the host keeps it.
  const { conversation, redactions } = shown
  const summary = { ...summarizeConversation(conversation), ...(redactions && { redactions }) }
  return respondJson(200, { share: record && toShare(record), summary })
}

/** `POST /conversations/:conversationId/share` */
export const createShare: OwnerRoute = async (service, c) => {
  const conversationId = conversationIdOf(c)
  const { owner, body } = await readCommand(service, c, conversationId, parseCreateBody)
  await takeCreate(service, owner)
  if (!(await service.host.getConversation(conversationId))) throw refuse(404)
  const record = await service.store.create({
    conversationId,
    ownerId: owner.userId,
    id: newId(service, c),
    activeSince: service.timestamp(),
    ...body,
  })
  if (!record) throw refuse(409)
  await service.announce(conversationId)
  return respondJson(200, { share: toShare(record) })
}

/** `POST /conversations/:conversationId/share/stop` */
export const stopShare: OwnerRoute = async (service, c) => {
  const conversationId = conversationIdOf(c)
  await readCommand(service, c, conversationId, parseEmptyBody)
  const record = await service.store.stop(conversationId)
  if (!record) throw refuse(404)
  await service.announce(conversationId)
  return respondJson(200, { share: toShare(record) })
}

/** `POST /conversations/:conversationId/share/reset` */
export const resetShare: OwnerRoute = async (service, c) => {
  const conversationId = conversationIdOf(c)
  const { owner } = await readCommand(service, c, conversationId, parseEmptyBody)
  await takeCreate(service, owner)
  const record = await service.store.reset({
    conversationId,
    ownerId: owner.userId,
    id: newId(service, c),
    activeSince: service.timestamp(),
  })
  if (!record) throw refuse(404)
  await service.announce(conversationId)
  return respondJson(200, { share: toShare(record) })
}

function conversationIdOf(c: RequestContext): string {
  const conversationId = c.req.param('conversationId') ?? ''
  if (!isHostId(conversationId)) throw refuse(400)
  return conversationId
}

async function authorize(
  { host }: ShareService,
  c: RequestContext,
  conversationId: string | null,
): Promise<Owner> {
  const owner = await host.authorize(c.req.raw, conversationId)
  if (owner === null) throw refuse(401)
  if (owner === 'forbidden') throw refuse(403)
  c.get('secrets').add(owner.userId)
  return owner
}

/** Who commands, and what, once it is certain that they meant to. */
async function readCommand<Body>(
  service: ShareService,
  c: RequestContext,
  conversationId: string,
  parse: (input: unknown) => Body,
): Promise<{ owner: Owner; body: Body }> {
  const request = c.req.raw
  if (isCrossSite(request, service.allowedOrigins)) throw refuse(403)
  const owner = await authorize(service, c, conversationId)
  const body = parse(await readJson(request, service.limits))
  return { owner, body }
}

/** An id that may be a link by the time something fails, so it is as secret as one. */
function newId(service: ShareService, c: RequestContext): string {
  const id = service.createId()
  c.get('secrets').add(id)
  return id
}

async function takeCreate({ rates }: ShareService, owner: Owner): Promise<void> {
  const waitMs = await rates.take('creates', owner.userId)
  if (waitMs > 0) throw refuseUntil(429, waitMs)
}

function isSameOwner(verdict: Owner | 'forbidden' | null | undefined, owner: Owner): boolean {
  return typeof verdict === 'object' && verdict?.userId === owner.userId
}

function toShare({ id, conversationId, status, activeSince, generation }: ShareRecord): Share {
  return { id, conversationId, status, activeSince, generation }
}
