import { Refusal } from '@shared/contract/errors'
import { capacityNames, roleNames, standingNames } from '@shared/contract/roles'
import { requestStateNames } from '@shared/identity/binding'
import type { PersonId } from '@shared/identity/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { type OwnSection, factsOf } from '@shared/privacy/model'
import { unseal } from '@functions/platform/cipher'
import { now } from '@functions/platform/clock'
import type { Item } from '@functions/platform/clause'
import { GrantItem, HomeItem, NoticeItem, PersonItem, SessionItem } from './items'
import { RequestItem } from './binding/items'
import { requestContext } from './binding/view'
import { personPartition, requestPartition, sessionsOf, table } from './store'

/** What the identity table holds of a person, and the homes that lead other contexts to theirs. */
export interface OwnIdentity {
  readonly sections: OwnSection[]
  /** Present and former ones. */
  readonly homes: readonly HomeItem[]
}

const starting = (items: readonly Item[], prefix: string): Item[] => items.filter((i) => String(i.sk).startsWith(prefix))

const allOf = async (pk: string, prefix?: string): Promise<Item[]> => {
  const items: Item[] = []
  for await (const item of table.each({ pk, consistent: true, ...(prefix !== undefined && { prefix }) })) items.push(item)
  return items
}

const requestRecord = (request: RequestItem) => {
  const own = (field: 'name' | 'phone' | 'note'): string => unseal(request[field], requestContext(request.requestId, field))
  return {
    title: request.label,
    facts: factsOf(
      ['姓名', own('name')],
      ['电话', own('phone')],
      ['说明', own('note')],
      ['照片', request.evidence.length > 0 ? `${request.evidence.length} 张` : null],
      ['提交时间', sayFullMoment(request.requestedAt)],
      ['办理情况', requestStateNames[request.state]],
    ),
  }
}

const grantRecord = (grant: GrantItem) => ({
  title: roleNames[grant.role],
  facts: factsOf(
    ['姓名', unseal(grant.name, `${grant.grantId}.name`)],
    ['范围编号', grant.place],
    ['任命时间', sayFullMoment(grant.appointedAt)],
    ['撤销时间', grant.revokedAt && sayFullMoment(grant.revokedAt)],
  ),
})

const homeRecord = (home: HomeItem) => ({
  title: home.label,
  facts: factsOf(
    ['绑定时间', sayFullMoment(home.boundAt)],
    ['身份', capacityNames[home.capacity]],
    ['权限', standingNames[home.standing]],
    ['解除时间', home.endedAt && sayFullMoment(home.endedAt)],
  ),
})

const sessionRecords = async (personId: PersonId) => {
  const sessions: SessionItem[] = []
  for await (const item of table.each({ ...sessionsOf(personId), index: 'byKey' })) sessions.push(SessionItem.parse(item))
  return sessions
    .filter((session) => !session.endedAt && session.expiresAt > now())
    .map((session) => ({
      title: '一处登录',
      facts: factsOf(['登录时间', sayFullMoment(session.createdAt)], ['不用的话失效于', sayFullMoment(session.expiresAt)]),
    }))
}

/** Everything of the caller in this context. The openid itself never leaves the server: that one is held is said. @throws Refusal SESSION_ENDED */
export const ownIdentity = async (personId: PersonId): Promise<OwnIdentity> => {
  const items = await allOf(personPartition(personId))
  const [person] = starting(items, 'PERSON')
  const { callMe, createdAt, closedAt } = PersonItem.partial().parse(person ?? {})
  if (!createdAt || closedAt) throw new Refusal('SESSION_ENDED', {}, 'no such person, or closed')
  const homes = starting(items, 'HOME#').map((i) => HomeItem.parse(i))
  const profile = {
    title: '账号',
    facts: factsOf(
      ['编号', personId],
      ['微信标识', '已加密保存，不显示'],
      ['称呼', callMe && unseal(callMe, `${personId}.callMe`)],
      ['第一次登录', sayFullMoment(createdAt)],
    ),
  }
  const answers = starting(items, 'NOTICE#').map((i) => NoticeItem.parse(i))
  return {
    homes,
    sections: [
      { kind: 'person', records: [profile] },
      { kind: 'home', records: homes.map(homeRecord) },
      { kind: 'request', records: (await allOf(requestPartition(personId), 'R#')).map((i) => requestRecord(RequestItem.parse(i))) },
      { kind: 'session', records: await sessionRecords(personId) },
      { kind: 'appointment', records: starting(items, 'GRANT#').map((i) => grantRecord(GrantItem.parse(i))) },
      {
        kind: 'notice',
        records: answers.map(({ version, agreed, at }) => ({
          title: `隐私说明 ${version} 版`,
          facts: factsOf(['您的选择', agreed ? '同意' : '不同意'], ['时间', sayFullMoment(at)]),
        })),
      },
    ],
  }
}
