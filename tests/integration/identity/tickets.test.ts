import { beforeAll, describe, expect, test } from '@jest/globals'
import { approveTicket, me, openTicket, redeemTicket, refresh } from '@shared/identity/contract'
import type { Session } from '@shared/identity/model'
import { table, ticket as clauses, ticketKey } from '@functions/identity/store'
import { mustApi, refusal } from '../../support/stack'
import { type District, appoint, foundDistrict } from '../../support/district'

let here: District
let worker: Session
beforeAll(async () => {
  here = await foundDistrict()
  worker = await appoint(here.administrator, 'communityWorker', here.community)
})

const open = () => mustApi(openTicket)
const approving = (by: Session, ticketId: string) => ({ token: by.accessToken, params: { ticketId } })
const redeeming = ({ ticketId, secret }: { ticketId: string; secret: string }) => ({ params: { ticketId }, body: { secret } })
const expire = (ticketId: string): Promise<void> =>
  table.write({ update: ticketKey(ticketId), set: { expiresAt: new Date(0).toISOString() }, when: [clauses.known] })

describe('a desk ticket', () => {
  test('shows a mini-program code', async () => {
    const { image, ticketId } = await open()
    expect(image).toMatch(/^data:image\/png;base64,iVBOR/)
    expect(ticketId).toMatch(/^[0-9A-Z]{26}$/)
  })

  test('waits, and becomes a session once a staff member approves', async () => {
    const ticket = await open()
    expect(await mustApi(redeemTicket, redeeming(ticket))).toEqual({ session: null })
    await mustApi(approveTicket, approving(worker, ticket.ticketId))
    const { session } = await mustApi(redeemTicket, redeeming(ticket))
    expect(session?.me.personId).toBe(worker.me.personId)
    expect(session?.me.staff).toMatchObject([{ role: 'communityWorker', place: here.community }])
    expect((await mustApi(me, { token: session?.accessToken ?? '' })).personId).toBe(worker.me.personId)
  })

  test('collected twice is one session, also after a renewal', async () => {
    const ticket = await open()
    await mustApi(approveTicket, approving(worker, ticket.ticketId))
    const [one, two] = await Promise.all([mustApi(redeemTicket, redeeming(ticket)), mustApi(redeemTicket, redeeming(ticket))])
    expect(two.session?.refreshToken).toBe(one.session?.refreshToken)
    const next = await mustApi(refresh, { body: { refreshToken: one.session?.refreshToken ?? '' } })
    expect((await mustApi(redeemTicket, redeeming(ticket))).session?.refreshToken).toBe(next.refreshToken)
  })

  test('opens for nobody who merely saw the code', async () => {
    const ticket = await open()
    await mustApi(approveTicket, approving(worker, ticket.ticketId))
    expect(await refusal(redeemTicket, redeeming({ ...ticket, secret: 'guessed-by-somebody' }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is approved by one person; the same one may repeat it', async () => {
    const { ticketId } = await open()
    await mustApi(approveTicket, approving(worker, ticketId))
    await mustApi(approveTicket, approving(worker, ticketId))
    expect(await refusal(approveTicket, approving(here.administrator, ticketId))).toMatchObject({ code: 'TICKET_EXPIRED' })
  })

  test('expires', async () => {
    const ticket = await open()
    await expire(ticket.ticketId)
    expect(await refusal(approveTicket, approving(worker, ticket.ticketId))).toMatchObject({ code: 'TICKET_EXPIRED' })
    expect(await refusal(redeemTicket, redeeming(ticket))).toMatchObject({ code: 'TICKET_EXPIRED' })
  })

  test('that does not exist is not found', async () => {
    const ticketId = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
    expect(await refusal(approveTicket, approving(worker, ticketId))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusal(redeemTicket, redeeming({ ticketId, secret: 'x'.repeat(20) }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('keeps its secret as a hash', async () => {
    const { ticketId, secret } = await open()
    expect(JSON.stringify(await table.get(ticketKey(ticketId)))).not.toContain(secret)
  })
})
