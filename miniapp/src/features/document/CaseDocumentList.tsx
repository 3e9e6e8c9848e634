import type { CaseId } from '@shared/retrofit/model'
import { toCaseDocument } from '@/navigation'
import { LinkRow } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { useRefresh } from '@/ui/useRefresh'
import { useCaseDocuments } from './queries'

/** The documents of a case that are there, each a row that opens it. */
export function CaseDocumentList({ caseId }: { caseId: CaseId }) {
  const documents = useCaseDocuments(caseId)
  useRefresh(documents)
  return (
    <Loaded query={documents} blocks={2}>
      {({ items }) => {
        const there = items.filter(({ state }) => state !== 'notYet')
        return there.length === 0 ? (
          <State icon="document" title="还没有文书" words="贴出公示、签好协议以后，文书会出现在这里。" />
        ) : (
          <>
            {there.map(({ kind, item, name, state, why }) => (
              <LinkRow
                key={`${kind} ${item ?? ''}`}
                name={state === 'void' ? `${name}（已作废）` : name}
                words={why}
                onPress={() => toCaseDocument(caseId, kind, item)}
              />
            ))}
          </>
        )
      }}
    </Loaded>
  )
}
