import type { PersonId } from '@shared/identity/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { groundWord } from '@shared/notice/objection'
import { outcomeNames } from '@shared/notice/negotiation'
import { type OwnSection, factsOf } from '@shared/privacy/model'
import { objectionsBy } from './store'
import { objectorIn, talksIn, textIn } from './words'

/** Every objection a person sent, with what became of it: the part of one's own data that is kept here. */
export const ownObjections = async (person: PersonId): Promise<OwnSection> => ({
  kind: 'objection',
  records: (await objectionsBy(person)).map((item) => {
    const { name, phone, flat } = objectorIn(item)
    return {
      title: `书面异议 ${item.objectionId.slice(-6)}`,
      facts: factsOf(
        ['提出时间', sayFullMoment(item.receivedAt)],
        ['姓名', name],
        ['电话', phone],
        ['住址', flat],
        ['理由', item.grounds.map(groundWord).join('、')],
        ['内容', textIn(item, 'text')],
        [
          '协商',
          talksIn(item)
            .map((talk) => `${sayFullMoment(talk.heldAt)} ${outcomeNames[talk.outcome]}`)
            .join('；'),
        ],
        ['答复', textIn(item, 'answer')],
      ),
    }
  }),
})
