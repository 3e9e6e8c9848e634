import { entryRelationNames, entryStateNames } from '@shared/contest/entry'
import type { PersonId } from '@shared/identity/model'
import { sayFullMoment } from '@shared/kernel/instant'
import { type OwnSection, factsOf } from '@shared/privacy/model'
import { EntryItem, ObjectionItem } from './items'
import { openWords } from './objectionView'
import { contactOf, guardianOf, openField, peopleOf } from './people'
import { index, readHeads, table } from './store'

const sayNamed = (named: { name: string; phone: string } | null): string | null => named && `${named.name} ${named.phone}`.trim()

/** Every entry and objection that an account made, with the names and numbers that are still kept. */
export const ownContestEntries = async (personId: PersonId): Promise<OwnSection> => {
  const found: Record<string, unknown>[] = []
  for await (const item of table.each({ pk: index.by(personId), index: 'byKey', descending: true })) found.push(item)
  const entries = found.filter(({ sk }) => String(sk).startsWith('ENTRY#')).map((item) => EntryItem.parse(item))
  const objections = found.filter(({ sk }) => String(sk).startsWith('OBJECTION#')).map((item) => ObjectionItem.parse(item))
  const heads = await readHeads([...entries, ...objections].map(({ contestId }) => contestId))
  const titleOf = ({ contestId }: Pick<EntryItem, 'contestId'>): string => heads.get(contestId)?.title ?? ''
  return {
    kind: 'contestEntry',
    records: [
      ...entries
        .filter(({ helped }) => !helped)
        .map((item) => ({
          title: titleOf(item),
          facts: factsOf(
            ['情况', entryStateNames[item.state]],
            [
              '参赛人',
              peopleOf(item)
                .map(({ name, phone }) => `${name} ${phone ?? ''}`.trim())
                .filter(Boolean)
                .join('、'),
            ],
            ['队名', openField(item, 'teamName')],
            ['联系人', sayNamed(contactOf(item))],
            ['监护人', sayNamed(guardianOf(item))],
            ['关系', entryRelationNames[item.relation]],
            ['报名时间', sayFullMoment(item.enteredAt)],
          ),
        })),
      ...objections.map((item) => ({
        title: `${titleOf(item)} 异议`,
        facts: factsOf(['提出时间', sayFullMoment(item.at)], ['内容', openWords(item, 'text')], ['电话', openWords(item, 'phone')]),
      })),
    ],
  }
}
