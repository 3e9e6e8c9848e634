import { read } from '@shared/decision/contract'
import type { DecisionId } from '@shared/decision/model'
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
  const addressOf = (page: string): string => {
    if (bundle.tabs.includes(page)) return `/${page}`
    return `/${page}${/result|bulletin/.test(page) ? over : open}`
  }

  // Wherever the bundle was built to look for the API.
  const route = (url: string): string => {
    const { pathname, search } = new URL(url)
    return `${addresses.gateway}${pathname}${search}`
  }
  const first = phoneOf(owner, { route })
  await first.launch()
  await first.see(estate.name)
  const { bundle, storage } = first
  first.end()
  const pages: Page[] = []
  for (const page of bundle.pages) {
    const phone = phoneOf(owner, { route, storage: new Map(storage) })
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
