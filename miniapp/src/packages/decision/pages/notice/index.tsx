import { useRouter } from '@tarojs/taro'
import type { DecisionId } from '@shared/decision/model'
import { NoticeKind, documentNames } from '@shared/document/kinds'
import { BrokenLink } from '@/features/decision/BrokenLink'
import { useDecisionId } from '@/features/decision/useDecisionId'
import { NoticePdf } from '@/features/document/NoticePdf'
import { NoticeView } from '@/features/document/NoticeView'
import { useNotice } from '@/features/document/queries'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'
import { useRefresh } from '@/ui/useRefresh'

function NoticeOf({ id, kind }: { id: DecisionId; kind: NoticeKind }) {
  const notice = useNotice(id, kind)
  useRefresh(notice)
  return (
    <Loaded query={notice} blocks={3}>
      {(document) => (
        <>
          <NoticeView notice={document} />
          <NoticePdf id={id} kind={kind} />
        </>
      )}
    </Loaded>
  )
}

/** A public notice of a vote: the call to vote, the preliminary result, the result. No sign-in. */
export default function NoticePage() {
  const id = useDecisionId()
  const kind = NoticeKind.safeParse(useRouter().params.kind).data ?? null
  return (
    <Page title={kind === null ? '公告' : documentNames[kind]}>
      {id === null || kind === null ? <BrokenLink /> : <NoticeOf id={id} kind={kind} />}
    </Page>
  )
}
