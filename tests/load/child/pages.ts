import { read } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
import { object } from '@shared/notice/contract'
import { serveStack } from '../../support/serve'
import stopStack from '../../support/stop-stack'
import type { Page } from './page'

/**
 * A process of its own that starts the whole stack and opens every page of the built WeChat bundle on a simulated phone, each on a
 * fresh start of the app by an owner who is signed in and has voted. Answers a list of `Page` to its parent.
 */
await serveStack(['--seed'])
try {
  // Only now: they find the stack when they load.
  const { castAs, closeVote, openVote, settledEstate } = await import('../../support/estate')
  const { objection, postedLift } = await import('../../support/lifts/postedLift')
  const { phoneOf } = await import('../../support/weapp/owner')
  const { addresses } = await import('../../support/stack')

  const estate = await settledEstate(['101', '102'])
  const decisionId = await openVote(estate)
  const [owner] = estate.owners
  if (!owner) throw new Error('an estate without owners')
  await owner.bindHomes()
  await castAs(owner, decisionId, 'agree')
  const closed = await openVote(estate, { title: '已公布的一次表决' })
  await closeVote(estate, closed, 'agree')
  const queryOf = async (id: DecisionId): Promise<string> => {
    const { mine } = await owner.call(read, { params: { decisionId: id } })
    return `?id=${id}&voter=${mine[0]?.voterId}`
  }
  const [open, over] = [await queryOf(decisionId), await queryOf(closed)]
  // The pages of a lift are opened by whoever represents its builders and has an objection to follow.
  const lift = await postedLift()
  const rep = lift.estate.owners.at(-1)
  if (!rep) throw new Error('a lift without owners')
  await rep.call(object, { params: { caseId: lift.caseId }, body: objection() })
  const ofLift = (page: string): boolean => /^packages\/(retrofit|notice|funding|subsidy)\//.test(page)
  const addressOf = (page: string): string => {
    if (bundle.tabs.includes(page)) return `/${page}`
    if (ofLift(page)) return `/${page}?caseId=${lift.caseId}`
    return `/${page}${/result|bulletin/.test(page) ? over : open}`
  }

  // Wherever the bundle was built to look for the API.
  const route = (url: string): string => {
    const { pathname, search } = new URL(url)
    return `${addresses.gateway}${pathname}${search}`
  }
  /** What a phone holds on which somebody is signed in. */
  const signedIn = async (who: typeof owner, sees: string) => {
    const phone = phoneOf(who, { route })
    await phone.launch()
    await phone.see(sees)
    const { bundle: built, storage } = phone
    phone.end()
    return { built, storage }
  }
  const { built: bundle, storage } = await signedIn(owner, estate.name)
  const { storage: storageOfRep } = await signedIn(rep, lift.estate.name)
  const pages: Page[] = []
  for (const page of bundle.pages) {
    const [who, held] = ofLift(page) ? [rep, storageOfRep] : [owner, storage]
    const phone = phoneOf(who, { route, storage: new Map(held) })
    await phone.launch(addressOf(page))
    const requests = phone.asked
      .filter(({ api }) => api === 'request')
      .map(({ options }) => `${String(options.method)} ${new URL(String(options.url)).pathname}`)
    pages.push({ page, requests, setDataCalls: phone.traffic.calls, setDataBytes: phone.traffic.bytes })
    phone.end()
  }
  process.send?.(pages)
} finally {
  await stopStack()
}
process.disconnect()
