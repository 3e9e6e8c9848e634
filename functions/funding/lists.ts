import { Refusal } from '@shared/contract/errors'
import type { exportShares as exportSharesEndpoint } from '@shared/funding/contract'
import { sharesOf } from '@shared/funding/agreement'
import { presetOf } from '@shared/funding/presets'
import { afterSubsidy } from '@shared/funding/sharing'
import { safeCell } from '@shared/document/exported'
import { sayWhen } from '@shared/document/say'
import { digestOf } from '@shared/kernel/digest'
import { chinaClock } from '@shared/kernel/instant'
import { staffNameAt } from '@functions/identity/exports'
import { now } from '@functions/platform/clock'
import type { UseCase } from '@functions/platform/http'
import { newCode } from '@functions/platform/ids'
import { fundingEvent, mustSee } from './access'
import { latestOf } from './folder'
import { houseOf } from './house'
import { noteIssued, readFolder } from './store'

const newNumber = (): string => {
  const { year, month, day } = chinaClock(now())
  return `DC-${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}-${newCode(6)}`
}

/** The table of shares, of the agreement where there is one, else of the plan. It is answered only once its event is written. */
export const exportShares: UseCase<typeof exportSharesEndpoint> = async ({ params: { caseId } }, caller) => {
  const { head } = await mustSee(caller, caseId)
  const [folder, house, name] = await Promise.all([readFolder(caseId), houseOf(head), staffNameAt(caller.personId, head.community)])
  // The appointment ended since the token was made: whoever is no longer staff takes nothing out.
  if (name === null) throw new Refusal('WRONG_PLACE')
  const latest = latestOf(folder)
  const plan = latest?.content.plan ?? folder.plan?.plan
  if (!plan) throw new Refusal('PLAN_LACKS', { lacks: ['还没有费用计划'] })
  const labels = new Map(house.map(({ flat, label }) => [flat, label]))
  const shares = latest ? latest.content.flats : sharesOf(plan, house)
  const net = afterSubsidy(shares, plan.subsidy)
  const { preset } = plan.sharing
  const rows = shares.map(({ flat, room, floor, area, share }, i) =>
    [labels.get(flat) ?? room, floor, area / 100, share / 100, (net[i] ?? 0) / 100].map(safeCell),
  )
  const number = newNumber()
  const facts = { number, rows: rows.length, digest: digestOf(rows), version: latest?.content.version ?? null }
  const event = fundingEvent('exported', head, caller.personId, facts)
  await noteIssued(caseId, event, { number })
  return {
    number,
    title: `${head.title} 费用分摊表${latest ? `（${latest.content.number}）` : '（测算，未签协议）'}${preset ? ` ${presetOf(preset).name}` : ''}`,
    watermark: `${name} ${sayWhen(now())} 导出，编号 ${number}。内部使用，请勿外传。`,
    head: ['房号', '楼层', '面积（㎡）', '分摊（元）', '扣除预计补贴后（元）'],
    rows,
  }
}
